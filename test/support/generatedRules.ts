/**
 * Rules of every kind, the same for the same seed: any trigger, variable, format, operator and destination of the catalog with any
 * setting its form offers. Whether what comes out is a sound rule set is for the caller to ask.
 */
import type { Catalog, FieldSchema, SettingsSchema } from '../../shared/definition';
import type {
  Condition,
  Destination,
  Frequency,
  PlanEvent,
  Rule,
  RuleSet,
  Schedule,
  Settings,
  Trigger,
  Variable,
} from '../../shared/ruleset/types';
import { mulberry32 } from '../bench/generator';

export type Random = () => number;

export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]!;
}

const texts = ['Add to cart', 'new', '5', '/product/', 'Size', 'true', 'a, b and c', 'https://x.example/a'];
const events = ['add_to_cart', 'seen'];
const params = ['item', 'price', 'count', 'sale'];

/** One rule and what it may name. */
export function generatedRuleSet(seed: number, catalog: Catalog): RuleSet {
  const random = mulberry32(seed);
  const variables = ['size', 'total', 'label'].map((id, place): Variable => {
    const { type } = pick(Object.values(catalog.variables), random);
    const format = Array.from({ length: Math.floor(random() * 3) }, () => {
      const step = pick(Object.values(catalog.formats), random);
      return { ...settingsFor(step, random, catalog, 0), type: step.type };
    });
    return {
      id,
      name: ['Size', 'Total', 'Size'][place]!,
      type,
      settings: settingsFor(catalog.variables[type]!, random, catalog, 0),
      ...(format.length && { format }),
    };
  });
  return {
    format: 1,
    site: { origins: ['https://shop.example'], timeZone: 'Europe/Berlin', customCode: true },
    plan: { stages: [], events: events.map((name) => eventFor(name, random)) },
    targets: ['add', 'card'].map((id) => ({
      id,
      name: pick(['Button “Add”', 'Card'], random),
      selector: pick(['#add', '.card a', '[data-x="1"]'], random),
      ...(random() < 0.4 && { guards: [{ read: 'text' as const, equals: pick(texts, random) }] }),
    })),
    variables,
    rules: [ruleFor(random, catalog)],
    destinations: Object.values(catalog.destinations).map(
      (definition, place): Destination => ({
        id: `to_${place}`,
        type: definition.type,
        settings: settingsFor(definition, random, catalog, 0),
        ...(random() < 0.3 && {
          consent: pick([[], ['ad_storage'], ['analytics_storage', 'ad_storage']], random),
        }),
        ...(random() < 0.2 && { enabled: false }),
      }),
    ),
    consent: { default: { analytics_storage: 'unknown' }, pending: pick(['queue', 'drop'], random) },
  };
}

