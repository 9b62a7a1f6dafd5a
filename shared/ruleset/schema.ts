/**
 * The rule set's shape: JSON Schema fragments (2020-12 words that ajv's default dialect shares), from which the types in
 * types.ts derive and which `ruleSetSchema` folds, with the catalog's settings, into the one published schema.
 */
import type { Catalog, FieldSchema, SettingsSchema } from '../definition';

/** Stored shape of today. A change of shape bumps it and adds a step to upgrade.ts. */
export const currentFormat = 1;

/** Ids are made by people and by the editor; they appear in addresses, in `{{...}}` and in file diffs. */
export const idPattern = '^[A-Za-z][A-Za-z0-9_-]{0,63}$';

const id = {
  type: 'string',
  pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$',
  description: 'Letters, digits, - and _, starting with a letter.',
} as const;
const notes = { type: 'string', description: 'Free text for people.' } as const;
const labels = { type: 'array', items: { type: 'string' }, description: 'Words to find it by.' } as const;
const folder = { type: 'string', description: 'Folder it is shown in.' } as const;
const silenced = {
  type: 'array',
  description: 'Hints and warnings someone decided to live with.',
  items: {
    type: 'object',
    required: ['code', 'reason'],
    additionalProperties: false,
    properties: {
      code: { type: 'string', description: 'Code of the problem, such as unused-target.' },
      reason: { type: 'string', description: 'Why it is fine, for people.' },
    },
  },
} as const;

export const siteSchema = {
  type: 'object',
  description: 'The site this rule set is for.',
  required: ['origins'],
  additionalProperties: false,
  properties: {
    origins: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', pattern: '^https?://[^/\\s]+$' },
      description: 'Addresses the site is served from: scheme, host and port, no path.',
    },
    business: {
      type: 'string',
      enum: ['shop', 'saas', 'leads', 'content', 'other'],
      description: 'Kind of business, for recipes.',
    },
    timeZone: { type: 'string', description: 'IANA time zone the site counts its days in.' },
    customCode: {
      type: 'boolean',
      description:
        'Whether JavaScript of your own may be part of the container: in variables, triggers and destinations. Default false.',
    },
    targetChecks: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      description:
        'Share of page views in percent on which one target is looked up and told to Milepost: there, there more than once, or gone. Left out or 0: never.',
    },
    sizeBudget: {
      type: 'integer',
      minimum: 500,
      description:
        'Bytes the container may have, compressed with brotli. Publishing more is called risky. Left out: 10,000.',
    },
  },
} as const;

export const stageSchema = {
  type: 'object',
  required: ['id', 'name'],
  additionalProperties: false,
  properties: {
    id,
    name: { type: 'string', minLength: 1, description: 'As people call it: Intent.' },
    notes,
    silenced,
  },
} as const;

export const valueSchema = {
  type: 'object',
  description: 'What one occurrence is worth.',
  required: ['type'],
  additionalProperties: false,
  properties: {
    type: {
      type: 'string',
      enum: ['fixed', 'variable', 'rate'],
      description: 'fixed: an amount; variable: read on the page; rate: a share of the average order.',
    },
    amount: { type: 'number', description: 'fixed: the amount.' },
    variable: { type: 'string', description: 'variable: which one holds the amount.' },
    rate: { type: 'number', minimum: 0, maximum: 1, description: 'rate: share that goes on to buy.' },
    orderValue: { type: 'number', description: 'rate: average order value.' },
    currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.' },
  },
} as const;

export const paramSchema = {
  type: 'object',
  required: ['type'],
  additionalProperties: false,
  properties: {
    type: {
      type: 'string',
      enum: ['string', 'number', 'integer', 'boolean'],
      description: 'What values are turned into. A value that does not fit is left out and flagged.',
    },
    required: { type: 'boolean', description: 'Every rule that sends the event must give it.' },
    description: { type: 'string', description: 'What it means, for people.' },
    enum: { type: 'array', items: {}, description: 'The only values allowed.' },
    allowPersonalData: {
      type: 'boolean',
      description: 'Sends e-mail addresses, phone and card numbers unredacted.',
    },
  },
} as const;

