/** Personal data in every place a container reads: what leaves a real page, and what the collector then keeps. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { searchFolder } from '../../../server/privacy/scan';
import { startTestServer } from '../../../server/testing/testServer';
import type { MilepostEvent } from '../../../shared/event';
import type { RuleSet, Variable } from '../../../shared/ruleset/types';
import { browserLaunchOptions } from '../../support/browser';
import { compileContainer } from '../../support/compile';
import { type Bait, inSentence, says } from './baits';

/** Where each bait stands on the page, by the name under which the event would have it. */
const read: Readonly<Record<string, Omit<Variable, 'id'> | string>> = {
  url: 'page_url',
  query: 'page_query',
  fragment: 'page_fragment',
  path: 'page_path',
  title: 'page_title',
  referrer: 'page_referrer',
  referrer_url: { type: 'referrer', settings: { part: 'url' } },
  query_named: { type: 'query', settings: { key: 'who' } },
  campaign: { type: 'campaign', settings: { part: 'content' } },
  link_text: element('#link'),
  link_url: element('#link', { read: 'url' }),
  heading: element('h1'),
  attribute: element('h1', { read: 'attribute', attribute: 'data-note' }),
  all_texts: element('p', { read: 'texts' }),
  data_layer: { type: 'data-layer', settings: { path: 'customer.contact' } },
  global: { type: 'javascript', settings: { path: 'customer.contact' } },
  typed: element('#text'),
  typed_value: element('#text', { read: 'attribute', attribute: 'value' }),
  typed_property: element('#text', { read: 'property', property: 'value' }),
  password: element('#password', { read: 'property', property: 'value' }),
  card_field: element('#card', { read: 'property', property: 'value' }),
  code_field: element('#code', { read: 'property', property: 'value' }),
  hidden: element('#hidden', { read: 'attribute', attribute: 'value' }),
  area: element('#area'),
  editable: element('#editable'),
  around_fields: element('form'),
};

/** Beside the parameters: page.url, page.title, page.referrer, user_id, and what the page pushes itself. */
export const places = Object.keys(read).length + 5;

function element(selector: string, more: object = {}): Omit<Variable, 'id'> {
  return { type: 'element', settings: { from: 'page', selector, ...more } };
}

export interface Leaks {
  baits: number;
  places: number;
  /** Events that left the page. */
  events: number;
  /** `place: bait`, of what left the page. */
  client: string[];
  /** Files of the server that hold a bait. */
  kept: string[];
  /** Hosts that were asked besides the page’s and the collector’s. */
  others: string[];
}

/** At once; the page’s queue has room for a megabyte. */
const atOnce = 5;
const patienceMs = 3000;

type Baited = { playBaits(baits: { written: string; said: string }[]): void };

