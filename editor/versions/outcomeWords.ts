/** What publishing would change in recorded visits, in words. */
import type { OutcomeCount } from '../../shared/visit/outcomeCounts';

/** `fires 3 times where it fired 5`, to stand after the rule's name. `first`: nothing is live to compare with. */
export function outcomeWords({ before, after, differs, unclear }: OutcomeCount, first = false): string {
  const parts: string[] = [];
  if (first) {
    if (after > 0) parts.push(`fires ${times(after)}`);
  } else if (before !== after) {
    if (before === 0) parts.push(`fires ${times(after)} where it did not`);
    else if (after === 0) parts.push(`no longer fires where it fired ${times(before)}`);
    else parts.push(`fires ${times(after)} where it fired ${before === 1 ? 'once' : before}`);
  }
  if (differs > 0)
    parts.push(
      parts.length === 0 && differs === after
        ? `fires ${times(after)} as before and sends something else`
        : `sends something else ${times(differs)}`,
    );
  if (unclear > 0) parts.push(`cannot be told ${times(unclear)} from what was recorded`);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
