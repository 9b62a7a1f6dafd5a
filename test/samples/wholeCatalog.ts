import { catalog } from '../../runtime/catalog';
import type { FieldSchema, SettingsSchema } from '../../shared/definition';
import type { Condition, RuleSet, Settings } from '../../shared/ruleset/types';

/** One rule for every trigger, with every variable, format, operator, cap and destination in use at once. */
export function wholeCatalog(): RuleSet {
  const variables = Object.values(catalog.variables).map((definition) => ({
    id: `v_${definition.type.replaceAll('-', '_')}`,
    type: definition.type,
    settings: filled(definition.settings, definition.examples[0]?.settings),
  }));
  const formatted = Object.values(catalog.formats).map((definition) => ({
    id: `f_${definition.type.replaceAll('-', '_')}`,
    type: 'query',
    settings: { key: definition.type },
    format: [{ type: definition.type, ...filled(definition.settings, definition.examples[0]?.settings) }],
  }));
  const params = Object.fromEntries([...variables, ...formatted].map(({ id }) => [id, `{{${id}}}`]));
  const rules = Object.values(catalog.triggers).map((definition, place) => ({
    id: `rule-${definition.type}`,
    triggers: [
      { type: definition.type, settings: filled(definition.settings, definition.examples[0]?.settings) },
    ],
    conditions: { any: Object.keys(catalog.operators).map(comparison) },
    event: 'everything',
    params,
    frequency: { limit: 1, per: (['page', 'session', 'visitor'] as const)[place % 3]! },
    rollout: { state: 'live' as const, percent: 50 },
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
    variables: [...variables, ...formatted],
    rules,
    destinations: Object.values(catalog.destinations).map((definition) => ({
      id: `d-${definition.type}`,
      type: definition.type,
      settings: filled(definition.settings, definition.examples[0]?.settings),
    })),
    consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
  };
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

function comparison(operator: string): Condition {
  const expects = catalog.operators[operator]?.expects;
  if (expects === 'none') return { not: { variable: 'page_title', operator } };
  if (expects === 'number') return { variable: 'scroll_percent', operator, value: 1 };
  if (expects === 'selector') return { variable: 'click_element', operator, value: 'main *' };
  return { variable: 'page_path', operator, value: '/product', ignoreCase: true };
}
