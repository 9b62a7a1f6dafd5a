/** Hostile addresses, pages and pushes: what leaves the page stays what it would be on a good one. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { RuleSet } from '../../shared/ruleset/types';
import { type ContainerPage, type RunningContainer, runContainer } from '../../test/support/container';
import { forgetDevice } from '../../test/support/lastPages';
import { pause } from '../../test/support/oneRule';

/** A click with a parameter of each source, to the collector and the data layer, and every push told. */
const rules: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [],
    events: [
      {
        name: 'clicked',
        params: { query: { type: 'string' }, text: { type: 'string' }, layer: { type: 'string' } },
      },
      { name: 'pushed', params: { layer: { type: 'string' } } },
    ],
  },
  variables: [
    { id: 'query', type: 'query', settings: { key: 'q' } },
    { id: 'layer', type: 'data-layer', settings: { path: 'word' } },
  ],
  rules: [
    {
      id: 'clicked',
      triggers: [{ type: 'click', settings: { target: '#buy' } }],
      event: 'clicked',
      params: { query: '{{query}}', text: '{{click_text}}', layer: '{{layer}}' },
    },
    {
      id: 'pushed',
      triggers: [{ type: 'data-layer', settings: { event: 'hit' } }],
      event: 'pushed',
      params: { layer: '{{layer}}' },
    },
  ],
  destinations: [
    { id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] },
    { id: 'layer', type: 'data-layer', settings: { layer: 'out' } },
  ],
  consent: { default: { analytics_storage: 'granted' }, pending: 'queue' },
};

const html = '<button id="buy">Buy</button>';
const noting = `window.broken = [];
addEventListener('error', (event) => broken.push(event.message || 'error'));
addEventListener('unhandledrejection', (event) => broken.push(String(event.reason)));
for (const name of ['alert', 'confirm', 'prompt']) window[name] = () => broken.push(name);`;

type Outcome = { params: unknown[]; requests: string[]; broken: string[] };

/** Clicks, and says what arrived, without what differs from one event to the next. */
async function outcome(page: RunningContainer): Promise<Outcome> {
  await page.click('#buy');
  await pause(200);
  const sent = (await page.requests()).filter(({ url }) => !url.endsWith('/favicon.ico'));
  return {
    // A try that nobody answered is made again, with the same id.
    params: [
      ...new Map(
        sent
          .filter(({ url }) => url.endsWith('/e'))
          .flatMap(({ body }) => JSON.parse(body ?? '{}').events as { id: string; params?: unknown }[])
          .map(({ id, params }) => [id, params]),
      ).values(),
    ],
    requests: sent.map(
      ({ method, url, body }) =>
        `${method} ${url} ${(body ?? '')
          .replace(/"(id|page_id|session_id|visitor_id)":"[\da-f-]+"/g, '"$1":""')
          .replace(/"(sent_at|created_at|engaged_ms)":\d+/g, '"$1":0')}`,
    ),
    broken: [...(page.window as unknown as { broken: string[] }).broken],
  };
}

const run = (page: Partial<ContainerPage> = {}) =>
  runContainer({ ruleSet: rules, html, ...page, before: `${noting}${page.before ?? ''}` });

beforeEach(forgetDevice);
afterEach(() => localStorage.clear());

it('reads markup in an address or on the page as text, and puts none into the page', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  const page = await run({
    path: `/page?q=${encodeURIComponent(markup)}`,
    html: `<button id="buy">${markup.replace('<', '&lt;')}</button>`,
  });
  const before = page.document.querySelectorAll('*').length;
  const { params, broken } = await outcome(page);
  expect(params).toEqual([{ query: markup, text: markup }]);
  expect(page.document.querySelectorAll('*')).toHaveLength(before);
  expect(broken).toEqual([]);
});

it.each(['__proto__[x]=1', '__proto__.x=1', 'constructor[prototype][x]=1', 'constructor.prototype.x=1'])(
  'is not polluted by an address with %s, as query and as fragment',
  async (text) => {
    const page = await run({ path: `/page?${text}&q=ok`, hash: text });
    const { params, broken } = await outcome(page);
    expect((page.window as unknown as { Object: { prototype: object } }).Object.prototype).not.toHaveProperty(
      'x',
    );
    expect(params).toEqual([{ query: 'ok', text: 'Buy' }]);
    expect(broken).toEqual([]);
  },
);

