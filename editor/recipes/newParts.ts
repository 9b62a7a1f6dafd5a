import type { RuleSet } from '../../shared/ruleset/types';
import { join } from '../../shared/sentence';
import { counted } from '../../shared/texts/counted';
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
  return join(
    [
      ...(events.length > 0
        ? [
            t('{count, plural, one {the event} other {the events}} {names} in the plan', {
              count: events.length,
              names,
            }),
          ]
        : []),
      ...(more('targets') > 0 ? [counted(more('targets'), 'target')] : []),
      ...(more('variables') > 0 ? [counted(more('variables'), 'variable')] : []),
    ],
    'and',
  );
}
