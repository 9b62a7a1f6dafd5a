/** LinkedIn Conversions API. https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads-reporting/conversions-api */
import { filled, personOf, worthOf } from '../person';
import type { Forwarded, ItemVerdict, Protocol, Settings } from '../protocol';
import { pairsOf } from '../protocol';
import { maxLooked } from '../scrub';
import { oneRequest, recordOf, sift } from './parts';

/** Of the API: LinkedIn keeps each for a year. */
const version = '202603';
/** How many it takes at once is not in what we read: few enough to be safe. */
const maxEvents = 50;

export const linkedin: Protocol = {
  maxEvents,
  prepare(events, settings, secrets, { now }) {
    const { kept, unsent } = sift(events, (each) => {
      if (!conversionOf(each, settings)) return 'no-conversion';
      const { email, clickId } = personOf(each, settings, 'li_fat_id');
      return email || clickId ? undefined : 'no-person';
    });
    return oneRequest(
      kept.map(({ place }) => place),
      unsent,
      'https://api.linkedin.com/rest/conversionEvents',
      {
        authorization: `Bearer ${secrets['accessToken'] ?? ''}`,
        'linkedin-version': version,
        'x-restli-method': 'BATCH_CREATE',
        'x-restli-protocol-version': '2.0.0',
      },
      { elements: kept.map(({ event }) => eventOf(event, settings, now)) },
    );
  },
  read(answer, count) {
    const { elements } = recordOf(answer.json);
    if (!Array.isArray(elements) || elements.length !== count) return undefined;
    return elements.map((element): ItemVerdict => {
      const { status, error } = recordOf(element);
      if (typeof status !== 'number' || status < 300) return { does: 'done' };
      const { message } = recordOf(error);
      const said = typeof message === 'string' ? message.slice(0, maxLooked) : '';
      if (status === 429 || status >= 500) return { does: 'retry', reason: 'vendor-trouble', said };
      return { does: 'drop', reason: 'refused', said };
    });
  },
};

/** The server's own: the browser's conversion is another, and the two share the event's id. */
function conversionOf({ event }: Forwarded, settings: Settings): string {
  const ids = pairsOf(settings, 'conversions');
  const id = Object.hasOwn(ids, event.name) ? ids[event.name] : undefined;
  return typeof id === 'string' ? id.trim() : '';
}

function eventOf(each: Forwarded, settings: Settings, now: number): object {
  const person = personOf(each, settings, 'li_fat_id');
  const worth = worthOf(each);
  const userIds = [
    person.email && { idType: 'SHA256_EMAIL', idValue: person.email },
    person.clickId && { idType: 'LINKEDIN_FIRST_PARTY_ADS_TRACKING_UUID', idValue: person.clickId },
  ].filter(Boolean);
  return filled({
    conversion: `urn:lla:llaPartnerConversion:${conversionOf(each, settings)}`,
    conversionHappenedAt: Math.min(each.happenedAt, now),
    conversionValue: worth && { currencyCode: worth.currency, amount: String(worth.value) },
    eventId: each.event.id,
    user: { userIds },
  });
}
