/** Custom JavaScript only where the site allows it. Whether it can be read is the compiler's to say. */
import { customCodeIsOff } from '../../problems/code';
import { own } from '../own';
import { type Visit, walkRule, walkSettings } from '../walk';
import type { Context } from './context';

export function checkCustomCode(context: Context): void {
  const { catalog, ruleSet } = context;
  const site = ruleSet.site as Partial<typeof ruleSet.site> | undefined;
  if (site?.customCode === true) return;
  const visit: Visit = {
    text(_, { format }, path) {
      if (format === 'code') context.report(customCodeIsOff(path));
    },
  };
  for (const { value, path } of context.variables)
    walkSettings(
      value.settings,
      own(catalog.variables, value.type)?.settings.properties,
      `${path}/settings`,
      catalog,
      visit,
    );
  for (const { value, path } of context.destinations)
    walkSettings(
      value.settings,
      own(catalog.destinations, value.type)?.settings.properties,
      `${path}/settings`,
      catalog,
      visit,
    );
  for (const { value, path } of context.rules) walkRule(value, path, catalog, visit);
}
