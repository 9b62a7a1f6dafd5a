/** What advertising vendors are called with, as the page makes the call; their scripts are local doubles. */
import { expect, it } from 'vitest';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { type RunningContainer, runContainer } from '../../test/support/container';
import { pause } from '../../test/support/oneRule';

const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
const hash = 'ab'.repeat(32);
const worth = { value: 30, currency: 'USD' };
const params = { item_id: 'sku-1', sha256_email_address: hash, note: 'x' };
const snapPixel = 'a1b2c3d4-1234-4abc-8def-0123456789ab';
const kept = { ...params };
const { sha256_email_address: _, ...withoutPerson } = params;

interface Vendor {
  type: string;
  settings: Record<string, unknown>;
  /** Its name or id of `add_to_cart`, where only those count. */
  mapped?: string;
  /** The vendor on the page: each call is told to `told(type, ...arguments)`. */
  there: string;
  /** What it is called with for `add_to_cart`, and for `our_own`, where it takes names of one's own. */
  standard: unknown[];
  own?: unknown[];
  /** Its script, and what the double of it does; what it is told before the event. */
  script: string;
  double: string;
  before: unknown[][];
}

/** As most scripts do: what has been queued is worked off, and from then on calls are made at once. */
const takesOver = (name: string, type: string, runs: string, keeps: string) =>
  `${name}.${runs} = (...given) => told('${type}', ...given); ${name}.${keeps}.forEach((given) => told('${type}', ...given))`;

const vendors: Vendor[] = [
  {
    type: 'meta',
    settings: { pixelId: '1234567890123456' },
    there: 'fbq = (...given) => told("meta", ...given)',
    standard: [
      'track',
      'AddToCart',
      { ...worth, ...renamed('item_id', 'content_ids', ['sku-1']) },
      { eventID: id },
    ],
    own: ['trackCustom', 'our_own', {}, { eventID: id }],
    script: 'https://connect.facebook.net/en_US/fbevents.js',
    double: takesOver('fbq', 'meta', 'callMethod', 'queue'),
    before: [['init', '1234567890123456']],
  },
  {
    type: 'tiktok',
    settings: { pixelCode: 'C4ABCDEFGHIJ12345678' },
    there: 'ttq = { track: (...given) => told("tiktok", "track", ...given) }',
    standard: ['track', 'AddToCart', { ...worth, ...kept }, { event_id: id }],
    own: ['track', 'our_own', {}, { event_id: id }],
    script: 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C4ABCDEFGHIJ12345678&lib=ttq',
    double:
      'told("tiktok", "pixels", ...Object.keys(ttq._i)); [...ttq].forEach((given) => told("tiktok", ...given)); ttq.push = (given) => told("tiktok", ...given)',
    before: [['pixels', 'C4ABCDEFGHIJ12345678']],
  },
  {
    type: 'linkedin',
    settings: { partnerId: '1234567' },
    mapped: '7654321',
    there: 'lintrk = (...given) => told("linkedin", ...given)',
    standard: ['track', { conversion_id: 7654321, event_id: id }],
    script: 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    double:
      'told("linkedin", "partners", ..._linkedin_data_partner_ids); const { q } = lintrk; lintrk = (...given) => told("linkedin", ...given); q.forEach((given) => lintrk(...given))',
    before: [['partners', '1234567']],
  },
  {
    type: 'microsoft-uet',
    settings: { tagId: '12345678' },
    there: 'uetq = { push: (...given) => told("microsoft-uet", ...given) }',
    standard: ['event', 'add_to_cart', { revenue_value: 30, currency: 'USD', ...kept, event_id: id }],
    own: ['event', 'our_own', { event_id: id }],
    script: 'https://bat.bing.com/bat.js',
    // Its queue is one list of arguments: the tag takes them as they were pushed.
    double:
      'UET = function ({ ti, q }) { told("microsoft-uet", "tag", ti); if (q.length) told("microsoft-uet", ...q); this.push = (...given) => told("microsoft-uet", ...given); }',
    before: [['tag', '12345678']],
  },
  {
    type: 'pinterest',
    settings: { tagId: '2612345678901' },
    there: 'pintrk = (...given) => told("pinterest", ...given)',
    standard: ['track', 'addtocart', { ...worth, ...kept, event_id: id }],
    own: ['track', 'custom', { event_id: id }],
    script: 'https://s.pinimg.com/ct/core.js',
    double:
      'const { queue } = pintrk; pintrk = (...given) => told("pinterest", ...given); queue.forEach((given) => pintrk(...given))',
    before: [['load', '2612345678901']],
  },
  {
    type: 'snap',
    settings: { pixelId: snapPixel },
    there: 'snaptr = (...given) => told("snap", ...given)',
    standard: ['track', 'ADD_CART', { price: 30, currency: 'USD', ...kept, client_dedup_id: id }],
    script: 'https://sc-static.net/scevent.min.js',
    double: takesOver('snaptr', 'snap', 'handleRequest', 'queue'),
    before: [['init', snapPixel]],
  },
  {
    type: 'reddit',
    settings: { pixelId: 'a2_abcd1234efgh' },
    there: 'rdt = (...given) => told("reddit", ...given)',
    standard: ['track', 'AddToCart', { ...worth, ...kept, conversionId: id }],
    own: ['track', 'Custom', { conversionId: id, customEventName: 'our_own' }],
    script: 'https://www.redditstatic.com/ads/pixel.js',
    double: takesOver('rdt', 'reddit', 'sendEvent', 'callQueue'),
    before: [['init', 'a2_abcd1234efgh']],
  },
  {
    type: 'x-ads',
    settings: { pixelId: 'o1a2b' },
    mapped: 'c3d4e',
    there: 'twq = (...given) => told("x-ads", ...given)',
    standard: ['event', 'tw-o1a2b-c3d4e', { ...worth, ...kept, conversion_id: id }],
    script: 'https://static.ads-twitter.com/uwt.js',
    double: takesOver('twq', 'x-ads', 'exe', 'queue'),
    before: [['config', 'o1a2b']],
  },
  {
    type: 'google-ads',
    settings: { conversionId: 'AW-123456789', enhanced: true },
    mapped: 'AbC-D_efG',
    there: 'gtag = (...given) => told("google-ads", ...given)',
    standard: [
      'event',
      'conversion',
      { ...worth, ...withoutPerson, transaction_id: id, send_to: 'AW-123456789/AbC-D_efG' },
    ],
    script: 'https://www.googletagmanager.com/gtag/js?id=AW-123456789',
    double:
      'dataLayer.forEach((given) => told("google-ads", ...given)); dataLayer.push = (given) => told("google-ads", ...given)',
    before: [
      ['js', expect.anything()],
      ['config', 'AW-123456789'],
      ['set', 'user_data', { sha256_email_address: hash }],
    ],
  },
];

