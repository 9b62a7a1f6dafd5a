/** The plan: its stages, its events and what they are worth. */
import { id, labels, notes, silenced } from './common';

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
    consent: {
      type: 'array',
      items: { type: 'string' },
      description: 'Signals without which it is neither read nor sent, beside those of the destination.',
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
