/** Changes of a visit in words. */
import { valueWords } from '../../shared/visit/clauseWords';
import type { RowChange } from '../../shared/visit/outcomes';

type Kind = 'edit' | 'live';

const counted: Record<RowChange['change'], (count: number) => string> = {
  appears: (count) => `${count} would fire now`,
  vanishes: (count) => `${count} would no longer fire`,
  differs: (count) => `${count} would send something else`,
  unclear: (count) => `${count} cannot be known`,
};
const countedLive: Record<RowChange['change'], (count: number) => string> = {
  appears: (count) => `${count} more ${count === 1 ? 'fires' : 'fire'} in the draft`,
  vanishes: (count) => `${count} ${count === 1 ? 'fires' : 'fire'} live only`,
  differs: (count) => `${count} ${count === 1 ? 'sends' : 'send'} something else`,
  unclear: counted.unclear,
};

/** “With your changes, 2 would fire now and 1 would no longer fire” */
export function summaryOf(changes: readonly RowChange[], kind: Kind): string {
  const parts = (['appears', 'vanishes', 'differs', 'unclear'] as const).flatMap((change) => {
    const count = changes.filter((each) => each.change === change).length;
    return count ? (kind === 'edit' ? counted : countedLive)[change](count) : [];
  });
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
  return `${kind === 'edit' ? 'With your changes' : 'Draft against live'}: ${list}`;
}

export function changeWords({ change, before, after }: RowChange, kind: Kind): string {
  if (change === 'unclear')
    return after?.fired === undefined && after
      ? 'asks for what was not recorded'
      : 'could not be known before';
  if (change === 'differs')
    return `would send ${differenceWords(before?.event?.params, after?.event?.params)}`;
  if (kind === 'live')
    return change === 'appears' ? 'fires in the draft, not live' : 'fires live, not in the draft';
  return change === 'appears' ? 'would fire now' : 'would no longer fire';
}

/** “price 12 in place of 10” */
function differenceWords(before: Record<string, unknown> = {}, after: Record<string, unknown> = {}): string {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const words = (value: unknown) => (value === undefined ? 'nothing' : valueWords(value));
  return changed.map((name) => `${name} ${words(after[name])} in place of ${words(before[name])}`).join(', ');
}
