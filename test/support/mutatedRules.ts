/** Every single change that could be made to a rule and to what it names: each setting otherwise, each part added or taken out. */
import type { Catalog, SettingsSchema } from '../../shared/definition';
import { segmentsOf, valueAt } from '../../shared/pointer';
import type { Comparison, FormatStep, RuleSet, Settings, Step } from '../../shared/ruleset/types';
import { walkRule } from '../../shared/ruleset/walk';
import { conditionFor, pick, type Random, settingFor, triggerFor } from './generatedRules';

export interface Mutation {
  /** Where, as a JSON Pointer. */
  path: string;
  /** Undefined: taken out. */
  value: unknown;
}

export function mutated(ruleSet: RuleSet, { path, value }: Mutation): RuleSet {
  const copy = structuredClone(ruleSet);
  const segments = segmentsOf(path);
  const last = segments.pop() ?? '';
  let holder = copy as unknown as Record<string, unknown>;
  for (const segment of segments) {
    holder[segment] ??= {};
    holder = holder[segment] as Record<string, unknown>;
  }
  if (value !== undefined) holder[last] = structuredClone(value);
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return copy;
}

/** Of the first rule. Two values for each setting: one may be the one it has. */
export function mutationsOf(ruleSet: RuleSet, random: Random, catalog: Catalog): Mutation[] {
  const [rule] = ruleSet.rules;
  if (!rule) return [];
  const found: Mutation[] = [];
  const set = (path: string, ...values: unknown[]) => {
    for (const value of values)
      if (JSON.stringify(value) !== JSON.stringify(valueAt(ruleSet, path))) found.push({ path, value });
  };
  const settings = (path: string, definition: { settings: SettingsSchema } | undefined, held: Settings) => {
    for (const [name, schema] of Object.entries(definition?.settings.properties ?? {})) {
      const other = () => settingFor(schema, random, catalog, 1);
      set(`${path}/${name}`, other(), other(), ...(held[name] === undefined ? [] : [undefined]));
    }
  };
  const comparison = (one: Comparison, path: string) => {
    set(`${path}/variable`, 'page_path', 'total');
    set(`${path}/operator`, pick(Object.keys(catalog.operators), random));
    set(`${path}/value`, 'Size', 5, '5', '{{size}}');
    set(`${path}/ignoreCase`, !one.ignoreCase, undefined);
    set(path, { not: one }, { any: [one] }, { all: [one, one] }, conditionFor(random, catalog, 2));
  };
  walkRule(rule, '/rules/0', catalog, {
    trigger(step: Step, path) {
      settings(`${path}/settings`, catalog.triggers[step.type], step.settings);
      set(path, triggerFor(random, catalog, 1));
      if (!/^\/rules\/0\/triggers\/\d+$/.test(path))
        set(`${path}/conditions`, conditionFor(random, catalog, 2), undefined);
    },
    comparison,
  });
  set(`/rules/0/triggers/${rule.triggers.length}`, triggerFor(random, catalog, 0));
  set('/rules/0/conditions', conditionFor(random, catalog, 1), undefined);
  set('/rules/0/event', 'seen', 'add_to_cart');
  for (const name of ['item', 'price', 'count', 'other', ...Object.keys(rule.params ?? {})])
    set(
      `/rules/0/params/${name}`,
      '{{total}}',
      '{{size}}',
      'Size',
      '5',
      5,
      'about {{size}}',
      'about {Size}',
      true,
      'true',
      undefined,
    );
  set('/rules/0/enabled', false);
  set('/rules/0/destinations', 'all', ['to_0'], ['to_1', 'to_2']);
  set('/rules/0/frequency', undefined);
  for (const per of ['page', 'element', 'minute', 'hour', 'day', 'session', 'visitor'])
    for (const more of [{}, { withoutStorage: 'skip' }, { limit: 2 }])
      set('/rules/0/frequency', { limit: 1, per, ...more });
  for (const state of ['live', 'shadow', 'draft'])
    for (const percent of [0, 20, 100]) set('/rules/0/rollout', { state, percent });
  set('/rules/0/rollout', undefined);
  const schedule = { from: '2026-11-27', days: [1, 2], hours: ['08:00', '18:30'] };
  set('/rules/0/schedule', undefined, schedule, { ...schedule, days: [2, 1] }, { ...schedule, days: [2] });
  set(
    '/rules/0/schedule',
    { ...schedule, to: '2026-11-30' },
    { ...schedule, timeZone: 'Asia/Tokyo' },
    { hours: ['08:00', '09:00'] },
  );
  set('/site/timeZone', 'Asia/Tokyo', undefined);
  set('/consent/pending', 'queue', 'drop');

  ruleSet.targets?.forEach((_, at) => {
    set(`/targets/${at}/selector`, '#elsewhere', '.card >>> a');
    set(`/targets/${at}/name`, 'Another');
    set(
      `/targets/${at}/guards`,
      undefined,
      [{ read: 'text', equals: 'x' }],
      [{ read: 'attribute', attribute: 'type', equals: 'x' }],
    );
  });
  ruleSet.variables?.forEach((variable, at) => {
    const path = `/variables/${at}`;
    settings(`${path}/settings`, catalog.variables[variable.type], variable.settings);
    set(`${path}/name`, 'Another', 'Total');
    set(`${path}/format`, undefined);
    variable.format?.forEach((step: FormatStep, place) => {
      settings(`${path}/format/${place}`, catalog.formats[step.type], step);
      set(`${path}/format/${place}`, undefined);
    });
    const step = pick(Object.values(catalog.formats), random);
    set(
      `${path}/format/${variable.format?.length ?? 0}`.replace(/\/0$/, ''),
      variable.format?.length
        ? { ...step.examples[0]?.settings, type: step.type }
        : [{ ...step.examples[0]?.settings, type: step.type }],
    );
  });
  ruleSet.destinations.forEach((destination, at) => {
    settings(`/destinations/${at}/settings`, catalog.destinations[destination.type], destination.settings);
    set(`/destinations/${at}/enabled`, false, undefined);
    set(`/destinations/${at}/consent`, [], ['ad_storage'], undefined);
  });
  ruleSet.plan.events.forEach((event, at) => {
    const path = `/plan/events/${at}`;
    set(
      `${path}/value`,
      { type: 'fixed', amount: 30 },
      { type: 'rate', rate: 0.2, orderValue: 70 },
      { type: 'fixed', amount: 30, currency: 'EUR' },
      undefined,
    );
    for (const name of Object.keys(event.params ?? {}))
      set(
        `${path}/params/${name}`,
        { type: 'string' },
        { type: 'number' },
        { type: 'string', allowPersonalData: true },
        { type: 'boolean' },
        undefined,
      );
  });
  return found;
}
