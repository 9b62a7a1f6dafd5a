/** JSON Schema of the event on the wire: what event.ts says, with the limits a receiver holds it to. */
import { eventLimits } from './event';

const uuidV7 = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
} as const;
const shortText = { type: 'string', maxLength: 128 } as const;
const longText = { type: 'string', maxLength: eventLimits.textLength } as const;
const address = { type: 'string', maxLength: eventLimits.urlLength } as const;
const epochMs = { type: 'number', minimum: 0 } as const;
const pixels = { type: 'number', minimum: 0 } as const;

export const pageContextSchema = {
  type: 'object',
  description: 'The page it happened on. Addresses are redacted.',
  required: ['url', 'title', 'referrer', 'width', 'height', 'language'],
  properties: {
    url: { ...address, description: 'Address of the page.' },
    title: { ...longText, description: 'Title of the page.' },
    referrer: { ...address, description: 'Where the visitor came from.' },
    width: { ...pixels, description: 'Viewport width in CSS pixels.' },
    height: { ...pixels, description: 'Viewport height in CSS pixels.' },
    language: { ...shortText, description: 'The browser’s language, such as en-GB.' },
  },
} as const;

export const engagementSchema = {
  type: 'object',
  description: 'How the page was used before it happened.',
  required: ['engaged_ms', 'pages'],
  properties: {
    engaged_ms: {
      type: 'number',
      minimum: 0,
      description: 'Milliseconds that the page was visible and focused.',
    },
    scroll_percent: {
      type: 'number',
      minimum: 0,
      maximum: 100,
      description: 'The furthest the page was scrolled down; absent during its first second.',
    },
    pages: {
      type: 'integer',
      minimum: 0,
      description: 'Pages of the session, this one included; without storage consent, of this page load.',
    },
  },
} as const;

export const eventSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Milepost event',
  description: 'One reported micro-conversion.',
  type: 'object',
  required: [
    'id',
    'site',
    'container',
    'rule',
    'name',
    'page_id',
    'seq',
    'created_at',
    'consent',
    'rollout',
    'flags',
    'page',
    'params',
  ],
  properties: {
    id: {
      ...uuidV7,
      description: 'Minted once when the rule fired; a retry keeps it, receivers deduplicate by it.',
    },
    site: { ...shortText, minLength: 1, description: 'Container id of the site, such as mp_4k7q2x9d.' },
    container: {
      ...shortText,
      description: 'First 12 hex digits of the hash of what the container was built from.',
    },
    rule: { ...shortText, description: 'Id of the rule that fired; empty for an event pushed by the page.' },
    name: {
      type: 'string',
      minLength: 1,
      maxLength: eventLimits.nameLength,
      description: 'Event name of the plan.',
    },
    page_id: { ...uuidV7, description: 'The virtual page it happened on.' },
    seq: {
      type: 'integer',
      minimum: 0,
      description:
        'Counts the events of the page from 1: gaps measure loss. 0 only where nothing is counted: reports about targets, and anonymous events.',
    },
    session_id: { ...shortText, description: 'Absent without storage consent.' },
    visitor_id: { ...shortText, description: 'Absent without storage consent.' },
    user_id: { ...shortText, description: 'As the page identified the visitor.' },
    created_at: {
      ...epochMs,
      description: 'Milliseconds since the Unix epoch by the visitor’s clock, which can be wrong.',
    },
    consent: {
      type: 'object',
      description: 'Consent signals when the rule fired.',
      additionalProperties: { type: 'string', enum: ['unknown', 'denied', 'granted'] },
    },
    rollout: {
      type: 'object',
      description: 'Rollout of the rule: state, and percent of visitors.',
      required: ['state', 'percent'],
      properties: {
        state: {
          type: 'string',
          enum: ['shadow', 'live'],
          description: 'shadow: collected, never forwarded.',
        },
        percent: {
          type: 'number',
          minimum: 0,
          maximum: 100,
          description: 'Share of visitors, by a visitor-stable hash.',
        },
      },
    },
    flags: {
      type: 'array',
      maxItems: 2 * eventLimits.params,
      items: { type: 'string', maxLength: 160 },
      description: 'What was done to the event: cast-failed:<param>, redacted, truncated, sampled.',
    },
    page: pageContextSchema,
    value: { type: 'number', description: 'What it is worth, as the plan says.' },
    currency: { ...shortText, description: 'ISO 4217 code of the value.' },
    engagement: engagementSchema,
    params: {
      type: 'object',
      description: 'Parameters as the plan defines them.',
      maxProperties: eventLimits.params,
      additionalProperties: {
        type: ['string', 'number', 'boolean'],
        maxLength: eventLimits.textLength,
      },
    },
  },
} as const;

/** The frame only: each event is judged by itself, so that one bad row costs no other. */
export const eventBatchSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Milepost event batch',
  type: 'object',
  required: ['sent_at', 'attempt', 'events'],
  properties: {
    sent_at: epochMs,
    attempt: { type: 'integer', minimum: 1 },
    events: { type: 'array', maxItems: eventLimits.batchEvents, items: {} },
  },
} as const;
