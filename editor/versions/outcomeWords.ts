/** What publishing would change in recorded visits, in words. */

import { t } from '../../shared/texts/t';
import type { OutcomeCount } from '../../shared/visit/outcomeCounts';

/** `fires 3 times where it fired 5`, to stand after the rule's name. `first`: nothing is live to compare with. */
export function outcomeWords({ before, after, differs, unclear }: OutcomeCount, first = false): string {
  const parts: string[] = [];
  if (first) {
    if (after > 0) parts.push(t('fires {times}', { times: times(after) }));
  } else if (before !== after) parts.push(changedWords(before, after));
  if (differs > 0)
    parts.push(
      parts.length === 0 && differs === after
        ? t('fires {times} as before and sends something else', { times: times(after) })
        : t('sends something else {times}', { times: times(differs) }),
    );
  if (unclear > 0) parts.push(t('cannot be told {times} from what was recorded', { times: times(unclear) }));
  return parts.length > 1
    ? t('{some} and {last}', { some: parts.slice(0, -1).join(', '), last: parts.at(-1) })
    : parts.join('');
}

function changedWords(before: number, after: number): string {
  if (before === 0) return t('fires {times} where it did not', { times: times(after) });
  if (after === 0) return t('no longer fires where it fired {times}', { times: times(before) });
  return before === 1
    ? t('fires {times} where it fired once', { times: times(after) })
    : t('fires {times} where it fired {before}', { times: times(after), before });
}

function times(count: number): string {
  return t('{count, plural, =1 {once} =2 {twice} other {# times}}', { count });
}
