/** Microsoft's UET Conversions API. https://learn.microsoft.com/en-us/advertising/guides/uet-conversion-api-integration */
import { filled, idsOf, personOf, worthOf } from '../person';
import type { Forwarded, ItemVerdict, Protocol, Settings } from '../protocol';
import { textOf } from '../protocol';
import { maxLooked } from '../scrub';
import { oneRequest, recordOf, seconds } from './parts';

export const microsoftUet: Protocol = {
  maxEvents: 1000,
  prepare(events, settings, secrets, { now }) {
    const tag = encodeURIComponent(textOf(settings, 'tagId'));
    return oneRequest(
      events.map((_, place) => place),
      [],
      `https://capi.uet.microsoft.com/v1/${tag}/events`,
      { authorization: `Bearer ${secrets['accessToken'] ?? ''}` },
      { data: events.map((event) => eventOf(event, settings, now)), continueOnValidationError: true },
    );
  },
  /** Told to go on past errors, it names the events that it left out by their places. */
  read(answer, count) {
    const { details } = recordOf(recordOf(answer.json)['error']);
    if (answer.status >= 500 || !Array.isArray(details)) return undefined;
    const verdicts = Array.from({ length: count }, (): ItemVerdict => ({ does: 'done' }));
    for (const detail of details) {
      const { index, isWarning, errorMessage: said, propertyName } = recordOf(detail);
      if (isWarning === true || typeof index !== 'number' || !verdicts[index]) continue;
      verdicts[index] = {
        does: 'drop',
        reason: 'refused',
        said: `${propertyName ?? ''} ${said ?? ''}`.trim().slice(0, maxLooked),
      };
    }
    return verdicts;
  },
};

function eventOf(each: Forwarded, settings: Settings, now: number): object {
  const { event, name, happenedAt } = each;
  const person = personOf(each, settings, 'msclkid');
  const custom = each.params;
  const worth = worthOf(each);
  const value = Number(custom['event_value'] ?? Number.NaN);
  return {
    eventType: 'custom',
    eventName: name,
    eventId: event.id,
    eventTime: seconds(happenedAt, now),
    eventSourceUrl: event.page.url,
    ...filled({ referrerUrl: event.page.referrer, pageTitle: event.page.title }),
    adStorageConsent: event.consent['ad_storage'] === 'granted' ? 'G' : 'D',
    userData: filled({
      clientUserAgent: person.userAgent,
      em: person.email,
      ph: person.phone,
      externalId: person.externalId,
      msclkid: person.clickId,
    }),
    customData: filled({
      eventCategory: custom['event_category'],
      eventLabel: custom['event_label'],
      eventValue: Number.isFinite(value) ? value : worth?.value,
      currency: worth?.currency,
      transactionId: custom['transaction_id'],
      itemIds: idsOf(custom['ecomm_prodid'] ?? custom['item_id']),
    }),
  };
}