export const planEventSchema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 128, description: 'As it is sent: add_to_cart.' },
    title: { type: 'string', description: 'As people call it: Add to cart.' },
    stage: { type: 'string', description: 'Id of a stage.' },
    role: {
      type: 'string',
      enum: ['milestone', 'signal', 'macro'],
      description: 'milestone: a step of the funnel; signal: interest beside it; macro: the goal itself.',
    },
    tier: { type: 'integer', enum: [1, 2, 3], description: '1 high intent to 3 low.' },
    family: {
      type: 'string',
      description: 'Kind of touchpoint, for people: Journey, Trust, Paid media.',
    },
    owner: { type: 'string', description: 'Team or person who answers for it.' },
    sentBy: {
      type: 'string',
      enum: ['rules', 'page', 'elsewhere'],
      description:
        'Who sends it. rules: rules of this rule set, the default; page: the site’s own code; elsewhere: a server or another system.',
    },
    recipe: {
      type: 'string',
      description:
        'Recipe that is to measure it, while its place on the page is still to be pointed at; where it has another name there, with that: newsletter#generate_lead.',
    },
    effort: {
      type: 'string',
      enum: ['low', 'medium', 'high'],
      description: 'How much work it is to measure and to act on, as far as people can say.',
    },
    value: valueSchema,
    windowDays: {
      type: 'integer',
      minimum: 1,
      maximum: 365,
      description: 'Conversion window in days: how long after it the goal still counts as its success.',
    },
    hypothesis: { type: 'string', description: 'What it is expected to predict.' },
    ifItMoves: { type: 'string', description: 'What is done when its rate rises or falls.' },
    params: {
      type: 'object',
      additionalProperties: paramSchema,
      description: 'Parameters by name.',
    },
    notes,
    labels,
    silenced,
  },
} as const;

const most = (description: string) => ({ type: 'integer', minimum: 1, maximum: 1000, description }) as const;

/** What the plan is held against: more than this, and the plan screen says so. Defaults in shared/plan/limits.ts. */
export const planLimitsSchema = {
  type: 'object',
  description: 'How many events are many. Beyond these the editor gives a hint; nothing stops.',
  additionalProperties: false,
  properties: {
    steps: most('Most milestones on the way to the goal. Default 5.'),
    stage: most('Most events of one stage. Default 7.'),
    total: most('Most events beside the goals. Default 7.'),
    page: most('Most events that rules can send from one page. Default 15.'),
    everything: most('From here on, so many events amount to counting everything. Default 30.'),
  },
} as const;

export const planSchema = {
  type: 'object',
  description: 'Stages, and the events that may be sent.',
  required: ['stages', 'events'],
  additionalProperties: false,
  properties: {
    naming: {
      type: 'string',
      enum: ['flat', 'parts'],
      description:
        'How events are named. flat: add_to_cart, details in parameters; parts: category:action:label, such as cart:add:button. Default flat.',
    },
    limits: planLimitsSchema,
    stages: { type: 'array', items: stageSchema, description: 'Steps on the way to the goal, in order.' },
    events: { type: 'array', items: planEventSchema, description: 'The events that may be sent.' },
    silenced,
  },
} as const;

const guardSchema = {
  type: 'object',
  required: ['read', 'equals'],
  additionalProperties: false,
  properties: {
    read: { type: 'string', enum: ['text', 'attribute'], description: 'What of the element is compared.' },
    attribute: { type: 'string', description: 'attribute: its name.' },
    equals: { type: 'string', description: 'What it has to be.' },
  },
} as const;

export const targetSchema = {
  type: 'object',
  description: 'A named place on the site’s pages.',
  required: ['id', 'selector'],
  additionalProperties: false,
  properties: {
    id,
    name: { type: 'string', description: 'As people call it: Button “Add to cart”.' },
    selector: { type: 'string', description: 'CSS selector.' },
    guards: {
      type: 'array',
      maxItems: 2,
      items: guardSchema,
      description: 'Cheap tests beside the selector; all must hold.',
    },
    fingerprint: {
      type: 'object',
      description: 'What is remembered of the picked element. Never reaches the container.',
    },
    scope: {
      type: 'string',
      enum: ['only', 'each', 'says', 'link', 'custom'],
      description:
        'What was picked: only this one, each like it, what says the same, links there, or typed by hand.',
    },
    strength: {
      type: 'string',
      enum: ['strong', 'fair', 'fragile'],
      description: 'How likely the selector outlives a redesign.',
    },
    reason: { type: 'string', description: 'Why this strength, in words.' },
    notes,
    labels,
    folder,
    silenced,
  },
} as const;

const typedSettings = { type: 'object', description: 'As its type asks for.' } as const;
const formatStep = {
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string', description: 'What the step does; its settings stand beside it.' } },
} as const;