it('gives no consent to a push that reaches for prototypes', async () => {
  const denied = structuredClone(rules);
  denied.consent.default = { analytics_storage: 'denied' };
  const page = await run({ ruleSet: denied, before: 'window.dataLayer = [];' });
  for (const text of [
    '{"__proto__":{"consent":"granted","analytics_storage":"granted"}}',
    '{"event":"hit","constructor":{"prototype":{"analytics_storage":"granted"}}}',
  ])
    page.window.dataLayer?.push(JSON.parse(text));
  page.window.milepost.push(['consent', JSON.parse('{"__proto__":{"analytics_storage":"granted"}}')]);
  const { requests, broken } = await outcome(page);
  expect(requests).toEqual([]);
  expect(({} as Record<string, unknown>)['analytics_storage']).toBeUndefined();
  expect(broken).toEqual([]);
});

/** What script gadgets read from objects that have none of it. Not `default`: settings that a rule leaves out can be given so. */
const gadgets =
  'src q srcdoc url html script sourceURL onload href data type async defer nonce integrity crossOrigin onerror innerHTML text template method body headers credentials mode keepalive cache redirect referrer signal event consent analytics_storage layer connect off destinations told trace policy load target selector guards value then toString0 length0 capture passive once id name params rule pattern fields ignoreCase operator variable get0 set0 writable configurable enumerable'.split(
    ' ',
  );

it('makes the same requests where Object.prototype was polluted first', async () => {
  const clean = await outcome(await run());
  const polluted = await outcome(
    await run({
      before: `for (const key of ${JSON.stringify(gadgets)}) Object.prototype[key] = key === 'capture' || key === 'once' ? false : 'https://evil.example/?' + key;`,
    }),
  );
  expect(clean.params).toEqual([{ text: 'Buy' }]);
  expect(polluted.broken).toEqual([]);
  expect(polluted.requests.filter((each) => / https:\/\/evil\.example/.test(each))).toEqual([]);
  expect(polluted.params).toEqual(clean.params);
});

it('starts from what is baked in where elements took the names it might ask for', async () => {
  const names = ['currentScript', 'getElementById', 'body0', 'forms', 'scripts', 'location', 'cookie'];
  const page = await run({
    html: `${names.map((name) => `<img name="${name}" src="data:,"><form name="${name}"></form>`).join('')}
      ${['milepost', 'dataLayer', 'milepostConfig', 'mp_test000001'].map((name) => `<a id="${name}" href="https://evil.example/${name}.js">x</a>`).join('')}${html}`,
  });
  const { params, requests, broken } = await outcome(page);
  expect(params).toEqual([{ text: 'Buy' }]);
  expect(requests.filter((each) => each.includes('evil.example'))).toEqual([]);
  expect(broken).toEqual([]);
});

it.each([
  ['Array.from', 'Array.from = () => { throw new Error("from") };'],
  [
    'toJSON of an old library',
    'Array.prototype.toJSON = function () { return "[" + this.map(String) + "]" }; String.prototype.toJSON = function () { return "s" + this };',
  ],
  ['Function.prototype.bind', 'Function.prototype.bind = () => { throw new Error("bind") };'],
  [
    'promises of a zone',
    'const P = Promise; window.Promise = class extends P { then(...all) { return super.then(...all) } };',
  ],
  ['no console', 'delete window.console; window.console = undefined;'],
  [
    'frozen primordials',
    'for (const of of [Object, Array, Function, Promise, JSON, String, RegExp]) { Object.freeze(of); if (of.prototype) Object.freeze(of.prototype) }',
  ],
  [
    'fetch that throws, set later',
    'setTimeout(() => { window.fetch = () => { throw new Error("fetch") } }, 0);',
  ],
])('delivers where a page has changed what everybody uses: %s', async (_, before) => {
  const { params, broken } = await outcome(await run({ before }));
  expect(params).toEqual([{ text: 'Buy' }]);
  expect(broken).toEqual([]);
});

it('goes through 10,000 pushes of before without a task over 50 ms, and on from a frozen or missing layer', async () => {
  const page = await run({
    before: `window.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({ type: 'longtask' });
      window.dataLayer = Array.from({ length: 10000 }, (_, n) => ({ event: n % 500 ? 'other' : 'hit', word: 'w' + n }));`,
  });
  await expect.poll(() => (page.window as unknown as { out?: unknown[] }).out?.length ?? 0).toBe(20);
  for (const layer of ['Object.freeze([{ event: "hit" }])', '{ push: 1 }', 'null', '"text"', '7']) {
    const { broken } = await outcome(await run({ before: `window.dataLayer = ${layer};` }));
    expect([layer, broken]).toEqual([layer, []]);
  }
});

