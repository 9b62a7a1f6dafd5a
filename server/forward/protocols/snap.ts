/** Snap Conversions API, version 3. https://developers.snap.com/api/marketing-api/Conversions-API/Introduction */
import { filled, idsOf, listOf, personOf, worthOf } from '../person';
import type { Forwarded, Protocol, Settings } from '../protocol';
import { textOf } from '../protocol';
import { dayMs, oneRequest, saidIn, sift, splitWhereSeveral } from './parts';

const maxAgeMs = 37 * dayMs;
/** How many it takes at once is not in what we read: few enough to be safe. */
const maxEvents = 50;
/** The only names besides its own. */
const customName = /^custom_event_[1-5]$/i;

export const snap: Protocol = {
  maxEvents,
  prepare(events, settings, secrets, { now, test }) {
    const { kept, unsent } = sift(events, (each) => {
      if (now - each.happenedAt > maxAgeMs) return 'too-old';
      if (!each.standard && !customName.test(each.name)) return 'name';
      // Without either it asks for an IP address, which is not kept here.
      const { email, phone } = personOf(each, settings);
      return email || phone ? undefined : 'no-person';
    });
    const pixel = encodeURIComponent(textOf(settings, 'pixelId'));
    const query = new URLSearchParams({ access_token: secrets['accessToken'] ?? '' });
    return oneRequest(
      kept.map(({ place }) => place),
      unsent,
      `https://tr.snapchat.com/v3/${pixel}/events${test === undefined ? '' : '/validate'}?${query}`,
      {},
      { data: kept.map(({ event }) => eventOf(event, settings, now)) },
    );
  },
  read(answer, count) {
    if (!splitWhereSeveral(answer, count)) return undefined;
    return Array.from({ length: count }, () => ({ does: 'split', said: saidIn(answer) }) as const);
  },
};

function eventOf(each: Forwarded, settings: Settings, now: number): object {
  const { event, name, happenedAt } = each;
  const person = personOf(each, settings, 'ScCid');
  const { item_ids: items, content_ids: ids, price: _price, ...custom } = each.params;
  return {
    event_name: name,
    action_source: 'WEB',
    event_source_url: event.page.url,
    // Milliseconds, unlike the others.
    event_time: Math.min(happenedAt, now),
    // The pixel's client_dedup_id is the same.
    event_id: event.id,
    user_data: filled({
      em: listOf(person.email),
      ph: listOf(person.phone),
      external_id: listOf(person.externalId),
      client_user_agent: person.userAgent,
      sc_click_id: person.clickId,
      sc_cookie1: person.browserId,
    }),
    custom_data: filled({ ...custom, content_ids: idsOf(ids ?? items), ...worthOf(each) }),
  };
}
