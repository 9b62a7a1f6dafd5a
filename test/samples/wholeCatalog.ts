import { catalog } from '../../runtime/catalog';
import type { Example, FieldSchema, Preset, SettingsSchema } from '../../shared/definition';
import type { Condition, RuleSet, Settings } from '../../shared/ruleset/types';

interface Definition {
  settings: SettingsSchema;
  examples: readonly Example[];
  presets?: readonly Preset[];
}

/** What is not some vendor's, and the one that most sites have: the others are weighed by themselves. */
const usualDestinations = [
  'collector',
  'data-layer',
  'dom-event',
  'ga4',
  'image-pixel',
  'url-request',
  'webhook',
];

const caps = ['page', 'element', 'minute', 'hour', 'day', 'session', 'visitor'] as const;

/**
 * Everything once, made from the definitions: every trigger, variable, format step, operator, cap, rollout and destination, with
 * its first example, and a schedule. Without the web-vitals library, which is not ours: its trigger is left out. So is custom JavaScript, which weighs what
 * its author writes.
 */
export function catalogOnce(): RuleSet {
  const triggers = Object.values(catalog.triggers).filter(
    ({ type }) => type !== 'web-vital' && isOurs({ type }),
  );
  return compose(triggers, [], true);
}

/**
 * All that can be picked from a list: a use for each example and preset, so for every setting that one of them has, every
 * built-in variable, web vitals, and a cap and a rollout on every rule.
 */
export function wholeCatalog(): RuleSet {
  // Elements meet conditions only: they cannot be sent.
  const builtins = Object.entries(catalog.builtins)
    .filter(([, { settings }]) => settings['read'] !== 'element')
    .map(([name]) => name);
  return compose(Object.values(catalog.triggers).filter(isOurs), builtins, false);
}

function compose(
  triggers: readonly (typeof catalog.triggers)[string][],
  builtins: readonly string[],
  once: boolean,
): RuleSet {
  const uses = (definition: Definition) => allUses(definition).slice(0, once ? 1 : undefined);
  const variables = Object.values(catalog.variables)
    .filter(isOurs)
    .flatMap((definition) => uses(definition).map((settings) => ({ type: definition.type, settings })));
  const formatted = Object.values(catalog.formats).flatMap((definition) =>
    uses(definition).map((settings) => ({
      type: 'query',
      settings: { key: 'q' },
      format: [{ type: definition.type, ...settings }],
    })),
  );
  // Short names: it is the catalog that is weighed, not what a rule set calls things.
  const declared = [...variables, ...formatted].map((variable, place) => ({ id: `v${place}`, ...variable }));
  const all = [...declared.map(({ id }) => id), ...builtins];
  // One for each cast, and the rest in one text: how parameters are called is not what is weighed either.
  const params: Record<string, string> = Object.fromEntries(all.slice(0, 4).map((id) => [id, `{{${id}}}`]));
  params['rest'] = all
    .slice(4)
    .map((id) => `{{${id}}}`)
    .join('');
  const rules = triggers.map((definition, place) => ({
    id: definition.type,
    triggers: uses(definition).map((settings) => ({ type: definition.type, settings })),
    event: 'everything',
    ...((!once || place < caps.length) && {
      frequency: { limit: 1 + (place % 2), per: caps[place % caps.length]! },
    }),
    ...((!once || place < 2) && {
      rollout: { state: place % 2 ? ('shadow' as const) : ('live' as const), percent: 50 },
    }),
    // Conditions, parameters and a schedule on the first alone, which is what their code costs.
    ...(!place && {
      conditions: { any: Object.keys(catalog.operators).map(comparison) },
      params,
      schedule: { from: '2026-11-27', to: '2026-11-30', days: [1, 5], hours: ['08:00', '18:00'] },
    }),
  }));
  return {
    format: 1,
    name: 'Whole catalog',
    site: { origins: ['https://shop.example'] },
    plan: {
      stages: [],
      events: [
        {
          name: 'everything',
          params: Object.fromEntries(
            Object.keys(params).map((name, place) => [
              name,
              { type: (['string', 'number', 'integer', 'boolean'] as const)[place % 4]! },
            ]),
          ),
        },
        ...heard(rules),
      ],
    },
    targets: [
      {
        id: 'guarded',
        selector: 'button.buy',
        guards: [
          { read: 'text', equals: 'Buy' },
          { read: 'attribute', attribute: 'type', equals: 'submit' },
        ],
      },
    ],
    variables: declared,
    rules,
    destinations: Object.values(catalog.destinations)
      .filter(({ type }) => usualDestinations.includes(type))
      .flatMap((definition) =>
        uses(definition).map((settings, place) => ({
          id: `d-${definition.type}-${place}`,
          type: definition.type,
          settings,
        })),
      ),
    consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
  };
}

