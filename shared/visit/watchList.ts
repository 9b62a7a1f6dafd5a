/** What a recording of a rule set's draft keeps an eye on, beside what the draft tells itself. */
import type { Catalog, FieldSchema } from '../definition';
import type { WatchList } from '../preview';
import { own } from '../ruleset/own';
import type { RuleSet } from '../ruleset/types';
import { type Visit as Walk, walkRule, walkSettings } from '../ruleset/walk';

/** Every target by its id, every selector that a rule or a variable holds itself, and every data layer. */
export function watchListOf(ruleSet: RuleSet, catalog: Catalog): WatchList {
  const targets = new Map<string, WatchList['targets'][number]>();
  for (const { id, selector, guards } of ruleSet.targets ?? [])
    targets.set(id, { key: id, selector, ...(guards && { guards }) });
  const layers = new Set(['dataLayer']);
  const addLayer = (name: unknown) => {
    if (typeof name === 'string' && name) layers.add(name);
  };
  const walk: Walk = {
    trigger: ({ settings }) => addLayer(settings['layer']),
    text(value: string, { format }: FieldSchema) {
      if (format === 'target' && value && !targets.has(value))
        targets.set(value, { key: value, selector: value });
    },
  };
  ruleSet.rules.forEach((rule, index) => {
    walkRule(rule, `/rules/${index}`, catalog, walk);
  });
  for (const { type, settings } of ruleSet.variables ?? []) {
    addLayer(settings['layer']);
    walkSettings(settings, own(catalog.variables, type)?.settings.properties, '', catalog, walk);
    // Of several that match on the page, the first is read.
    const { from, selector } = settings;
    if (type === 'element' && from === 'page' && typeof selector === 'string' && !targets.has(selector))
      targets.set(selector, { key: selector, selector });
  }
  for (const { settings } of ruleSet.destinations) addLayer(settings['layer']);
  return { targets: [...targets.values()], layers: [...layers] };
}