function renamed(from: string, to: string, value: unknown): Record<string, unknown> {
  const { [from as 'item_id']: _old, ...others } = params;
  return { ...others, [to]: value };
}

const signals = ['ad_storage', 'ad_user_data', 'ad_personalization'];

function ruleSet(changes: (destination: Destination) => Destination = (same) => same): RuleSet {
  const allow = { add_to_cart: 'checked by hand', our_own: 'checked by hand' };
  return {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: {
      stages: [],
      events: [
        {
          name: 'add_to_cart',
          value: { type: 'fixed', amount: 30, currency: 'USD' },
          params: Object.fromEntries(Object.keys(params).map((name) => [name, { type: 'string' }])),
        },
        { name: 'our_own' },
      ],
    },
    rules: [
      {
        id: 'add',
        triggers: [{ type: 'click', settings: { target: '#add' } }],
        event: 'add_to_cart',
        params: params,
      },
      { id: 'own', triggers: [{ type: 'click', settings: { target: '#own' } }], event: 'our_own' },
    ],
    destinations: vendors.map(({ type, settings, mapped }) =>
      changes({
        id: type,
        type,
        settings,
        allow,
        ...(mapped !== undefined && { map: { events: { add_to_cart: mapped } } }),
      }),
    ),
    consent: { default: Object.fromEntries(signals.map((one) => [one, 'unknown'])), pending: 'queue' },
  };
}

const html =
  '<!doctype html><html lang="en"><head><title>Shop</title><script nonce="n0nce"></script><!-- container --></head><body><button id="add">Add</button><button id="own">Own</button></body></html>';
const tells = 'calls = []; told = (type, ...given) => calls.push([type, given])';
const granted = ['consent', Object.fromEntries(signals.map((one) => [one, 'granted']))];

function callsOf(page: RunningContainer, type: string): unknown[][] {
  const { calls } = page.window as unknown as { calls: [string, unknown[]][] };
  return calls.filter(([whose]) => whose === type).map(([, given]) => [...given]);
}

it('calls each vendor that is there with exactly what it documents, once consent is there', async () => {
  const there = vendors.map((vendor) => vendor.there).join('; ');
  const page = await runContainer({ ruleSet: ruleSet(), html, before: `${tells}; ${there}` });
  await page.click('#add');
  await page.click('#own');
  await pause(50);
  for (const { type } of vendors) expect(callsOf(page, type), type).toEqual([]);
  page.window.milepost.push(granted);
  for (const { type, standard, own, before } of vendors) {
    const first = type === 'google-ads' ? before.slice(2) : [];
    expect(callsOf(page, type), type).toEqual([...first, standard, ...(own ? [own] : [])]);
  }
  const ids = callsOf(page, 'meta').map((given) => (given.at(-1) as { eventID: string }).eventID);
  expect(callsOf(page, 'tiktok').map((given) => (given.at(-1) as { event_id: string }).event_id)).toEqual(
    ids,
  );
  expect(await page.requests()).toEqual([]);
});

