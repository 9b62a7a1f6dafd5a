import { Plus } from 'lucide-react';
import { useState } from 'react';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { destinationChoices } from '../destinations/destinationChoices';
import { type FormScope, problemAt } from '../forms/FormScope';
import { SettingsForm } from '../forms/SettingsForm';
import { catalog, getRuleSet, useProblems } from '../shell/document';
import { Button } from '../ui/Button';
import { ChoiceList } from '../ui/ChoiceList';
import { ProblemLine } from '../ui/Field';
import { freeId } from './freeId';
import { useRule } from './RuleContext';

/** Another receiver, made where it is missed: its kind, and what that has to know. `none`: there is none yet. */
export function NewDestination({ none }: { none: boolean }) {
  const { rule, scope, change } = useRule();
  const [choosing, setChoosing] = useState(none);
  const [made, setMade] = useState<string>();
  const place = scope.ruleSet.destinations.findIndex(({ id }) => id === made);
  const destination = scope.ruleSet.destinations[place];
  if (destination)
    return <Settings destination={destination} path={`/destinations/${place}`} scope={scope} />;
  if (!choosing)
    return (
      <div className="row-actions">
        <Button small onClick={() => setChoosing(true)}>
          <Plus size={14} /> {t('New destination')}
        </Button>
      </div>
    );
  return (
    <div className="boxed-choices">
      <ChoiceList
        label={t('Kinds of destination')}
        placeholder={t('Who should receive events?')}
        choices={destinationChoices(catalog)}
        onChoose={(type) => {
          const ids = getRuleSet().destinations.map(({ id }) => id);
          const id = freeId(type, ids, 'destination');
          const consent = [...(own(catalog.destinations, type)?.consent ?? [])];
          const added: Destination = { id, type, settings: {}, consent };
          change(
            t('Add destination'),
            (old) =>
              Array.isArray(rule.destinations) ? { ...old, destinations: [...rule.destinations, id] } : old,
            { also: (document) => ({ ...document, destinations: [...document.destinations, added] }) },
          );
          setChoosing(false);
          setMade(id);
        }}
      />
    </div>
  );
}

function Settings({
  destination,
  path,
  scope,
}: {
  destination: Destination;
  path: string;
  scope: FormScope;
}) {
  const { change } = useRule();
  const problems = useProblems();
  const definition = own(catalog.destinations, destination.type);
  const problem = problemAt(problems, path);
  if (!definition) return null;
  return (
    <>
      <h2 className="popover-title">{told(definition.title)}</h2>
      <SettingsForm
        definition={definition}
        settings={destination.settings}
        scope={{ ...scope, problems }}
        path={`${path}/settings`}
        onChange={(settings, field) =>
          change(t('Change destination'), (old) => old, {
            group: `${path}/settings/${field}`,
            also: (document) => ({
              ...document,
              destinations: document.destinations.map((one) =>
                one.id === destination.id ? { ...one, settings } : one,
              ),
            }),
          })
        }
      />
      {problem && <ProblemLine problem={problem} />}
    </>
  );
}