export function ruleFor(random: Random, catalog: Catalog): Rule {
  const some = <T>(share: number, value: () => T) => (random() < share ? value() : undefined);
  const optional = {
    conditions: some(0.7, () => conditionFor(random, catalog, 0)),
    params: Object.fromEntries(
      params
        .slice(0, Math.floor(random() * 4))
        .map((name) => [
          name,
          name === 'item' ? valueFor(random) : pick(['{{total}}', '{{size}}', '{{page_path}}'], random),
        ]),
    ),
    frequency: some(0.5, () => frequencyFor(random)),
    rollout: some(0.3, () => ({
      state: pick(['live', 'shadow', 'live'] as const, random),
      percent: pick([10, 50, 100], random),
    })),
    schedule: some(0.3, () => scheduleFor(random)),
    priority: some(0.2, () => pick([-1, 0, 5], random)),
    destinations: pick(['all' as const, ['to_0'], ['to_0', 'to_1'], ['to_2']], random),
  };
  return {
    id: 'rule',
    triggers: Array.from({ length: random() < 0.25 ? 2 : 1 }, () => triggerFor(random, catalog, 0)),
    event: pick(events, random),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

export function triggerFor(random: Random, catalog: Catalog, depth: number): Trigger {
  const all = Object.values(catalog.triggers).filter(({ group }) => depth < 1 || group !== 'Combinations');
  const definition = pick(all, random);
  return { type: definition.type, settings: settingsFor(definition, random, catalog, depth) };
}

interface Definition {
  settings: SettingsSchema;
  examples: readonly { settings: Readonly<Settings> }[];
}

/** One of its examples, with some settings as its form could have set them. */
export function settingsFor(
  definition: Definition,
  random: Random,
  catalog: Catalog,
  depth: number,
): Settings {
  const settings: Settings = {
    ...(definition.examples.length ? pick(definition.examples, random).settings : {}),
  };
  for (const [name, schema] of Object.entries(definition.settings.properties)) {
    const isNeeded = definition.settings.required?.includes(name) && settings[name] === undefined;
    if (isNeeded || random() < 0.25) settings[name] = settingFor(schema, random, catalog, depth);
  }
  return settings;
}

/** Any value that a setting's schema allows. */
export function settingFor(schema: FieldSchema, random: Random, catalog: Catalog, depth: number): unknown {
  const { minimum = 0, maximum = minimum + 100 } = schema;
  if (schema.enum) return pick(schema.enum, random);
  if (schema.format === 'trigger') {
    const conditions = random() < 0.4 ? { conditions: conditionFor(random, catalog, 2) } : {};
    return { ...triggerFor(random, catalog, depth + 1), ...conditions };
  }
  if (schema.format === 'condition') return conditionFor(random, catalog, 2);
  if (schema.items) {
    const least = schema.minItems ?? 1;
    const items = Array.from({ length: least + Math.floor(random() * 3) }, () =>
      settingFor(schema.items!, random, catalog, depth),
    );
    return items.filter((item, place) => typeof item === 'object' || items.indexOf(item) === place);
  }
  if (schema.properties) {
    const entries = Object.entries(schema.properties).flatMap(([name, field]) =>
      schema.required?.includes(name) || random() < 0.5
        ? [[name, settingFor(field, random, catalog, depth)]]
        : [],
    );
    return Object.fromEntries(entries);
  }
  switch (schema.type) {
    case 'boolean':
      return random() < 0.5;
    case 'integer':
      return Math.round(minimum + random() * (maximum - minimum));
    case 'number':
      return Math.round((minimum + random() * (maximum - minimum)) * 2) / 2;
  }
  switch (schema.format) {
    case 'target':
      return pick(['add', 'card', '#raw', '.raw b'], random);
    case 'selector':
      return pick(['.a', 'h3', '[data-y]'], random);
    case 'regex':
      return pick(['^/a', 'b+$', '(\\d+), x'], random);
    case 'template':
      return String(valueFor(random));
    case 'event':
      return pick(events, random);
    case 'url':
      return pick(['https://a.example/e', 'https://b.example/e'], random);
    default:
      if (schema.pattern) return schema.examples?.length ? pick(schema.examples, random) : schema.default;
      return schema.examples?.length && random() < 0.7
        ? pick(schema.examples, random)
        : pick(['alpha', 'beta', 'gamma delta'], random);
  }
}

/** A parameter's or a comparison's value: a text, a number, one variable, or text around one. */
function valueFor(random: Random): string | number | boolean {
  const id = pick(['size', 'total', 'label', 'page_path', 'session_number', 'visit_number'], random);
  return pick([pick(texts, random), 5, true, `{{${id}}}`, `{{${id}}}`, `about {{${id}}}`], random);
}

export function conditionFor(random: Random, catalog: Catalog, depth: number): Condition {
  const inner = () => conditionFor(random, catalog, depth + 1);
  const several = () => Array.from({ length: 1 + Math.floor(random() * 3) }, inner);
  const kind = depth > 2 ? 1 : random();
  if (kind < 0.2) return { all: several() };
  if (kind < 0.4) return { any: several() };
  if (kind < 0.55) return { not: inner() };
  const operator = pick(Object.values(catalog.operators), random);
  const value =
    operator.expects === 'none'
      ? undefined
      : operator.expects === 'number'
        ? pick([5, '{{total}}'], random)
        : operator.expects === 'regex'
          ? pick(['^/a', 'b+$'], random)
          : operator.expects === 'selector'
            ? pick(['.a', 'main *'], random)
            : valueFor(random);
  return {
    variable: pick(['page_path', 'size', 'label', 'page_url', 'session_number'], random),
    operator: operator.type,
    ...(value !== undefined && { value }),
    ...(random() < 0.3 && { ignoreCase: random() < 0.7 }),
  };
}

function frequencyFor(random: Random): Frequency {
  return {
    limit: pick([1, 2, 7], random),
    per: pick(['page', 'element', 'minute', 'hour', 'day', 'session', 'visitor'] as const, random),
    ...(random() < 0.5 && { withoutStorage: pick(['fire', 'skip'] as const, random) }),
  };
}

function scheduleFor(random: Random): Schedule {
  return {
    from: pick(['2026-11-27', '2026-11-27T08:00'], random),
    ...(random() < 0.5 && { to: pick(['2026-11-30', '2026-12-01T09:30'], random) }),
    ...(random() < 0.5 && { days: pick([[1, 2, 3], [5, 1], [7]], random) }),
    ...(random() < 0.5 && {
      hours: pick(
        [
          ['08:00', '18:30'],
          ['22:00', '24:00'],
        ],
        random,
      ),
    }),
    ...(random() < 0.5 && { timeZone: pick(['Europe/Berlin', 'America/New_York'], random) }),
  };
}

function eventFor(name: string, random: Random): PlanEvent {
  const value = pick(
    [
      undefined,
      { type: 'fixed' as const, amount: 30, currency: 'USD' },
      { type: 'rate' as const, rate: 0.1, orderValue: 75, currency: 'EUR' },
      { type: 'variable' as const, variable: 'total' },
    ],
    random,
  );
  return {
    name,
    ...(value && { value }),
    params: {
      item: { type: 'string', ...(random() < 0.3 && { allowPersonalData: true }) },
      price: { type: 'number' },
      count: { type: pick(['integer', 'number'] as const, random) },
      sale: { type: 'boolean' },
    },
  };
}