export const variableSchema = {
  type: 'object',
  description: 'Something a rule can read.',
  required: ['id', 'type', 'settings'],
  additionalProperties: false,
  properties: {
    id: {
      type: 'string',
      pattern: '^[a-z][a-z0-9_]{0,63}$',
      description: 'Used as {{id}}: lower-case letters, digits and _.',
    },
    name: { type: 'string', description: 'As people call it: Product name.' },
    type: { type: 'string', description: 'Where the value comes from.' },
    settings: typedSettings,
    format: { type: 'array', items: formatStep, description: 'Steps applied in order.' },
    notes,
    labels,
    folder,
    silenced,
  },
} as const;

const triggerSchema = {
  type: 'object',
  required: ['type', 'settings'],
  additionalProperties: false,
  properties: {
    type: { type: 'string', description: 'What is noticed.' },
    settings: typedSettings,
  },
} as const;

export const frequencySchema = {
  type: 'object',
  description: 'At most so often. Counts once at least one destination accepted or queued the event.',
  required: ['limit', 'per'],
  additionalProperties: false,
  properties: {
    limit: { type: 'integer', minimum: 1, maximum: 1000, description: 'How many times.' },
    per: {
      type: 'string',
      enum: ['page', 'element', 'minute', 'hour', 'day', 'session', 'visitor'],
      description:
        'Within a page view, for one element of a page view, within so long before, within a visit, or all visits of one browser. Minutes, hours and days are of one visitor.',
    },
    withoutStorage: {
      type: 'string',
      enum: ['fire', 'skip'],
      description:
        'Caps beyond a page where storage is not allowed: count in memory and fire, or skip. Default fire.',
    },
  },
} as const;

export const scheduleSchema = {
  type: 'object',
  description: 'When the rule runs, by the clock of a time zone.',
  additionalProperties: false,
  properties: {
    from: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?$',
      description:
        'First moment, such as 2026-11-27 or 2026-11-27T08:00. A date alone means its first minute.',
    },
    to: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d)?$',
      description: 'Moment it ends, not included. A date alone means the end of that day.',
    },
    days: {
      type: 'array',
      items: { type: 'integer', minimum: 1, maximum: 7 },
      minItems: 1,
      description: 'Days of the week, 1 for Monday to 7 for Sunday. Left out: every day.',
    },
    hours: {
      type: 'array',
      items: { type: 'string', pattern: '^([01]\\d|2[0-4]):[0-5]\\d$' },
      minItems: 2,
      maxItems: 2,
      description:
        'From and to, not included, on each of its days: 08:00, 18:30. From later than to: over midnight.',
    },
    timeZone: {
      type: 'string',
      description: 'IANA name, such as Europe/Berlin. Default: the site’s; without one, UTC.',
    },
  },
} as const;

export const rolloutSchema = {
  type: 'object',
  description: 'For whom the rule runs, and whether its events are forwarded.',
  required: ['state'],
  additionalProperties: false,
  properties: {
    state: {
      type: 'string',
      enum: ['draft', 'shadow', 'live'],
      description: 'draft: not in the container. shadow: collected, never forwarded.',
    },
    percent: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      description: 'Share of visitors, by a visitor-stable hash. Default 100.',
    },
  },
} as const;

/** A trigger inside a combination, and what must hold when it fires. */
export const stepSchema = {
  ...triggerSchema,
  properties: {
    ...triggerSchema.properties,
    conditions: { $ref: '#/$defs/condition', description: 'Counts only where these hold.' },
  },
} as const;

/** Conditions nest: exactly one of all, any, not; or a comparison. */
const conditionDefinition = {
  oneOf: [
    {
      type: 'object',
      required: ['all'],
      additionalProperties: false,
      properties: {
        all: {
          type: 'array',
          items: { $ref: '#/$defs/condition' },
          description: 'Holds when every one of these does.',
        },
      },
    },
    {
      type: 'object',
      required: ['any'],
      additionalProperties: false,
      properties: {
        any: {
          type: 'array',
          items: { $ref: '#/$defs/condition' },
          description: 'Holds when at least one of these does.',
        },
      },
    },
    {
      type: 'object',
      required: ['not'],
      additionalProperties: false,
      properties: { not: { $ref: '#/$defs/condition' } },
    },
    {
      type: 'object',
      required: ['variable', 'operator'],
      additionalProperties: false,
      properties: {
        variable: { type: 'string', description: 'A built-in variable or the id of one declared here.' },
        operator: { type: 'string', description: 'How the two are compared.' },
        value: { type: ['string', 'number', 'boolean'], description: 'May hold {{variable}}.' },
        ignoreCase: { type: 'boolean', description: 'Takes A and a for the same. Default false.' },
      },
    },
  ],
} as const;

