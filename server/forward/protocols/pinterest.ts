/** Pinterest API for Conversions. https://developers.pinterest.com/docs/api/v5/events-create */
import { filled, idsOf, listOf, personOf, worthOf } from '../person';
import type { Forwarded, ItemVerdict, Protocol, Settings } from '../protocol';
import { textOf } from '../protocol';
import { maxLooked } from '../scrub';
import { oneRequest, recordOf, seconds, sift } from './parts';

/** The tag runs words together, the server writes them apart. */
const serverNames: Readonly<Record<string, string>> = {
  addtocart: 'add_to_cart',
  checkout: 'checkout',
  custom: 'custom',
  lead: 'lead',
  pagevisit: 'page_visit',
  search: 'search',
  signup: 'signup',
  viewcategory: 'view_category',
  watchvideo: 'watch_video',
};
/** The server knows these of ours; the tag has no names for them. */
const moreNames: Readonly<Record<string, string>> = {
  begin_checkout: 'initiate_checkout',
  trial_start: 'start_trial',
};

export const pinterest: Protocol = {
  maxEvents: 1000,
  prepare(events, settings, secrets, { now, test }) {
    // Without an e-mail address it asks for an IP address, which is not kept here.
    const { kept, unsent } = sift(events, (each) =>
      personOf(each, settings).email ? undefined : 'no-person',
    );
    const account = encodeURIComponent(textOf(settings, 'adAccountId'));
    return oneRequest(
      kept.map(({ place }) => place),
      unsent,
      `https://api.pinterest.com/v5/ad_accounts/${account}/events${test === undefined ? '' : '?test=true'}`,
      { authorization: `Bearer ${secrets['accessToken'] ?? ''}` },
      { data: kept.map(({ event }) => eventOf(event, settings, now)) },
    );
  },
  read(answer, count) {
    const { events } = recordOf(answer.json);
    if (!Array.isArray(events) || events.length !== count) return undefined;
    return events.map((each): ItemVerdict => {
      const { status, error_message: said } = recordOf(each);
      if (status !== 'failed') return { does: 'done' };
      return {
        does: 'drop',
        reason: 'refused',
        ...(typeof said === 'string' && { said: said.slice(0, maxLooked) }),
      };
    });
  },
};

export function pinterestName({ name, event }: Forwarded): string {
  return serverNames[name.toLowerCase()] ?? moreNames[event.name] ?? 'custom';
}

function eventOf(each: Forwarded, settings: Settings, now: number): object {
  const { event, happenedAt } = each;
  const person = personOf(each, settings, 'epik');
  const {
    content_ids: ids,
    order_quantity: items,
    value: _value,
    currency: _currency,
    ...custom
  } = each.params;
  const worth = worthOf(each);
  return {
    event_name: pinterestName(each),
    action_source: 'web',
    event_time: seconds(happenedAt, now),
    event_id: event.id,
    event_source_url: event.page.url,
    user_data: filled({
      em: listOf(person.email),
      ph: listOf(person.phone),
      external_id: listOf(person.externalId),
      click_id: person.clickId,
      client_user_agent: person.userAgent,
    }),
    custom_data: filled({
      ...custom,
      content_ids: idsOf(ids),
      num_items: items,
      currency: worth?.currency,
      // An amount of money is a text here.
      value: worth && String(worth.value),
    }),
  };
}
