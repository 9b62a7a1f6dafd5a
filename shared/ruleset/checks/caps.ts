/** Caps count what they say they count. */
import { capWithoutElement, capWithoutStorage } from '../../problems/schedules';
import { own } from '../own';
import { providedBy } from '../provides';
import type { Rule } from '../types';
import type { Context } from './context';

export function checkCaps(context: Context): void {
  const { catalog, ruleSet, report } = context;
  for (const { value: rule, path } of context.rules) {
    const { frequency } = rule;
    if (!frequency) continue;
    const at = `${path}/frequency/per`;
    if (frequency.per === 'element') {
      const without = rule.triggers.find(
        (trigger) => providedBy(trigger, catalog)?.includes('element') === false,
      );
      if (without) {
        report(capWithoutElement(at, own(catalog.triggers, without.type)?.title ?? without.type));
      }
    }
    if (needsStorage(rule) && ruleSet.consent.storage === undefined && frequency.withoutStorage !== 'skip') {
      report(capWithoutStorage(at, frequency));
    }
  }
}

/** Whether the cap remembers something from page to page. */
export function needsStorage({ frequency }: Rule): boolean {
  return frequency !== undefined && frequency.per !== 'page' && frequency.per !== 'element';
}