export const ruleSchema = {
  type: 'object',
  description: 'When triggers, if conditions, send an event with params, to destinations.',
  required: ['id', 'triggers', 'event'],
  additionalProperties: false,
  properties: {
    id,
    name: { type: 'string', description: 'As people call it: Add to cart.' },
    enabled: { type: 'boolean', description: 'Default true.' },
    triggers: {
      type: 'array',
      minItems: 1,
      items: triggerSchema,
      description: 'When: any one of these sets the rule off.',
    },
    conditions: { $ref: '#/$defs/condition' },
    event: { type: 'string', description: 'Name of an event of the plan.' },
    params: {
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean'] },
      description: 'Text may hold {{variable}}; exactly one reference keeps its type.',
    },
    frequency: frequencySchema,
    rollout: rolloutSchema,
    schedule: scheduleSchema,
    priority: {
      type: 'integer',
      minimum: -1000,
      maximum: 1000,
      description:
        'Of rules that the same moment sets off, the higher goes first. Default 0; then in their order here.',
    },
    destinations: {
      oneOf: [{ const: 'all' }, { type: 'array', items: { type: 'string' } }],
      description: '"all", or ids of destinations.',
    },
    notes,
    labels,
    folder,
    silenced,
  },
} as const;

export const destinationSchema = {
  type: 'object',
  description: 'Who receives events, under which consent.',
  required: ['id', 'type', 'settings'],
  additionalProperties: false,
  properties: {
    id,
    name: { type: 'string', description: 'As people call it: GA4 of the shop.' },
    enabled: { type: 'boolean', description: 'Default true.' },
    type: { type: 'string', description: 'Who receives.' },
    settings: typedSettings,
    consent: {
      type: 'array',
      items: { type: 'string' },
      description: 'Signals that must be granted. Empty: none needed.',
    },
    map: {
      type: 'object',
      description: 'Reserved: event and parameter names as this destination wants them.',
    },
    notes,
    labels,
    silenced,
  },
} as const;

export const consentSchema = {
  type: 'object',
  description: 'What may happen before and after visitors are asked.',
  required: ['default', 'pending'],
  additionalProperties: false,
  properties: {
    manager: {
      type: 'string',
      enum: ['page', 'none'],
      description: 'page: the site’s banner tells Milepost. none: no consent is asked for.',
    },
    default: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ['unknown', 'denied', 'granted'] },
      description: 'Each signal’s state until the site’s banner says otherwise.',
    },
    pending: {
      type: 'string',
      enum: ['queue', 'drop'],
      description: 'What happens to events while consent is unknown.',
    },
    storage: { type: 'string', description: 'The signal our own storage needs.' },
  },
} as const;

export const testSchema = {
  type: 'object',
  description: 'A visit, and whether a rule should fire at one moment of it.',
  required: ['id', 'rule', 'expect', 'moment', 'visit'],
  additionalProperties: false,
  properties: {
    id,
    name: { type: 'string', description: 'What happens in the visit, in a few words.' },
    rule: { ...id, description: 'Id of the rule that is tested.' },
    expect: {
      type: 'string',
      enum: ['fire', 'not-fire'],
      description: 'Whether the rule should fire at that moment, or should not.',
    },
    moment: {
      type: 'integer',
      minimum: 0,
      description: 'Which entry of the visit it is about, counted from 0.',
    },
    visit: {
      type: 'array',
      minItems: 1,
      description:
        'What happened, as far as the rule asks for it, personal data taken out. The oldest first.',
      items: {
        type: 'object',
        required: ['kind', 'at'],
        properties: {
          kind: { type: 'string', description: 'What it is: a page, a gesture, a push, an occurrence.' },
          load: {
            type: 'integer',
            minimum: 1,
            description: 'Which page load it belongs to. Left out: the first.',
          },
          at: { type: 'number', description: 'When: milliseconds since the epoch.' },
        },
      },
    },
    ran: {
      type: 'object',
      description:
        'What of the rule set of that time the visit rests on: whose values and noticing were recorded.',
      additionalProperties: false,
      properties: {
        triggers: { type: 'array', items: { type: 'object' }, description: 'Triggers of the rule.' },
        targets: { type: 'array', items: { type: 'object' }, description: 'Targets they name.' },
        variables: {
          type: 'array',
          items: { type: 'object' },
          description: 'Variables whose values are kept.',
        },
      },
    },
    notes,
  },
} as const;

