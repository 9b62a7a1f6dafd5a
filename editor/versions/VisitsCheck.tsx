import { useEffect, useState } from 'react';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import type { OutcomeCount } from '../../shared/visit/outcomeCounts';
import { recordedVisits } from '../preview/timeline/recordedVisits';
import { countInWorker } from '../replay/countInWorker';
import { useEditor } from '../store/store';
import { Check } from './Check';
import { outcomeWords } from './outcomeWords';

interface Counted {
  visits: number;
  /** Undefined: the draft cannot be evaluated as it is. */
  counts: OutcomeCount[] | undefined;
}

/** What the draft would do differently in the visits that this browser has recorded. `live` null: nothing is live. */
export function VisitsCheck({
  live,
  go,
}: {
  live: RuleSet | null | undefined;
  go: (address: string) => void;
}) {
  const ruleSet = useEditor((state) => state.document);
  const counted = useCounted(live, ruleSet);
  if (!counted) return <Check state="open" title={t('Playing the draft over recorded visits…')} />;
  const { visits, counts } = counted;
  if (visits === 0)
    return (
      <Check state="open" title={t('No recorded visit to try the draft on')}>
        <p>
          {t(
            'Use your site in Preview for a minute, or open a saved visit there: then this says which rules would fire more or less often.',
          )}
        </p>
      </Check>
    );
  if (!counts)
    return <Check state="open" title={t('The draft cannot be tried on recorded visits as it is')} />;
  if (counts.length === 0)
    return (
      <Check
        state={live === null ? 'open' : 'ok'}
        title={
          live === null
            ? t('No rule fires in your {visits, plural, one {recorded visit} other {# recorded visits}}', {
                visits,
              })
            : t(
                'Every rule fires as before in your {visits, plural, one {recorded visit} other {# recorded visits}}',
                { visits },
              )
        }
      />
    );
  const nameOf = (id: string) =>
    (ruleSet.rules.find((rule) => rule.id === id) ?? live?.rules.find((rule) => rule.id === id))?.name || id;
  return (
    <Check
      startOpen
      state={counts.some(({ before, after }) => after < before) ? 'warn' : 'ok'}
      title={
        live === null
          ? t('What fires in your {visits, plural, one {recorded visit} other {# recorded visits}}', {
              visits,
            })
          : t(
              '{count, plural, one {One rule does} other {# rules do}} something else in your {visits, plural, one {recorded visit} other {# recorded visits}}',
              { count: counts.length, visits },
            )
      }
    >
      <ul className="check-list">
        {counts.map((count) => (
          <li key={count.rule}>
            <button
              type="button"
              className="check-link"
              onClick={() =>
                go(ruleSet.rules.some(({ id }) => id === count.rule) ? `/rules/${count.rule}` : '/preview')
              }
            >
              <span>
                <b>{nameOf(count.rule)}</b> {outcomeWords(count, live === null)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Check>
  );
}

function useCounted(live: RuleSet | null | undefined, ruleSet: RuleSet): Counted | undefined {
  const site = useEditor((state) => state.site?.id);
  const [counted, setCounted] = useState<Counted>();
  useEffect(() => {
    if (live === undefined || !site) return;
    const stop = new AbortController();
    void recordedVisits(site).then(async (visits) => {
      if (stop.signal.aborted) return;
      const counts = visits.length > 0 ? await countInWorker(visits, live, ruleSet, stop.signal) : [];
      if (!stop.signal.aborted) setCounted({ visits: visits.length, counts });
    });
    return () => stop.abort();
  }, [live, ruleSet, site]);
  return counted;
}
