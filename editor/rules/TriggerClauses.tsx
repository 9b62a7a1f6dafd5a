import { Trash2 } from 'lucide-react';
import { own } from '../../shared/ruleset/references';
import type { Trigger } from '../../shared/ruleset/types';
import { openAt } from '../shell/openAt';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { ChoiceList } from '../ui/ChoiceList';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';
import { useRule } from './RuleContext';
import { Sentence } from './Sentence';
import { firstMissing, newTrigger } from './triggerChanges';

/** "When …": one line per trigger, any of which may happen. */
export function TriggerClauses() {
  const { rule, path, change } = useRule();
  const addTrigger = (trigger: Trigger) =>
    change('Add trigger', (old) => ({ ...old, triggers: [...old.triggers, trigger] }));
  const add = (
    <TriggerTypePart
      label={rule.triggers.length === 0 ? 'Choose a trigger' : 'Add another trigger'}
      chip={
        rule.triggers.length === 0 ? (
          <Chip kind="trigger" missing data-path={`${path}/triggers`}>
            something happens…
          </Chip>
        ) : (
          <Chip kind="add" aria-label="Add another trigger" data-path={`${path}/triggers`}>
            or…
          </Chip>
        )
      }
      onChoose={addTrigger}
      index={rule.triggers.length}
    />
  );
  return (
    <>
      {rule.triggers.map((trigger, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no identity but their place
        <div key={index} className="sentence-line">
          {index > 0 && <span className="sentence-words">or</span>}
          <TriggerClause trigger={trigger} index={index} />
          {index === rule.triggers.length - 1 && add}
        </div>
      ))}
      {rule.triggers.length === 0 && <div className="sentence-line">{add}</div>}
    </>
  );
}

function TriggerClause({ trigger, index }: { trigger: Trigger; index: number }) {
  const { rule, path, scope, change } = useRule();
  const definition = own(scope.catalog.triggers, trigger.type);
  const replace = (label: string, next: Trigger, group?: string) =>
    change(
      label,
      (old) => ({ ...old, triggers: old.triggers.map((one, at) => (at === index ? next : one)) }),
      group ? { group } : {},
    );
  const remove =
    rule.triggers.length > 1
      ? () =>
          change('Remove trigger', (old) => ({
            ...old,
            triggers: old.triggers.filter((_, at) => at !== index),
          }))
      : undefined;
  const lead = (words: string) => (
    <TriggerTypePart
      label="Trigger"
      current={trigger}
      chip={
        <Chip
          kind="words"
          aria-label={`Trigger: ${definition?.title ?? trigger.type}`}
          data-path={`${path}/triggers/${index}/type`}
        >
          {words}
        </Chip>
      }
      onChoose={(next) => replace('Change trigger', next)}
      onRemove={remove}
      index={index}
    />
  );
  if (!definition) return lead(`something of the unknown type “${trigger.type}” happens`);
  return (
    <Sentence
      definition={definition}
      settings={trigger.settings}
      kind="trigger"
      path={`${path}/triggers/${index}/settings`}
      scope={scope}
      lead={lead}
      onChange={(settings, field, also) =>
        change(
          'Change trigger',
          (old) => ({
            ...old,
            triggers: old.triggers.map((one, at) => (at === index ? { ...one, settings } : one)),
          }),
          { group: `${path}/triggers/${index}/${field}`, also },
        )
      }
    />
  );
}

interface TriggerTypePartProps {
  label: string;
  chip: React.ReactElement;
  current?: Trigger;
  index: number;
  onChoose: (trigger: Trigger) => void;
  onRemove?: (() => void) | undefined;
}

function TriggerTypePart({ label, chip, current, index, onChoose, onRemove }: TriggerTypePartProps) {
  const { scope, path } = useRule();
  return (
    <Popover label={label} look="flush" trigger={chip}>
      {(close) => (
        <>
          <ChoiceList
            label={label}
            placeholder="What happens on the page?"
            choices={Object.values(scope.catalog.triggers).map((definition) => ({
              id: definition.type,
              label: definition.title,
              hint: definition.description,
              icon: <Icon name={definition.icon} size={17} />,
              selected: definition.type === current?.type,
            }))}
            onChoose={(type) => {
              const definition = own(scope.catalog.triggers, type);
              if (!definition) return;
              const trigger = type === current?.type ? current : newTrigger(definition, current);
              close();
              if (trigger !== current) onChoose(trigger);
              const missing = firstMissing(definition, trigger);
              if (missing) openAt(`${path}/triggers/${index}/settings/${missing}`);
            }}
          />
          {onRemove && (
            <div className="popover-foot">
              <Button
                look="plain"
                small
                onClick={() => {
                  close();
                  onRemove();
                }}
              >
                <Trash2 size={14} /> Remove this trigger
              </Button>
            </div>
          )}
        </>
      )}
    </Popover>
  );
}
