/** A rule: what sets it off, what must hold, how often, for whom and when; and the visits it is tested on. */
import { folder, id, labels, notes, silenced, typedSettings } from './common';

export const triggerSchema = {
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
export const conditionDefinition = {
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
    conditions: { $ref: '#/$defs/condition', description: 'If: what must hold as well.' },
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
    consent: {
      type: 'array',
      items: { type: 'string' },
      description: 'Signals that must be granted beside those of the destination.',
    },
    notes,
    labels,
    folder,
    silenced,
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
