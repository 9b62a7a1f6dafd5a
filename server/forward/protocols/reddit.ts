/** Reddit Conversions API, version 3. https://ads-api.reddit.com/docs/v3/ */
import { filled, personOf, worthOf } from '../person';
import type { Forwarded, Protocol, Settings } from '../protocol';
import { textOf } from '../protocol';
import { dayMs, oneRequest, saidIn, sift, splitWhereSeveral } from './parts';

const maxAgeMs = 7 * dayMs;
const maxNameLength = 64;
/** How many it takes at once is not in what we read: few enough to be safe. */
const maxEvents = 50;
/** Metadata is dropped, or refused, for these. */
const withoutWorth = new Set(['PAGE_VISIT', 'VIEW_CONTENT', 'SEARCH']);
const withoutCount = new Set([...withoutWorth, 'LEAD', 'SIGN_UP']);

export const reddit: Protocol = {
  maxEvents,
  prepare(events, settings, secrets, { now, test }) {
    const { kept, unsent } = sift(events, (each) => {
      if (now - each.happenedAt > maxAgeMs) return 'too-old';
      if (!each.standard && each.name.length > maxNameLength) return 'name';
      const { email, externalId, clickId, browserId, userAgent } = personOf(each, settings, 'rdt_cid');
      return email || externalId || clickId || browserId || userAgent ? undefined : 'no-person';
    });
    const pixel = encodeURIComponent(textOf(settings, 'pixelId'));
    return oneRequest(
      kept.map(({ place }) => place),
      unsent,
      `https://ads-api.reddit.com/api/v3/pixels/${pixel}/conversion_events`,
      { authorization: `Bearer ${secrets['accessToken'] ?? ''}` },
      {
        data: {
          ...(test && { test_id: test }),
          events: kept.map(({ event }) => eventOf(event, settings, now)),
        },
      },
    );
  },
  read(answer, count) {
    if (!splitWhereSeveral(answer, count)) return undefined;
    return Array.from({ length: count }, () => ({ does: 'split', said: saidIn(answer) }) as const);
  },
};

function eventOf(each: Forwarded, settings: Settings, now: number): object {
  const { event, name, standard, happenedAt } = each;
  const person = personOf(each, settings, 'rdt_cid');
  const type = standard ? name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase() : 'CUSTOM';
  const count = Number(each.params['itemCount'] ?? Number.NaN);
  return {
    event_at: Math.min(happenedAt, now),
    action_source: 'WEBSITE',
    event_source_url: event.page.url,
    ...filled({ click_id: person.clickId }),
    type: type === 'CUSTOM' ? { tracking_type: type, custom_event_name: name } : { tracking_type: type },
    metadata: filled({
      // The pixel's conversionId is the same.
      conversion_id: event.id,
      ...(!withoutWorth.has(type) && worthOf(each)),
      item_count: !withoutCount.has(type) && Number.isFinite(count) ? count : undefined,
    }),
    user: filled({
      email: person.email,
      phone_number: person.phone,
      external_id: person.externalId,
      uuid: person.browserId,
      user_agent: person.userAgent,
      screen_dimensions:
        event.page.width > 0 ? { width: event.page.width, height: event.page.height } : undefined,
    }),
  };
}