const topLevel = {
  $schema: { type: 'string', description: 'Where editors find this schema.' },
  format: {
    type: 'integer',
    minimum: 1,
    description: 'Version of this shape. Milepost upgrades older ones.',
  },
  name: { type: 'string', description: 'Name of the site, for people.' },
  site: siteSchema,
  plan: planSchema,
  targets: { type: 'array', items: targetSchema, description: 'Named places on the site’s pages.' },
  variables: {
    type: 'array',
    items: variableSchema,
    description: 'What rules can read, beside the built-in variables.',
  },
  rules: { type: 'array', items: ruleSchema, description: 'What counts, and when.' },
  destinations: { type: 'array', items: destinationSchema, description: 'Who receives events.' },
  consent: consentSchema,
  tests: {
    type: 'array',
    items: testSchema,
    description: 'Visits on which rules should fire, or should not. They run before each publish.',
  },
  notes,
  labels,
  folder,
  silenced,
} as const;

/**
 * The published JSON Schema of a rule set. With a catalog, settings are checked and completed by type (`if` type `then`
 * settings), so that Monaco and any other editor knows them; without one only the frame is checked.
 */
export function ruleSetSchema(catalog?: Catalog): Record<string, unknown> {
  const properties: Record<string, unknown> = { ...topLevel };
  const definitions: Record<string, unknown> = { condition: conditionDefinition, step: stepSchema };
  if (catalog) {
    definitions['trigger'] = byType(triggerSchema, catalog.triggers);
    definitions['step'] = byType(stepSchema, catalog.triggers);
    definitions['condition'] = withOperators(catalog);
    properties['rules'] = {
      ...topLevel.rules,
      items: {
        ...ruleSchema,
        properties: {
          ...ruleSchema.properties,
          triggers: { ...ruleSchema.properties.triggers, items: { $ref: '#/$defs/trigger' } },
        },
      },
    };
    const format = { ...variableSchema.properties.format, items: formatSteps(catalog) };
    const variable = { ...variableSchema, properties: { ...variableSchema.properties, format } };
    properties['variables'] = { ...topLevel.variables, items: byType(variable, catalog.variables) };
    properties['destinations'] = {
      ...topLevel.destinations,
      items: byType(destinationSchema, catalog.destinations),
    };
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Milepost rule set',
    description: 'What counts on a site, when, and where it is sent.',
    type: 'object',
    required: ['format', 'site', 'plan', 'rules', 'destinations', 'consent'],
    additionalProperties: false,
    properties,
    $defs: definitions,
  };
}

function byType(
  frame: { properties: object },
  definitions: Readonly<
    Record<string, { type: string; title: string; description: string; settings: SettingsSchema }>
  >,
): object {
  const all = Object.values(definitions);
  return {
    ...frame,
    properties: {
      ...frame.properties,
      type: typeField(all),
    },
    allOf: all.map((definition) => ({
      if: { properties: { type: { const: definition.type } } },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword, not a promise
      then: {
        properties: { settings: { description: definition.description, ...withHeld(definition.settings) } },
      },
    })),
  };
}

const held: Readonly<Record<string, string>> = { trigger: '#/$defs/step', condition: '#/$defs/condition' };

/** Fields that hold triggers and conditions refer to their definitions; `allOf`, because draft-07 ignores what stands beside `$ref`. */
function withHeld<Field extends FieldSchema | SettingsSchema>(field: Field): object {
  const { format, items, properties } = field as FieldSchema;
  const definition = format && held[format];
  return {
    ...field,
    ...(definition && { allOf: [{ $ref: definition }] }),
    ...(items && { items: withHeld(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, withHeld(each)]),
      ),
    }),
  };
}

/** A step of a variable's `format` holds its settings beside its type. */
function formatSteps(catalog: Catalog): object {
  const all = Object.values(catalog.formats);
  return {
    type: 'object',
    required: ['type'],
    properties: { type: typeField(all) },
    allOf: all.map((definition) => ({
      if: { properties: { type: { const: definition.type } } },
      // biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword, not a promise
      then: { description: definition.description, properties: definition.settings.properties },
    })),
  };
}

/** `enumDescriptions` is what Monaco and VS Code show beside each choice. */
function typeField(all: readonly { type: string; title: string; description: string }[]): object {
  return {
    type: 'string',
    enum: all.map((definition) => definition.type),
    enumDescriptions: all.map((definition) => definition.description),
    description: all.map((definition) => `${definition.type}: ${definition.title}`).join('; '),
  };
}

function withOperators(catalog: Catalog): object {
  const [all, any, not, comparison] = conditionDefinition.oneOf;
  const operator = {
    ...comparison.properties.operator,
    enum: Object.keys(catalog.operators),
    enumDescriptions: Object.values(catalog.operators).map((one) => one.title),
  };
  return { oneOf: [all, any, not, { ...comparison, properties: { ...comparison.properties, operator } }] };
}