it('takes pushes that nobody can read, and cuts what is too long', async () => {
  const page = await run({ before: 'window.dataLayer = [];' });
  const { window } = page;
  const pushes = `const cyclic = {}; cyclic.self = cyclic; let deep = {}; for (let n = 0; n < 1000; n++) deep = { deep };
    const all = [cyclic, document.body, { word: 10n }, { get word() { throw new Error('getter') } },
      new Proxy({}, { get() { throw new Error('proxy') }, ownKeys() { throw new Error('keys') } }), deep, Symbol('s'), undefined, null];
    for (const each of all) dataLayer.push(each); for (const word of [cyclic, document.body, deep]) dataLayer.push({ event: 'hit', word });
    const long = 'x'.repeat(1e7); window.took = Infinity;
    for (let time = 0; time < 5; time++) { const began = performance.now(); dataLayer.push({ event: 'hit', word: long }); took = Math.min(took, performance.now() - began); }`;
  const script = page.document.createElement('script');
  script.textContent = pushes;
  page.document.head.append(script);
  const { broken, params } = await outcome(page);
  expect(broken).toEqual([]);
  const sent = params.map((each) => (each as { layer?: string }).layer?.length);
  // The long one for each push, and again for the click behind them.
  expect(sent.filter((length) => length === 1024)).toHaveLength(6);
  const flags = (await page.batches()).flatMap(({ events }) =>
    events.flatMap((event) => event['flags'] as string[]),
  );
  expect(flags).toContain('truncated');
  // The quickest of five, on a machine that may do four things at once.
  expect((window as unknown as { took: number }).took).toBeLessThan(20);
});

it.each([
  [
    'null',
    "Object.defineProperty(window, 'localStorage', { value: null }); Object.defineProperty(window, 'sessionStorage', { value: null });",
  ],
  [
    'one that throws',
    "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError') } });",
  ],
  ['a full one', "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') };"],
  [
    'junk and a later release',
    "for (const [key, text] of [['milepost', '{'], ['milepost.visitor', '{\"v\":99,\"i\":{}}'], ['milepost.queue', '[[[']]) localStorage.setItem(key, text); for (const key of Object.keys(localStorage)) localStorage[key] = '{\"v\":99}'; localStorage.setItem('foreign', 'x'.repeat(1e6));",
  ],
])('goes on in memory beside a storage that is %s', async (_, before) => {
  const ruleSet = structuredClone(rules);
  ruleSet.consent.storage = 'analytics_storage';
  ruleSet.rules[0]!.frequency = { limit: 5, per: 'visitor' };
  const { params, broken } = await outcome(await run({ ruleSet, before }));
  expect(params).toEqual([{ text: 'Buy' }]);
  expect(broken).toEqual([]);
});

it('hears clicks once after a page has replaced its body and root, and those in shadow trees and frames that come and go', async () => {
  const page = await run();
  const { document } = page;
  const { broken } = await outcome(page);
  const body = document.createElement('body');
  body.innerHTML = html;
  document.body.replaceWith(body);
  await page.click('#buy');
  const root = document.createElement('html');
  root.innerHTML = `<head></head><body>${html}</body>`;
  document.documentElement.replaceWith(root);
  await page.click('#buy');
  for (let times = 0; times < 20; times++) document.body.append(document.createElement('iframe'));
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = html;
  document.querySelector('#buy')?.replaceWith(host);
  host.shadowRoot?.querySelector<HTMLElement>('#buy')?.click();
  expect((page.window as unknown as { out: unknown[] }).out).toHaveLength(4);
  expect(broken).toEqual([]);
});

it('holds two containers apart on one page, each once however often it is there', async () => {
  const page = await run();
  const other = await commands.compileContainer(rules, { container: 'mp_other00001' });
  for (const code of [other.code, other.code, page.script.code]) {
    const script = page.document.createElement('script');
    script.textContent = code;
    page.document.head.append(script);
  }
  await page.click('#buy');
  await pause(200);
  const sites = (await page.batches()).flatMap(({ events }) => events.map(({ site }) => site));
  expect(sites.sort()).toEqual(['mp_other00001', 'mp_test000001']);
});

it.each([
  ['is away', { status: 0 }],
  ['fails', { status: 500 }],
  ['answers a page', { status: 200, body: '<html>', contentType: 'text/html' }],
  ['redirects nowhere', { status: 302 }],
])('delays no link where the collector %s', async (_, answer) => {
  const page = await run({
    html: '<a id="buy" href="#there"><b>Buy</b></a>',
    answers: [{ url: '/e', ...answer }],
    before: "addEventListener('click', (event) => { window.prevented = event.defaultPrevented });",
  });
  const link = page.document.querySelector<HTMLElement>('#buy');
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 5; times++) {
    const began = performance.now();
    link?.click();
    least = Math.min(least, performance.now() - began);
  }
  expect(least).toBeLessThan(10);
  expect((page.window as unknown as { prevented: boolean }).prevented).toBe(false);
  expect(page.window.location.hash).toBe('#there');
  await pause(150);
  expect((page.window as unknown as { broken: string[] }).broken).toEqual([]);
});
