/** Meta Conversions API. https://developers.facebook.com/docs/marketing-api/conversions-api/parameters */
import { filled, idsOf, listOf, personOf, worthOf } from '../person';
import type { Forwarded, ItemVerdict, Prepared, Protocol, Settings } from '../protocol';
import { textOf } from '../protocol';
import { dayMs, oneRequest, recordOf, saidIn, seconds, sift, splitWhereSeveral } from './parts';

/** An event that is older fails the whole request. */
const maxAgeMs = 7 * dayMs;
/** So close to it an event is sent alone: the limit may be passed on the way, and would take the others along. */
const nearlyTooOldMs = maxAgeMs - 3_600_000;

export const meta: Protocol = {
  maxEvents: 500,
  prepare(events, settings, secrets, { now, test }): Prepared {
    const { kept, unsent } = sift(events, ({ happenedAt, userAgent }) => {
      if (now - happenedAt >= maxAgeMs) return 'too-old';
      return userAgent ? undefined : 'no-browser';
    });
    const old = kept.filter(({ event }) => now - event.happenedAt >= nearlyTooOldMs);
    const young = kept.filter(({ event }) => now - event.happenedAt < nearlyTooOldMs);
    const url = `https://graph.facebook.com/v24.0/${encodeURIComponent(textOf(settings, 'pixelId'))}/events`;
    const headers = { authorization: `Bearer ${secrets['accessToken'] ?? ''}` };
    const requests = [...old.map((each) => [each]), young].flatMap((together) => {
      const body = {
        data: together.map(({ event }) => eventOf(event, settings, now)),
        ...(test && { test_event_code: test }),
      };
      return oneRequest(
        together.map(({ place }) => place),
        [],
        url,
        headers,
        body,
      ).requests;
    });
    return { requests, unsent };
  },
  /** Errors of the Graph API come as 400, whatever they are. https://developers.facebook.com/docs/graph-api/guides/error-handling */
  read(answer, count) {
    if (answer.status !== 400) return undefined;
    const error = recordOf(recordOf(answer.json)['error']);
    const said = saidIn(answer);
    const all = (verdict: ItemVerdict) => Array.from({ length: count }, () => ({ ...verdict, said }));
    if (error['is_transient'] === true || error['code'] === 4 || error['code'] === 17)
      return all({ does: 'retry', reason: 'busy' });
    if (error['code'] === 190) return all({ does: 'drop', reason: 'not-authorised' });
    return all(
      splitWhereSeveral(answer, count) ? { does: 'split' } : { does: 'drop', reason: 'bad-request' },
    );
  },
};

function eventOf(each: Forwarded, settings: Settings, now: number): object {
  const { event, name, happenedAt } = each;
  const person = personOf(each, settings, 'fbclid');
  const { content_ids: ids, ...custom } = each.params;
  return {
    event_name: name,
    event_time: seconds(happenedAt, now),
    // The pixel's eventID is the same: of the two, one counts.
    event_id: event.id,
    action_source: 'website',
    event_source_url: event.page.url,
    user_data: filled({
      client_user_agent: person.userAgent,
      em: listOf(person.email),
      ph: listOf(person.phone),
      external_id: listOf(person.externalId),
      fbc: clickOf(person.clickId, happenedAt),
      fbp: person.browserId,
    }),
    custom_data: filled({ ...custom, content_ids: idsOf(ids), ...worthOf(each) }),
  };
}

/** As the cookie _fbc has it. https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc */
function clickOf(click: string | undefined, at: number): string | undefined {
  return !click || click.startsWith('fb.') ? click : `fb.1.${at}.${click}`;
}
