import { Send, Trash2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { readSettings } from '../../shared/sentence';
import { t } from '../../shared/texts/t';
import { forwardingApi } from '../api/forwarding';
import { useAnswer } from '../api/useAnswer';
import { DeleteDialog } from '../forms/DeleteDialog';
import { problemAt } from '../forms/FormScope';
import { Uses, useUses } from '../forms/Uses';
import { ForwardingBadge } from '../forwarding/ForwardingBadge';
import { ForwardingCard } from '../forwarding/ForwardingCard';
import { destinationName } from '../rules/destinationsOf';
import { catalog, edit, undo, useProblems, useRuleSet } from '../shell/document';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { ProblemLine } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { Page, Thing } from '../ui/Page';
import { notify } from '../ui/Toast';
import { AddDestination } from './AddDestination';
import { DestinationForm } from './DestinationForm';
import { StateBadges } from './StateBadges';
import { waitsForWords } from './waitsForWords';
import { withDestinations } from './withDestinations';

export default function DestinationsScreen() {
  const ruleSet = useRuleSet();
  // What waits for its gate stands beside each event.
  const problems = useProblems().filter(({ code }) => code !== 'gate-not-met');
  const usesOf = useUses(ruleSet, catalog, 'destination');
  const [leaving, setLeaving] = useState<Destination>();
  const forwardings = useForwardings();
  const remove = (destination: Destination) => {
    edit(t('Delete destination'), (document) =>
      withDestinations(
        document,
        document.destinations.filter((one) => one.id !== destination.id),
      ),
    );
    notify({
      title: t('Deleted {destinationName}', { destinationName: destinationName(destination, catalog) }),
      action: { label: t('Undo'), run: undo },
    });
  };
  const add = <AddDestination />;

  if (ruleSet.destinations.length === 0) {
    return (
      <EmptyState screen icon={<Send size={28} />} title={t('Nobody receives events yet')} actions={add}>
        {t(
          'A destination receives what your rules send: Milepost itself, Google Analytics, or the data layer that other tools read. Each waits for the consent it needs.',
        )}
      </EmptyState>
    );
  }
  return (
    <Page
      title={t('Destinations')}
      about={t(
        'Who receives events. A rule sends everywhere that is switched on unless it names some of these.',
      )}
      actions={add}
    >
      <div className="things">
        {ruleSet.destinations.map((destination, index) => {
          const path = `/destinations/${index}`;
          const definition = own(catalog.destinations, destination.type);
          const kind = definition
            ? readSettings(definition, destination.settings, ruleSet)
            : destination.type;
          const uses = usesOf(destination.id);
          const problem = problemAt(problems, path);
          return (
            <Thing
              key={destination.id}
              path={path}
              icon={<Icon name={definition?.icon ?? ''} size={16} />}
              title={
                <>
                  {destinationName(destination, catalog)}
                  <StateBadges destination={destination} problem={problem} />
                  <ForwardingBadge
                    destination={destination}
                    forwarding={forwardings?.find((one) => one.destination === destination.id)}
                  />
                </>
              }
              // What it is called says it already.
              hint={kind === destinationName(destination, catalog) ? '' : kind}
              aside={waitsForWords(destination, catalog)}
            >
              {problem && <ProblemLine problem={problem} />}
              <DestinationForm destination={destination} path={path} />
              <ForwardingCard destination={destination} />
              {uses.length > 0 && <Uses uses={uses} ruleSet={ruleSet} />}
              <div className="row-actions">
                <Button
                  look="plain"
                  onClick={() => (uses.length > 0 ? setLeaving(destination) : remove(destination))}
                >
                  <Trash2 size={15} /> {t('Delete')}
                </Button>
              </div>
            </Thing>
          );
        })}
      </div>
      <DeleteDialog
        what="destination"
        name={leaving && destinationName(leaving, catalog)}
        uses={usesOf(leaving?.id ?? '')}
        ruleSet={ruleSet}
        onConfirm={() => leaving && remove(leaving)}
        onClose={() => setLeaving(undefined)}
      />
    </Page>
  );
}

/** What the server does for each, as it was when the screen opened; each open card knows better. */
function useForwardings() {
  const site = useEditor((state) => state.site?.id);
  const ask = useCallback(() => forwardingApi.list(site ?? ''), [site]);
  return useAnswer(site === undefined ? undefined : ask).value;
}