/**
 * Every vendor's destination at once, with its first example, and one event for all of them: a standard name where the vendor has
 * one, an id where it takes nothing else.
 */
export function everyVendor(): RuleSet {
  const vendors = Object.values(catalog.destinations).filter(
    (definition) => isOurs(definition) && !usualDestinations.includes(definition.type),
  );
  return {
    format: 1,
    name: 'Every vendor',
    site: { origins: ['https://shop.example'] },
    plan: {
      stages: [],
      events: [
        {
          name: 'add_to_cart',
          value: { type: 'fixed', amount: 30, currency: 'USD' },
          params: { item_name: { type: 'string' }, price: { type: 'number' } },
        },
      ],
    },
    rules: [
      {
        id: 'add',
        triggers: [{ type: 'page-view', settings: {} }],
        event: 'add_to_cart',
        params: { item_name: 'Mug', price: 30 },
      },
    ],
    destinations: vendors.map((definition) => ({
      id: definition.type,
      type: definition.type,
      settings: filled(definition.settings, definition.examples[0]?.settings),
      ...(definition.otherNames === 'mapped-only' && { map: { events: { add_to_cart: '1234567' } } }),
      ...(definition.ads && { allow: { add_to_cart: 'weighed here' } }),
    })),
    consent: { default: { analytics_storage: 'unknown' }, pending: 'queue' },
  };
}

function isOurs({ type }: { type: string }): boolean {
  return type !== 'custom-code';
}

/** What people would do with it: its examples and presets. Twice the same is once. */
function allUses(definition: Definition): Settings[] {
  const given = [...definition.examples, ...(definition.presets ?? [])];
  const all = given.map(({ settings }) => filled(definition.settings, settings));
  return all.filter(
    (one, place) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === place,
  );
}

/** The example's settings, a guarded target wherever one fits, and what is still required by its default. */
function filled(schema: SettingsSchema, example: Readonly<Settings> = {}): Settings {
  const settings: Settings = { ...example };
  for (const [name, field] of Object.entries<FieldSchema>(schema.properties)) {
    if (field.format === 'target' && schema.required?.includes(name)) settings[name] = 'guarded';
    else if (schema.required?.includes(name) && !(name in settings)) settings[name] = field.default;
  }
  return settings;
}

/** Events that some trigger listens to, also inside a combination: the plan has to have them. */
function heard(value: unknown): { name: string }[] {
  const found = [...JSON.stringify(value).matchAll(/"type":"rule-event","settings":\{"event":"([^"]+)"/g)];
  return [...new Set(found.map(([, name]) => name ?? ''))].map((name) => ({ name }));
}

function comparison(operator: string): Condition {
  const expects = catalog.operators[operator]?.expects;
  if (expects === 'none') return { not: { variable: 'page_title', operator } };
  if (expects === 'number') return { variable: 'scroll_percent', operator, value: 1 };
  if (expects === 'selector') return { variable: 'click_element', operator, value: 'main *' };
  return { variable: 'page_path', operator, value: '/product', ignoreCase: true };
}
