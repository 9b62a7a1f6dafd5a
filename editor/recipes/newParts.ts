import type { RuleSet } from '../../shared/ruleset/types';
import { join } from '../../shared/sentence';
import { t } from '../../shared/texts/t';

/** What comes along with the rules: `the event add_to_cart in the plan, 1 target and 2 variables`. Empty where nothing does. */
export function newParts(before: RuleSet, after: RuleSet): string {
  const events = after.plan.events.filter(
    ({ name }) => !before.plan.events.some((event) => event.name === name),
  );
  const names = join(
    events.map(({ name }) => name),
    'and',
  );
  const more = (list: 'targets' | 'variables') => (after[list]?.length ?? 0) - (before[list]?.length ?? 0);
  const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return join(
    [
      ...(events.length > 0
        ? [t('the event{value} {names} in the plan', { value: events.length === 1 ? '' : 's', names })]
        : []),
      ...(more('targets') > 0 ? [counted(more('targets'), 'target')] : []),
      ...(more('variables') > 0 ? [counted(more('variables'), 'variable')] : []),
    ],
    'and',
  );
}
