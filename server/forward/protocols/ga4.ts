/** GA4 Measurement Protocol. https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference */
import type { MilepostEvent } from '../../../shared/event';
import { filled, said, worthOf } from '../person';
import type { Forwarded, Protocol, Settings, VendorAnswer, VendorRequest } from '../protocol';
import { textOf } from '../protocol';
import { dayMs, jsonHeaders, recordOf, saidIn, sift } from './parts';

/** https://developers.google.com/analytics/devguides/collection/protocol/ga4/sending-events#limitations */
const maxEventsARequest = 25;
const maxParams = 25;
const maxNameLength = 40;
const maxValueLength = 100;
/** Bytes of one request. */
const maxBytes = 130_000;
/** Events may be dated back this far; older ones are taken and never shown. */
const maxAgeMs = 3 * dayMs;
/** These are longer than other texts may be. */
const longer: Readonly<Record<string, number>> = { page_location: 1000, page_referrer: 420, page_title: 300 };

export const ga4: Protocol = {
  maxEvents: 200,
  prepare(events, settings, secrets, { now, test }) {
    const { kept, unsent } = sift(events, (each) => {
      if (now - each.happenedAt > maxAgeMs) return 'too-old';
      return clientId(each, settings) ? undefined : 'no-client-id';
    });
    // Who and when are said once for a request, so that only what agrees on them goes together.
    const groups = new Map<
      string,
      { head: Record<string, unknown>; events: object[]; places: number[]; bytes: number }[]
    >();
    for (const { event, place } of kept) {
      const head = headOf(event, settings, now);
      const body = eventOf(event, settings);
      const bytes = Buffer.byteLength(JSON.stringify(body)) + 1;
      const key = JSON.stringify(head);
      const parts = groups.get(key) ?? [];
      groups.set(key, parts);
      const last = parts.at(-1);
      if (last && last.events.length < maxEventsARequest && last.bytes + bytes <= maxBytes) {
        last.events.push(body);
        last.places.push(place);
        last.bytes += bytes;
      } else parts.push({ head, events: [body], places: [place], bytes: bytes + key.length + 20 });
    }
    const host =
      textOf(settings, 'region') === 'eu' ? 'region1.google-analytics.com' : 'www.google-analytics.com';
    const query = new URLSearchParams({
      measurement_id: textOf(settings, 'measurementId'),
      api_secret: secrets['apiSecret'] ?? '',
    });
    const url = `https://${host}${test === undefined ? '' : '/debug'}/mp/collect?${query}`;
    const requests = [...groups.values()].flat().map(
      ({ head, events: together, places }): VendorRequest => ({
        url,
        headers: jsonHeaders,
        body: JSON.stringify({ ...head, events: together }),
        places,
      }),
    );
    return { requests, unsent };
  },
  /** It answers 2xx to anything; only its debug address says what is wrong. */
  read(answer: VendorAnswer, count) {
    const { validationMessages } = recordOf(answer.json);
    if (!Array.isArray(validationMessages) || validationMessages.length === 0) return undefined;
    const { description } = recordOf(validationMessages[0]);
    const said = typeof description === 'string' ? description : saidIn(answer);
    return Array.from({ length: count }, () => ({ does: 'drop', reason: 'bad-request', said }) as const);
  },
};

function clientId({ event }: Forwarded, settings: Settings): string {
  // Without consent there is none to send: a made-up one would count a visitor for each event.
  if (event.consent['analytics_storage'] !== 'granted') return '';
  return said(event.params, settings, 'clientIdParam') || (event.visitor_id ?? '');
}

function headOf(each: Forwarded, settings: Settings, now: number): Record<string, unknown> {
  const { event, happenedAt } = each;
  const signal = (name: string) => (event.consent[name] === 'granted' ? 'GRANTED' : 'DENIED');
  return {
    client_id: clientId(each, settings),
    ...(event.user_id !== undefined && { user_id: event.user_id }),
    timestamp_micros: Math.min(happenedAt, now) * 1000,
    consent: { ad_user_data: signal('ad_user_data'), ad_personalization: signal('ad_personalization') },
  };
}

function eventOf(each: Forwarded, settings: Settings): object {
  const { event, name } = each;
  const worth = worthOf(each);
  // The most needed first: what comes after the 25th is left out.
  const params = {
    event_id: event.id,
    session_id: said(event.params, settings, 'sessionIdParam') || sessionOf(event),
    engagement_time_msec: Math.max(1, Math.round(event.engagement?.engaged_ms ?? 1)),
    page_location: event.page.url,
    page_title: event.page.title,
    page_referrer: event.page.referrer,
    ...worth,
    ...each.params,
  };
  const taken = Object.entries(filled(params))
    .filter(([key]) => key.length <= maxNameLength)
    .slice(0, maxParams)
    .map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, longer[key] ?? maxValueLength) : value,
    ]);
  return { name, params: Object.fromEntries(taken) };
}

/** Google numbers a session by the second it began in, which is how our ids begin (UUIDv7). */
function sessionOf({ session_id: id }: MilepostEvent): string {
  if (id === undefined) return '';
  const ms = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return Number.isFinite(ms) ? String(Math.floor(ms / 1000)) : '';
}
