import type { Manifest } from '../../shared/compiler/types';
import { own } from '../../shared/ruleset/own';
import { t } from '../../shared/texts/t';
import { catalog } from '../compile/runtime';
import { type SentEvent, sentEvents } from '../destinations/sentEvents';
import { useQuality } from '../destinations/useQuality';
import { destinationName } from '../rules/destinationsOf';
import { openAt } from '../shell/openAt';
import { useEditor } from '../store/store';
import { Check } from './Check';

/** Which events go to advertising with this version, which wait, and which go because somebody said why. */
export function GateCheck({
  live,
  go,
}: {
  /** Null: nothing is live. */
  live: Manifest | null | undefined;
  go: (address: string) => void;
}) {
  const ruleSet = useEditor((state) => state.document);
  const quality = useQuality();
  const found = ruleSet.destinations.flatMap((destination, index) => {
    const definition = own(catalog.destinations, destination.type);
    if (!definition?.ads || destination.enabled === false) return [];
    const rows = sentEvents(destination, definition, ruleSet, quality).filter(({ name }) => name !== null);
    return [{ destination, index, rows }];
  });
  if (found.length === 0) return null;
  const rows = found.flatMap((one) => one.rows);
  const count = (state: 'met' | 'allowed' | 'waits') => namesOf(rows, state).length;
  const isOpen = count('waits') + count('allowed') === 0;
  return (
    <Check state={isOpen ? 'ok' : 'warn'} title={titleOf(count('waits'), count('allowed'))}>
      <ul className="check-list">
        {found.map(({ destination, index, rows: there }) => (
          <li key={destination.id}>
            <button
              type="button"
              className="check-link"
              onClick={() => {
                go('/destinations');
                openAt(`/destinations/${index}`);
              }}
            >
              <b>{destinationName(destination, catalog)}</b>
              {partsOf(there, live).map((part) => (
                <span key={part}>{part}</span>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </Check>
  );
}

function titleOf(waiting: number, allowed: number): string {
  if (waiting > 0)
    return t('{waiting, plural, one {One event is} other {# events are}} not sent to advertising yet', {
      waiting,
    });
  if (allowed > 0)
    return t(
      '{allowed, plural, one {One event goes} other {# events go}} to advertising because somebody said why',
      { allowed },
    );
  return t('Every event that goes to advertising has arrived well for a week');
}

/** A sentence for each state that some event is in. */
function partsOf(rows: readonly SentEvent[], live: Manifest | null | undefined): string[] {
  const met = namesOf(rows, 'met');
  const waiting = namesOf(rows, 'waits');
  const since = live ? met.filter((name) => !live.ready?.includes(name)) : [];
  const reasons = new Map<string, string[]>();
  for (const { event, gate } of rows)
    if (gate?.state === 'allowed') reasons.set(gate.reason, [...(reasons.get(gate.reason) ?? []), event]);
  if (rows.length === 0) return [t('No event goes there.')];
  return [
    ...(met.length > 0 ? [t('Goes: {names}.', { names: some(met) })] : []),
    ...(since.length > 0
      ? [t('New since what is live: {names} arrived well for a week.', { names: some(since) })]
      : []),
    ...[...reasons].map(([reason, names]) =>
      t('Goes already: {names}. Reason: “{reason}”', { names: some(names), reason }),
    ),
    ...(waiting.length > 0
      ? [t('Waits: {names}. Allow it there with a reason, or let it wait.', { names: some(waiting) })]
      : []),
  ];
}

function namesOf(rows: readonly SentEvent[], state: 'met' | 'allowed' | 'waits'): string[] {
  return rows.filter(({ gate }) => gate?.state === state).map(({ event }) => event);
}

/** Beyond so many names the others are counted. */
const maxNames = 6;

function some(names: readonly string[]): string {
  const shown = names.slice(0, maxNames).join(', ');
  return names.length > maxNames
    ? t('{shown} and {count} more', { shown, count: names.length - maxNames })
    : shown;
}
