/** TikTok Events API. https://business-api.tiktok.com/portal/docs?id=1771101303285761 */
import { filled, idsOf, personOf, worthOf } from '../person';
import type { Forwarded, ItemVerdict, Protocol, Settings } from '../protocol';
import { textOf } from '../protocol';
import { oneRequest, recordOf, saidIn, seconds } from './parts';

/** How many it takes at once is not in what we read: few enough to be safe. */
const maxEvents = 50;

export const tiktok: Protocol = {
  maxEvents,
  prepare(events, settings, secrets, { now, test }) {
    const body = {
      event_source: 'web',
      event_source_id: textOf(settings, 'pixelCode'),
      ...(test && { test_event_code: test }),
      data: events.map((event) => eventOf(event, settings, now)),
    };
    return oneRequest(
      events.map((_, place) => place),
      [],
      'https://business-api.tiktok.com/open_api/v1.3/event/track/',
      { 'access-token': secrets['accessToken'] ?? '' },
      body,
    );
  },
  /** What went wrong comes with status 200 and a code of TikTok's own. https://business-api.tiktok.com/portal/docs?id=1737172488964097 */
  read(answer, count) {
    const { code } = recordOf(answer.json);
    if (answer.status !== 200 || typeof code !== 'number' || code === 0) return undefined;
    const verdict = verdictOf(code, count);
    return Array.from({ length: count }, () => ({ ...verdict, said: saidIn(answer) }));
  },
};

function verdictOf(code: number, count: number): ItemVerdict {
  if (code === 40100) return { does: 'retry', reason: 'busy' };
  if (code >= 50000) return { does: 'retry', reason: 'vendor-trouble' };
  if (code === 40001 || (code >= 40101 && code <= 40199)) return { does: 'drop', reason: 'not-authorised' };
  return count > 1 ? { does: 'split' } : { does: 'drop', reason: 'bad-request' };
}

function eventOf(each: Forwarded, settings: Settings, now: number): object {
  const { event, name, happenedAt } = each;
  const person = personOf(each, settings, 'ttclid');
  const { content_id: id, content_ids: ids, content_name: title, ...custom } = each.params;
  const contents = idsOf(ids ?? id)?.map((content_id) => filled({ content_id, content_name: title }));
  return {
    event: name,
    event_time: seconds(happenedAt, now),
    event_id: event.id,
    user: filled({
      email: person.email,
      phone: person.phone,
      external_id: person.externalId,
      ttclid: person.clickId,
      ttp: person.browserId,
      user_agent: person.userAgent,
    }),
    properties: filled({ ...custom, contents, ...worthOf(each) }),
    page: filled({ url: event.page.url, referrer: event.page.referrer }),
  };
}
