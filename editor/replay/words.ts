/** Changes of a visit in words. */

import { t } from '../../shared/texts/t';
import { valueWords } from '../../shared/visit/clauseWords';
import type { RowChange } from '../../shared/visit/outcomes';

type Kind = 'edit' | 'live';

const counted: Record<RowChange['change'], (count: number) => string> = {
  appears: (count) => t('{count} would fire now', { count }),
  vanishes: (count) => t('{count} would no longer fire', { count }),
  differs: (count) => t('{count} would send something else', { count }),
  unclear: (count) => t('{count} cannot be known', { count }),
};
const countedLive: Record<RowChange['change'], (count: number) => string> = {
  appears: (count) =>
    t('{count, plural, one {# more fires in the draft} other {# more fire in the draft}}', { count }),
  vanishes: (count) => t('{count, plural, one {# fires live only} other {# fire live only}}', { count }),
  differs: (count) =>
    t('{count, plural, one {# sends something else} other {# send something else}}', { count }),
  unclear: counted.unclear,
};

/** “With your changes, 2 would fire now and 1 would no longer fire” */
export function summaryOf(changes: readonly RowChange[], kind: Kind): string {
  const parts = (['appears', 'vanishes', 'differs', 'unclear'] as const).flatMap((change) => {
    const count = changes.filter((each) => each.change === change).length;
    return count ? (kind === 'edit' ? counted : countedLive)[change](count) : [];
  });
  const list =
    parts.length > 1
      ? t('{parts} and {at}', { parts: parts.slice(0, -1).join(', '), at: parts.at(-1) })
      : parts.join('');
  return `${kind === 'edit' ? t('With your changes') : t('Draft against live')}: ${list}`;
}

export function changeWords({ change, before, after }: RowChange, kind: Kind): string {
  if (change === 'unclear')
    return after?.fired === undefined && after
      ? t('asks for what was not recorded')
      : t('could not be known before');
  if (change === 'differs')
    return t('would send {difference}', {
      difference: differenceWords(before?.event?.params, after?.event?.params),
    });
  if (kind === 'live')
    return change === 'appears' ? t('fires in the draft, not live') : t('fires live, not in the draft');
  return change === 'appears' ? t('would fire now') : t('would no longer fire');
}

/** “price 12 in place of 10” */
function differenceWords(before: Record<string, unknown> = {}, after: Record<string, unknown> = {}): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const words = (value: unknown) => (value === undefined ? 'nothing' : valueWords(value));
  return changed
    .map((name) =>
      t('{name} {words} in place of {words2}', {
        name,
        words: words(after[name]),
        words2: words(before[name]),
      }),
    )
    .join(', ');
}
