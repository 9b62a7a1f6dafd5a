/** What rules name: the site, its targets, variables, destinations and consent. */
import { folder, id, labels, notes, silenced, typedSettings } from './common';

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
    frames: {
      type: 'string',
      enum: ['own', 'same-origin', 'site'],
      description:
        'What frames are. own, or left out: each carries the container and is a page of its own, or is not seen. same-origin: of the page’s origin, one that carries the container is part of the page, and one that does not is watched by it. site: the same, and frames of the site’s other origins that carry the container are part of the visit.',
    },
    domains: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: {
        type: 'string',
        maxLength: 253,
        pattern: '^([a-z\\d]([a-z\\d-]{0,61}[a-z\\d])?\\.)+[a-z][a-z\\d-]{0,61}[a-z\\d]$',
        examples: ['shop.example'],
      },
      description:
        'Domains on which a visitor stays the same, each with all hosts in it: shop.example. One cookie on each, and links between them say who comes, where the consent that storage needs is given.',
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
    query: {
      type: 'array',
      maxItems: 100,
      items: { type: 'string', pattern: '^[\\w.~\\[\\]-]{1,64}$' },
      description:
        'Parameters of addresses that may leave the page, beside utm_… and, with consent to advertising, ids of ad clicks. All others stay on it.',
    },
    sizeBudget: {
      type: 'integer',
      minimum: 500,
      description:
        'Bytes the container may have, compressed with brotli. Publishing more is called risky. Left out: 10,000.',
    },
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
      description:
        'Names as this destination wants them, where its own table of names says otherwise or nothing.',
      additionalProperties: false,
      properties: {
        events: {
          type: 'object',
          additionalProperties: { type: ['string', 'null'], minLength: 1, maxLength: 128 },
          description: 'Event of the plan to its name or id there. null: not sent there.',
        },
        params: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            additionalProperties: { type: ['string', 'null'], minLength: 1, maxLength: 128 },
            description: 'Parameter to its name there. null: left out.',
          },
          description: 'By event of the plan, or * for all of them: its parameters.',
        },
      },
    },
    allow: {
      type: 'object',
      additionalProperties: { type: 'string', minLength: 1 },
      description:
        'Advertising: events that are sent though their quality gate is not met, each with the reason, for people.',
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
    source: {
      type: 'object',
      description:
        'The banner or standard that tells what a visitor agreed to. Left out: the page tells Milepost itself.',
      required: ['type', 'settings'],
      additionalProperties: false,
      properties: {
        type: { type: 'string', description: 'Which banner or standard.' },
        settings: typedSettings,
      },
    },
    gpc: {
      type: 'string',
      enum: ['deny', 'ignore'],
      description:
        'deny, the default: a browser that says Global Privacy Control refuses advertising signals.',
    },
    dnt: {
      type: 'string',
      enum: ['deny', 'ignore'],
      description:
        'deny: a browser that says Do Not Track refuses analytics and advertising. Default ignore.',
    },
    tellGoogle: {
      type: 'boolean',
      description: "Whether Google’s tags on the page are told, by gtag('consent', …). Default false.",
    },
    default: {
      type: 'object',
      additionalProperties: { type: 'string', enum: ['unknown', 'denied', 'granted'] },
      description: 'Each signal’s state until the site’s banner says otherwise.',
    },
    pending: {
      type: 'string',
      enum: ['queue', 'drop', 'anonymise'],
      description:
        'What happens to events while consent is unknown. anonymise: sent without ids, page query and parameters that need consent, where the destination can take that; they wait elsewhere.',
    },
    storage: { type: 'string', description: 'The signal our own storage needs.' },
  },
} as const;
