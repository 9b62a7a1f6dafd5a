import { createHmac, timingSafeEqual } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardingProtocols } from '../../../shared/forwarding/protocols';
import { reasonWords } from '../../../shared/forwarding/reasons';
import { catalog } from '../../runtime';
import { sha256 } from '../person';
import type { Forwarded, Prepared, Protocol, VendorAnswer } from '../protocol';
import { forwarded, testNow as now } from '../testing';
import { protocols } from './index';

const secrets = {
  accessToken: 'TOKEN',
  apiSecret: 'SECRET',
  secret: `whsec_${Buffer.from('k'.repeat(24)).toString('base64')}`,
};
const day = 86_400_000;
const email = { params: { mail: ' Anna@Example.com ' } };
const emailHash = sha256('anna@example.com');
const visitorHash = sha256('019b8e2a-0000-7000-8000-00000000000a');
const seconds = (now - 60_000) / 1000;

function prepare(
  type: string,
  events: Forwarded[],
  settings: Record<string, unknown>,
  test?: string,
): Prepared {
  return (protocols[type] as Protocol).prepare(events, settings, secrets, {
    now,
    ...(test !== undefined && { test }),
  });
}

/** The one request, with its body read. */
function only(prepared: Prepared): { url: string; headers: Record<string, string>; body: never } {
  expect(prepared.unsent).toEqual([]);
  expect(prepared.requests).toHaveLength(1);
  const [request] = prepared.requests;
  return { ...request!, body: JSON.parse(request!.body) as never };
}

function answer(json: unknown, status = 200): VendorAnswer {
  return { status, json, text: JSON.stringify(json) };
}

it('speaks what shared/forwarding describes, of destinations that there are, with reasons in words', () => {
  expect(Object.keys(protocols).sort()).toEqual(Object.keys(forwardingProtocols).sort());
  for (const type of Object.keys(protocols)) expect(Object.keys(catalog.destinations)).toContain(type);
  const reasons = [
    'too-old',
    'no-client-id',
    'no-browser',
    'no-person',
    'no-conversion',
    'name',
    'busy',
    'tries',
  ];
  for (const reason of reasons) expect(reasonWords(reason)).not.toBe(reason);
});