export async function measureLeaks(baits: readonly Bait[]): Promise<Leaks> {
  const server = await startTestServer();
  let script = '';
  const pages = createServer((request, answer) => {
    const isScript = request.url === '/container.js';
    answer.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
    answer.end(isScript ? script : pageText);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`;
  const { site } = await server.makeSite(ruleSetOf(origin));
  script = (await compileContainer(ruleSetOf(origin), { container: site.id, server: server.url })).code;
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const page = await browser.newPage();
    const bodies: string[] = [];
    const others = new Set<string>();
    page.on('request', (request) => {
      const { host } = new URL(request.url());
      if (request.url().startsWith(server.url))
        bodies.push(request.postData() ?? '', decodeURI(request.url()));
      else if (!request.url().startsWith(origin)) others.add(host);
    });
    await page.goto(origin);
    await page.waitForFunction(
      (id) => (window as unknown as { milepost?: Record<string, unknown> }).milepost?.[id],
      site.id,
    );
    const sent = () => {
      const events = bodies
        .filter((body) => body.startsWith('{'))
        .flatMap((body) => (JSON.parse(body) as { events: MilepostEvent[] }).events);
      // A retry is the same event.
      return [...new Map(events.map((event) => [event.id, event])).values()];
    };
    for (let from = 0; from < baits.length; from += atOnce) {
      const some = baits
        .slice(from, from + atOnce)
        .map((bait, index) => ({ written: bait.written, said: inSentence(bait, from + index) }));
      await page.evaluate((some) => (window as unknown as Baited).playBaits(some), some);
      // The queue has room for a megabyte: what is full would drop what nobody then looks at.
      const end = Date.now() + patienceMs;
      while (sent().length < 2 * (from + some.length) && Date.now() < end) await page.waitForTimeout(20);
    }
    const events = sent();
    const client = [
      ...leaksIn(events, baits),
      // Whole bodies too, with whatever stands in them beside the values.
      ...baits
        .filter(({ written }) => bodies.some((body) => body.includes(written)))
        .map(({ written }) => `body: ${written}`),
    ];
    const { found } = await searchFolder(
      server.data,
      baits.map(({ written }) => written),
    );
    return {
      baits: baits.length,
      places,
      events: events.length,
      client,
      kept: found.map(({ file }) => file),
      others: [...others],
    };
  } finally {
    await browser.close();
    pages.closeAllConnections();
    pages.close();
    await server.stop();
  }
}

/** Values of events that say a bait, by their place. */
export function leaksIn(events: readonly MilepostEvent[], baits: readonly Bait[]): string[] {
  const leaks = new Set<string>();
  for (const { params, page, user_id } of events) {
    const values = Object.entries({
      ...params,
      'page.url': page.url,
      'page.title': page.title,
      'page.referrer': page.referrer,
      user_id,
    });
    for (const [place, value] of values) {
      if (typeof value !== 'string') continue;
      for (const { core, written } of baits) if (says(value, core)) leaks.add(`${place}: ${written}`);
    }
  }
  return [...leaks];
}

function ruleSetOf(origin: string): RuleSet {
  const variables = Object.entries(read).flatMap(([name, found]) =>
    typeof found === 'string' ? [] : [{ id: `read_${name}`, ...found }],
  );
  return {
    format: 1,
    name: 'Baits',
    // What is named may leave the page, and is redacted all the same.
    site: { origins: [origin], query: ['who'] },
    plan: { stages: [], events: [{ name: 'noticed' }, { name: 'pushed' }] },
    variables,
    rules: [
      {
        id: 'noticed',
        triggers: [{ type: 'dom-event', settings: { event: 'bait' } }],
        event: 'noticed',
        params: {
          ...Object.fromEntries(
            Object.entries(read).map(([name, found]) => [
              name,
              `{{${typeof found === 'string' ? found : `read_${name}`}}}`,
            ]),
          ),
          mixed: 'for {{read_heading}} at {{read_link_url}}',
        },
      },
    ],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['analytics_storage'] }],
    consent: { default: { analytics_storage: 'granted' }, pending: 'queue', storage: 'analytics_storage' },
  };
}

/** Puts each bait in every place, and has it read there at once. */
const playBaits = `window.playBaits = (baits) => {
  const find = (selector) => document.querySelector(selector);
  for (const { written, said } of baits) {
    const text = encodeURIComponent(written);
    const plus = text.replaceAll('%20', '+');
    history.replaceState(null, '', '/thanks/' + text + '?who=' + text + '&utm_content=' + plus + '&email=' + text + '&' + text + '#/for?mail=' + text);
    window.cameFrom = 'https://pay.example/done/' + text + '?who=' + plus + '&card=' + text;
    document.title = said;
    find('h1').textContent = said;
    find('h1').dataset.note = said;
    find('p').textContent = written;
    find('#link').textContent = said;
    find('#link').href = '/account/' + text + '?next=' + text;
    for (const field of ['#text', '#password', '#card', '#code']) find(field).value = written;
    find('#text').setAttribute('value', written);
    find('#hidden').setAttribute('value', written);
    find('#area').textContent = written;
    find('#editable').textContent = written;
    window.dataLayer.push({ customer: { contact: said } });
    window.customer = { contact: written };
    window.milepost.push(['identify', written]);
    find('h1').dispatchEvent(new CustomEvent('bait', { bubbles: true }));
    window.milepost.push(['event', 'pushed', { note: said, to: written }]);
  }
};`;

const pageText = `<!doctype html><html lang="en"><title>Shop</title>
<script>Object.defineProperty(document, 'referrer', { get: () => window.cameFrom || '' }); window.dataLayer = []; ${playBaits}</script>
<script src="/container.js"></script>
<h1>Thanks</h1><p>One</p><p>Two</p><a id="link" href="/">Link</a>
<form><label>Name <input id="text"></label><input id="password" type="password"><input id="card" autocomplete="cc-number">
<input id="code" autocomplete="one-time-code"><input id="hidden" type="hidden"><textarea id="area"></textarea>
<div id="editable" contenteditable></div></form>`;