it('leaves a page without vendors as it is, but for the two queues that Google and Microsoft document', async () => {
  const page = await runContainer({ ruleSet: ruleSet(), html, before: tells });
  page.window.milepost.push(granted);
  await page.click('#add');
  const world = page.window as unknown as Record<string, unknown>;
  for (const name of ['fbq', 'ttq', 'lintrk', 'pintrk', 'snaptr', 'rdt', 'twq'])
    expect(world[name], name).toBeUndefined();
  expect(world['uetq']).toMatchObject(['event', 'add_to_cart', { event_id: id }]);
  expect(page.pushed.map((given) => Array.from(given as ArrayLike<unknown>).slice(0, 2))).toEqual([
    ['set', 'user_data'],
    ['event', 'conversion'],
  ]);
  expect(await page.requests()).toEqual([]);
});

it('waits for a vendor that comes later', async () => {
  const page = await runContainer({ ruleSet: ruleSet(), html, before: tells });
  page.window.milepost.push(granted);
  await page.click('#add');
  const script = page.document.createElement('script');
  const meta = vendors[0]!;
  script.textContent = meta.there;
  page.document.head.append(script);
  await expect.poll(() => callsOf(page, 'meta')).toEqual([meta.standard]);
});

it('loads each script where it is asked to: after consent, once, with the page’s nonce, and tells it all', async () => {
  const page = await runContainer({
    ruleSet: ruleSet((one) => ({ ...one, settings: { ...one.settings, load: true } })),
    html,
    before: tells,
    answers: vendors.map(({ script, double }) => ({
      url: script,
      body: `{${double}}`,
      contentType: 'text/javascript',
    })),
  });
  await page.click('#add');
  await pause(50);
  expect(await page.requests()).toEqual([]);
  page.window.milepost.push(granted);
  for (const { type, before } of vendors)
    await expect.poll(() => callsOf(page, type).length, { message: type }).toBeGreaterThan(before.length);
  for (const { type, before, standard } of vendors)
    expect(callsOf(page, type), type).toEqual([
      ...before,
      standard,
      ...(type === 'microsoft-uet' ? [['pageLoad']] : []),
    ]);
  page.window.milepost.push(granted);
  const asked = (await page.requests()).map(({ url }) => url);
  expect(asked.sort()).toEqual(vendors.map(({ script }) => script).sort());
  const scripts = [...page.document.scripts].filter(({ src }) => asked.includes(src));
  expect(scripts.map(({ nonce }) => nonce)).toEqual(vendors.map(() => 'n0nce'));
});

it('loads nothing where the site has the vendor, and nothing in a preview', async () => {
  const loading = ruleSet((one) => ({ ...one, settings: { ...one.settings, load: true } }));
  const there = [...vendors.map((vendor) => vendor.there), 'UET = function () {}'].join('; ');
  const page = await runContainer({ ruleSet: loading, html, before: `${tells}; ${there}` });
  page.window.milepost.push(granted);
  await page.click('#add');
  expect(callsOf(page, 'meta')).toEqual([vendors[0]!.standard]);
  expect(await page.requests()).toEqual([]);
  const share = 'milepost = []; milepost.sending = true; milepost.trace = () => {}';
  const draft = await runContainer({
    ruleSet: loading,
    html,
    before: `${tells}; ${share}`,
    options: { preview: true },
  });
  draft.window.milepost.push(granted);
  await draft.click('#add');
  expect(await draft.requests()).toEqual([]);
});

it('sends nothing of an event that waits for its gate, and loads nothing for it', async () => {
  const waits = ruleSet(({ allow, ...one }) => ({ ...one, settings: { ...one.settings, load: true } }));
  const page = await runContainer({ ruleSet: waits, html, before: tells });
  page.window.milepost.push(granted);
  await page.click('#add');
  expect(await page.requests()).toEqual([]);
  const open = await runContainer({
    ruleSet: ruleSet(({ allow, ...one }) => one),
    html,
    before: `${tells}; ${vendors[0]!.there}`,
    options: { ready: ['add_to_cart'] },
  });
  open.window.milepost.push(granted);
  await open.click('#add');
  await open.click('#own');
  expect(callsOf(open, 'meta')).toEqual([vendors[0]!.standard]);
});