describe('GA4', () => {
  const settings = { measurementId: 'G-ABC123' };
  it('says who, when and what was consented to once, and events with their session', () => {
    const each = forwarded({ engagement: { engaged_ms: 4200.4, pages: 2 } }, { name: 'add_to_cart' });
    const { url, body } = only(prepare('ga4', [each], settings));
    expect(url).toBe('https://www.google-analytics.com/mp/collect?measurement_id=G-ABC123&api_secret=SECRET');
    expect(body).toEqual({
      client_id: '019b8e2a-0000-7000-8000-00000000000a',
      timestamp_micros: (now - 60_000) * 1000,
      consent: { ad_user_data: 'GRANTED', ad_personalization: 'DENIED' },
      events: [
        {
          name: 'add_to_cart',
          params: {
            event_id: each.event.id,
            session_id: String(Math.floor(0x019b8e2a5c00 / 1000)),
            engagement_time_msec: 4200,
            page_location: each.event.page.url,
            page_title: 'Blue mug',
            page_referrer: 'https://search.example/',
            value: 12.5,
            currency: 'EUR',
            item_name: 'Blue mug',
          },
        },
      ],
    });
  });
  it('sends no client ID without consent', () => {
    const denied = forwarded({ consent: { analytics_storage: 'denied' } });
    expect(prepare('ga4', [denied], settings).unsent).toEqual([{ place: 0, reason: 'no-client-id' }]);
  });
  it('takes the tag’s own IDs where parameters bring them, and goes to Europe when asked', () => {
    const each = forwarded({ params: { cid: '12.34', sid: '1700000000' } });
    const own = { ...settings, clientIdParam: 'cid', sessionIdParam: 'sid', region: 'eu' };
    const { url, body } = only(prepare('ga4', [each], own));
    expect(new URL(url).host).toBe('region1.google-analytics.com');
    expect(body).toMatchObject({ client_id: '12.34', events: [{ params: { session_id: '1700000000' } }] });
  });
  it('keeps its limits whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(fc.string({ maxLength: 60 }), fc.oneof(fc.string({ maxLength: 400 }), fc.double())),
          {
            maxLength: 60,
          },
        ),
        (all) => {
          const events = all.map((params) => forwarded({}, { params: params as Forwarded['params'] }));
          const { requests, unsent } = prepare('ga4', events, settings);
          expect(
            [...requests.flatMap(({ places }) => places), ...unsent.map(({ place }) => place)].sort(),
          ).toEqual(events.map((_, place) => place).sort());
          for (const { body } of requests) {
            expect(Buffer.byteLength(body)).toBeLessThanOrEqual(130_000);
            const sent = JSON.parse(body) as { events: { params: Record<string, unknown> }[] };
            expect(sent.events.length).toBeLessThanOrEqual(25);
            for (const { params } of sent.events) {
              expect(Object.keys(params).length).toBeLessThanOrEqual(25);
              for (const [name, value] of Object.entries(params)) {
                expect(name.length).toBeLessThanOrEqual(40);
                if (typeof value === 'string') expect(value.length).toBeLessThanOrEqual(1000);
              }
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });
  it('validates at the debug address and reads what it says', () => {
    expect(only(prepare('ga4', [forwarded()], settings, '')).url).toContain('/debug/mp/collect?');
    const said = { validationMessages: [{ description: 'No such name.' }] };
    expect(protocols['ga4']!.read!(answer(said), 1)).toEqual([
      { does: 'drop', reason: 'bad-request', said: 'No such name.' },
    ]);
    expect(protocols['ga4']!.read!(answer({ validationMessages: [] }), 1)).toBeUndefined();
  });
});

describe('Meta', () => {
  const settings = { pixelId: '123', emailParam: 'mail' };
  it('sends seconds, hashes, the click and the event’s id, with the token in a header', () => {
    const { url, headers, body } = only(prepare('meta', [forwarded(email)], settings, 'TEST1'));
    expect(url).toBe('https://graph.facebook.com/v24.0/123/events');
    expect(headers['authorization']).toBe('Bearer TOKEN');
    expect(body).toEqual({
      test_event_code: 'TEST1',
      data: [
        {
          event_name: 'AddToCart',
          event_time: seconds,
          event_id: '019b8e2a-0000-7000-8000-000000000001',
          action_source: 'website',
          event_source_url: 'https://shop.example/product/mug?fbclid=CLICK',
          user_data: {
            client_user_agent: 'Browser/1.0',
            em: [emailHash],
            external_id: [visitorHash],
            fbc: `fb.1.${now - 60_000}.CLICK`,
          },
          custom_data: { item_name: 'Blue mug', value: 12.5, currency: 'EUR' },
        },
      ],
    });
  });
  it('leaves out what is older than seven days and sends what nearly is alone, as one would fail all', () => {
    const at = (age: number) => forwarded({}, { happenedAt: now - age });
    const { requests, unsent } = prepare(
      'meta',
      [at(0), at(7 * day), at(7 * day - 60_000), at(day)],
      settings,
    );
    expect(unsent).toEqual([{ place: 1, reason: 'too-old' }]);
    expect(requests.map(({ places }) => places)).toEqual([[2], [0, 3]]);
  });
  it('needs to know the browser', () => {
    const { userAgent: _, ...without } = forwarded();
    expect(prepare('meta', [without], settings).unsent).toEqual([{ place: 0, reason: 'no-browser' }]);
  });
  it('finds the bad one of several, waits when told, and knows a dead token', () => {
    const read = (error: object, count: number) =>
      protocols['meta']!.read!(answer({ error }, 400), count)!.map(({ does, reason }) => reason ?? does);
    expect(read({ code: 100, message: 'Invalid' }, 2)).toEqual(['split', 'split']);
    expect(read({ code: 100, message: 'Invalid' }, 1)).toEqual(['bad-request']);
    expect(read({ code: 4, message: 'Limit' }, 2)).toEqual(['busy', 'busy']);
    expect(read({ code: 190, message: 'Expired' }, 2)).toEqual(['not-authorised', 'not-authorised']);
  });
});

it('TikTok: seconds, user, properties and page, with a verdict in a code of its own', () => {
  const each = forwarded(
    { ...email, page: { ...forwarded().event.page, url: 'https://shop.example/?ttclid=T' } },
    {
      params: { content_id: 'mug', value: 12.5, currency: 'EUR' },
    },
  );
  const { headers, body } = only(
    prepare('tiktok', [each], { pixelCode: 'C123', emailParam: 'mail' }, 'TEST2'),
  );
  expect(headers['access-token']).toBe('TOKEN');
  expect(body).toEqual({
    event_source: 'web',
    event_source_id: 'C123',
    test_event_code: 'TEST2',
    data: [
      {
        event: 'AddToCart',
        event_time: seconds,
        event_id: each.event.id,
        user: { email: emailHash, external_id: visitorHash, ttclid: 'T', user_agent: 'Browser/1.0' },
        properties: { contents: [{ content_id: 'mug' }], value: 12.5, currency: 'EUR' },
        page: { url: 'https://shop.example/?ttclid=T', referrer: 'https://search.example/' },
      },
    ],
  });
  const read = (code: number, count: number) =>
    protocols['tiktok']!.read!(answer({ code, message: 'x' }), count)?.[0];
  expect(read(0, 1)).toBeUndefined();
  expect(read(40100, 1)).toMatchObject({ does: 'retry' });
  expect(read(40002, 2)).toMatchObject({ does: 'split' });
  expect(read(40105, 2)).toMatchObject({ does: 'drop', reason: 'not-authorised' });
});

it('Pinterest: the server’s names, money as text, a verdict for each', () => {
  const settings = { adAccountId: '987654', emailParam: 'mail' };
  const each = forwarded(email, { name: 'addtocart' });
  const { url, body } = only(prepare('pinterest', [each], settings));
  expect(url).toBe('https://api.pinterest.com/v5/ad_accounts/987654/events');
  expect(body).toEqual({
    data: [
      {
        event_name: 'add_to_cart',
        action_source: 'web',
        event_time: seconds,
        event_id: each.event.id,
        event_source_url: each.event.page.url,
        user_data: { em: [emailHash], external_id: [visitorHash], client_user_agent: 'Browser/1.0' },
        custom_data: { item_name: 'Blue mug', currency: 'EUR', value: '12.5' },
      },
    ],
  });
  expect(prepare('pinterest', [forwarded()], settings).unsent).toEqual([{ place: 0, reason: 'no-person' }]);
  expect(only(prepare('pinterest', [each], settings, '')).url).toContain('?test=true');
  const verdicts = { events: [{ status: 'processed' }, { status: 'failed', error_message: 'No e-mail' }] };
  expect(protocols['pinterest']!.read!(answer(verdicts), 2)).toEqual([
    { does: 'done' },
    { does: 'drop', reason: 'refused', said: 'No e-mail' },
  ]);
});

it('Snap: milliseconds, its own names or its five custom ones, somebody it can tell', () => {
  const settings = { pixelId: 'px', emailParam: 'mail' };
  const each = forwarded(email, { name: 'ADD_CART' });
  const { url, body } = only(prepare('snap', [each], settings));
  expect(url).toBe('https://tr.snapchat.com/v3/px/events?access_token=TOKEN');
  expect(body).toMatchObject({
    data: [
      {
        event_name: 'ADD_CART',
        action_source: 'WEB',
        event_time: now - 60_000,
        event_id: each.event.id,
        user_data: { em: [emailHash], client_user_agent: 'Browser/1.0' },
        custom_data: { value: 12.5, currency: 'EUR' },
      },
    ],
  });
  const other = (name: string) =>
    prepare('snap', [forwarded(email, { name, standard: false })], settings).unsent;
  expect(other('size_guide')).toEqual([{ place: 0, reason: 'name' }]);
  expect(other('custom_event_3')).toEqual([]);
  expect(prepare('snap', [forwarded()], settings).unsent).toEqual([{ place: 0, reason: 'no-person' }]);
});

it('Reddit: milliseconds, types in capitals, no worth where it is refused', () => {
  const settings = { pixelId: 'a2_x' };
  const [cart, search, own] = [
    forwarded({}, { name: 'AddToCart', params: { value: 12.5, currency: 'EUR', itemCount: 2 } }),
    forwarded({}, { name: 'Search' }),
    forwarded({}, { name: 'size_guide', standard: false }),
  ] as [Forwarded, Forwarded, Forwarded];
  const { url, body } = only(prepare('reddit', [cart, search, own], settings, 'T1'));
  expect(url).toBe('https://ads-api.reddit.com/api/v3/pixels/a2_x/conversion_events');
  const { data } = body as { data: { test_id: string; events: Record<string, unknown>[] } };
  expect(data.test_id).toBe('T1');
  expect(data.events[0]).toEqual({
    event_at: now - 60_000,
    action_source: 'WEBSITE',
    event_source_url: cart.event.page.url,
    type: { tracking_type: 'ADD_TO_CART' },
    metadata: { conversion_id: cart.event.id, value: 12.5, currency: 'EUR', item_count: 2 },
    user: {
      external_id: visitorHash,
      user_agent: 'Browser/1.0',
      screen_dimensions: { width: 1280, height: 800 },
    },
  });
  expect(data.events[1]).toMatchObject({
    type: { tracking_type: 'SEARCH' },
    metadata: { conversion_id: search.event.id },
  });
  expect(data.events[1]!['metadata']).not.toHaveProperty('value');
  expect(data.events[2]).toMatchObject({
    type: { tracking_type: 'CUSTOM', custom_event_name: 'size_guide' },
  });
});

it('Microsoft: seconds, consent as a letter, errors by place', () => {
  const each = forwarded({}, { name: 'buy', params: { event_category: 'shop', value: 3, currency: 'eur' } });
  const { url, body } = only(prepare('microsoft-uet', [each], { tagId: '343' }));
  expect(url).toBe('https://capi.uet.microsoft.com/v1/343/events');
  expect(body).toEqual({
    continueOnValidationError: true,
    data: [
      {
        eventType: 'custom',
        eventName: 'buy',
        eventId: each.event.id,
        eventTime: seconds,
        eventSourceUrl: each.event.page.url,
        referrerUrl: 'https://search.example/',
        pageTitle: 'Blue mug',
        adStorageConsent: 'G',
        userData: { clientUserAgent: 'Browser/1.0', externalId: visitorHash },
        customData: { eventCategory: 'shop', eventValue: 3, currency: 'EUR' },
      },
    ],
  });
  const details = [
    { index: 1, propertyName: 'em', errorMessage: 'is no hash' },
    { index: 0, isWarning: true, errorMessage: 'old' },
  ];
  expect(protocols['microsoft-uet']!.read!(answer({ error: { details } }, 400), 3)).toEqual([
    { does: 'done' },
    { does: 'drop', reason: 'refused', said: 'em is no hash' },
    { does: 'done' },
  ]);
});

it('LinkedIn: the server’s own conversion, milliseconds, amounts as text', () => {
  const settings = { conversions: { add_to_cart: '77' }, emailParam: 'mail' };
  const each = forwarded(email);
  const { headers, body } = only(prepare('linkedin', [each], settings));
  expect(headers).toMatchObject({ 'linkedin-version': '202603', 'x-restli-method': 'BATCH_CREATE' });
  expect(body).toEqual({
    elements: [
      {
        conversion: 'urn:lla:llaPartnerConversion:77',
        conversionHappenedAt: now - 60_000,
        conversionValue: { currencyCode: 'EUR', amount: '12.5' },
        eventId: each.event.id,
        user: { userIds: [{ idType: 'SHA256_EMAIL', idValue: emailHash }] },
      },
    ],
  });
  expect(prepare('linkedin', [forwarded({ ...email, name: 'other' })], settings).unsent).toEqual([
    { place: 0, reason: 'no-conversion' },
  ]);
});

it('webhook: a message an event, signed as Standard Webhooks say', () => {
  const each = forwarded();
  const { requests } = prepare('webhook', [each, forwarded()], { url: 'https://hooks.example/in' });
  expect(requests.map(({ places }) => places)).toEqual([[0], [1]]);
  const { url, headers, body } = requests[0]!;
  expect(url).toBe('https://hooks.example/in');
  expect(headers['webhook-id']).toBe(each.event.id);
  expect(headers['webhook-timestamp']).toBe(String(now / 1000));
  // As a receiver checks it, by the page of the standard.
  const key = Buffer.from(secrets.secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key)
    .update(`${each.event.id}.${now / 1000}.${body}`)
    .digest();
  const [version, given = ''] = headers['webhook-signature']!.split(',');
  expect(version).toBe('v1');
  expect(timingSafeEqual(Buffer.from(given, 'base64'), expected)).toBe(true);
  expect(JSON.parse(body)).toMatchObject({ type: 'AddToCart', data: { id: each.event.id } });
});
