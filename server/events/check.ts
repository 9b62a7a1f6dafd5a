/** Reads one received event: either it fits the published schema, or it says why it is put aside. */
import { validators } from '../../build/validators';
import type { Engagement, MilepostEvent } from '../../shared/event';
import type { Violation } from '../../shared/validators';
import { targetCheckOf } from './targetChecks';

export interface Refusal {
  /** `not-an-event` · `bad-id` · `name-too-long` · `clock` · `too-long` · `bad-field` · `unknown-site` · `origin` */
  code: string;
  /** What is wrong and where, for the person who reads the live page. */
  reason: string;
}

/**
 * Copies what an event may hold and drops the rest: a page cannot claim an address, a bot flag or a time of arrival.
 * Never throws.
 */
export function checkEvent(received: unknown): { event: MilepostEvent } | Refusal {
  if (typeof received !== 'object' || received === null || Array.isArray(received)) {
    return { code: 'not-an-event', reason: 'An event is a JSON object; this is not one.' };
  }
  if (validators.event(received)) {
    const event = knownFields(received as MilepostEvent);
    // Reports about targets take no place in the sequence of what visitors did, and anonymous events say of no page; all else has one.
    if (event.seq === 0 && !event.flags.includes('anonymous') && !targetCheckOf(event))
      return { code: 'bad-field', reason: '`seq` must be at least 1.' };
    // JSON such as 1e999 reads as Infinity, which the schema's check lets pass and JSON cannot write.
    return allFinite(event)
      ? { event }
      : { code: 'bad-field', reason: 'It holds a number too large to keep.' };
  }
  const violation = validators.event.errors?.[0];
  return violation ? refusal(violation) : { code: 'bad-field', reason: 'It does not fit the event schema.' };
}

function knownFields(from: MilepostEvent): MilepostEvent {
  const { url, title, referrer, width, height, language } = from.page;
  return {
    id: from.id,
    site: from.site,
    container: from.container,
    rule: from.rule,
    name: from.name,
    page_id: from.page_id,
    seq: from.seq,
    ...(from.session_id !== undefined && { session_id: from.session_id }),
    ...(from.visitor_id !== undefined && { visitor_id: from.visitor_id }),
    ...(from.user_id !== undefined && { user_id: from.user_id }),
    created_at: from.created_at,
    consent: from.consent,
    rollout: { state: from.rollout.state, percent: from.rollout.percent },
    flags: from.flags,
    page: { url, title, referrer, width, height, language },
    ...(from.value !== undefined && { value: from.value }),
    ...(from.currency !== undefined && { currency: from.currency }),
    ...(from.engagement && { engagement: knownEngagement(from.engagement) }),
    params: from.params,
  };
}

function knownEngagement({ engaged_ms, scroll_percent, pages }: Engagement): Engagement {
  return { engaged_ms, ...(scroll_percent !== undefined && { scroll_percent }), pages };
}

function allFinite({ seq, created_at, page, value, engagement, params }: MilepostEvent): boolean {
  const numbers = [
    seq,
    created_at,
    page.width,
    page.height,
    value,
    ...Object.values(engagement ?? {}),
    ...Object.values(params),
  ];
  return numbers.every((value) => typeof value !== 'number' || Number.isFinite(value));
}

function refusal({ instancePath, keyword, params }: Violation): Refusal {
  const missing = keyword === 'required' ? String(params['missingProperty']) : undefined;
  const field = missing === undefined ? nameOf(instancePath) : nameOf(`${instancePath}/${missing}`);
  const wrong = words(keyword, params);
  return { code: codeFor(field, keyword), reason: `\`${field}\` ${wrong}.` };
}

function codeFor(field: string, keyword: string): string {
  if (field === 'id') return 'bad-id';
  if (field === 'created_at') return 'clock';
  if (keyword === 'maxLength') return field === 'name' ? 'name-too-long' : 'too-long';
  return 'bad-field';
}

/** `/page/url` as people write it: `page.url`. Cut, because a hostile key can be long. */
function nameOf(path: string): string {
  return path.slice(1, 80).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

function words(keyword: string, params: Record<string, unknown>): string {
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'type':
      return `must be of type ${[params['type']].flat().join(' or ')}`;
    case 'enum':
      return `must be one of ${[params['allowedValues']].flat().join(', ')}`;
    case 'pattern':
      return 'is not a lower-case UUID of version 7';
    case 'maxLength':
      return `is longer than ${params['limit']} characters`;
    case 'minLength':
      return 'is empty';
    case 'maxItems':
    case 'maxProperties':
      return `holds more than ${params['limit']} entries`;
    case 'minimum':
      return `must be at least ${params['limit']}`;
    case 'maximum':
      return `must be at most ${params['limit']}`;
    default:
      return 'does not fit the event schema';
  }
}
