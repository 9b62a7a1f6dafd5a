/** Made-up visits to the demo shop, with everything a timeline can show; equal for equal arguments. */
import { catalog } from '../../runtime/catalog';
import { plan } from '../../shared/compiler/plan';
import type { RuleSet } from '../../shared/ruleset/types';
import type { RecordedElement, TraceEntry, Values } from '../../shared/trace';
import type { Recorded, Visit } from '../../shared/visit/visit';
import { sample } from '../samples/samples';

const shop = 'http://localhost:7071';
const begun = Date.UTC(2026, 10, 22, 14, 1, 27);
const shopContainer = 'mp_demoshop1';

/** The demo shop's rules, one of them asking for a page, one capped, one rolled out to some, with vendors beside the collector. */
export function shopRules(): RuleSet {
  const ruleSet = sample('demo-shop').ruleSet();
  ruleSet.destinations = [
    { id: 'reports', type: 'collector', name: 'Milepost reports', settings: {} },
    { id: 'ga4', type: 'ga4', name: 'GA4', settings: { measurementId: 'G-TEST123' } },
  ];
  ruleSet.variables = [
    ...(ruleSet.variables ?? []),
    { id: 'login', name: 'Login cookie', type: 'cookie', settings: { name: 'login' } },
  ];
  const addToCart = ruleSet.rules.find(({ id }) => id === 'add-to-cart');
  if (addToCart) {
    addToCart.name = 'Add to cart';
    addToCart.conditions = {
      all: [{ variable: 'page_path', operator: 'starts-with', value: '/product/' }],
    };
    addToCart.frequency = { limit: 1, per: 'page' };
    addToCart.rollout = { state: 'live', percent: 40 };
  }
  return ruleSet;
}

export interface VisitOptions {
  /** How many things happen, about. */
  moments?: number;
  /** What somebody typed, agreed to and carries along: found in texts, addresses, values and requests. */
  personal?: {
    email: string;
    phone: string;
    card: string;
    query: string;
    cookie: string;
    search: string;
    user: string;
  };
}

const names = {
  email: 'martha.example@mail.example',
  phone: '+49 30 1234567',
  card: '4111 1111 1111 1111',
  query: 'Sommerfest-77',
  cookie: 'k9-login-abc',
  search: 'Wollmantel kurz',
  user: 'customer-4711',
};

export function shopVisit({ moments = 24, personal = names }: VisitOptions = {}): Visit {
  const ruleSet = shopRules();
  const { clauses } = plan(ruleSet, catalog, []);
  const make = new Maker(personal, clauses);
  let seed = 1;
  const random = (below: number) => {
    // mulberry32: the same visit for the same arguments.
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  make.page(`/?ref=${personal.query}`, 'Harrow & Vale', true);
  make.consent({ analytics_storage: 'unknown', ad_storage: 'unknown' });
  make.push({ event: 'shop_ready', user: { id: personal.user, mail: personal.email } });
  make.click('Button “Accept all”', 'button', []);
  make.consent({ analytics_storage: 'granted', ad_storage: 'denied' });
  make.scroll(30);
  make.scroll(60);
  make.scroll(80);
  make.click('Link “Bags”', 'a', ['list-item-click']);
  make.page('/category/bags', 'Bags', false);
  make.search(personal.search);
  make.nearMiss();
  make.page('/product/tote', 'Tote in leather', true);
  make.fired();
  make.failing();
  make.broken();
  const paths = ['/', '/category/bags', '/product/tote', '/pricing', '/cart', '/product/satchel?colour=red'];
  while (make.count < moments) {
    const what = random(20);
    if (what === 0) make.page(paths[random(paths.length)] ?? '/', 'A page', random(2) === 0);
    else if (what < 8) make.scroll(random(100));
    else if (what < 11) make.click(`Link “Product ${random(90)}”`, 'a', []);
    else if (what < 13) make.push({ event: `step_${random(9)}`, ecommerce: { value: random(300) } });
    else if (what < 15) make.timer();
    else if (what < 17) make.nearMiss();
    else make.fired();
  }
  return {
    format: 1,
    name: `Add to cart, told by ${personal.email}`,
    site: shopContainer,
    source: 'preview',
    recordedAt: begun,
    masked: false,
    drafts: [{ ruleSet, clauses }],
    recorded: make.recorded,
  };
}

class Maker {
  readonly recorded: Recorded[] = [];
  count = 0;
  private at = begun;
  private load = 0;
  private occurrence = 0;
  private delivery = 0;
  private url = `${shop}/`;
  private title = '';

  constructor(
    private readonly personal: NonNullable<VisitOptions['personal']>,
    private readonly clauses: Record<string, string[]>,
  ) {}

  private add(entry: Untimed<TraceEntry>, afterMs = 1): void {
    this.at += afterMs;
    this.recorded.push({ load: this.load, draft: 0, entry: { at: this.at, ...entry } as TraceEntry });
  }

  private values(more: Values = {}): Values {
    const { pathname, search } = new URL(this.url);
    return {
      page_url: this.url,
      page_path: pathname,
      page_query: search.slice(1),
      page_title: this.title,
      page_referrer: '',
      viewport_width: 1280,
      touch_screen: false,
      seconds_since_load: Math.round((this.at - begun) / 1000),
      pages_in_session: this.load,
      item_name: null,
      price: null,
      login: this.personal.cookie,
      ...more,
    };
  }

  page(path: string, title: string, loaded: boolean): void {
    this.count += 1;
    if (loaded) {
      this.load += 1;
      this.occurrence = 0;
      this.delivery = 0;
    }
    this.url = shop + path;
    this.title = title;
    this.add(
      {
        kind: 'page',
        url: this.url,
        title,
        way: loaded ? 'load' : 'virtual',
        referrer: '',
        values: this.values(),
      },
      900,
    );
    this.notice('page-view');
    this.rule('pricing-view', false, [
      { met: true },
      { met: path === '/pricing', saw: new URL(this.url).pathname },
    ]);
  }

  consent(state: Record<string, string>): void {
    this.count += 1;
    this.add({ kind: 'consent', state }, 40);
  }

  push(entry: unknown): void {
    this.count += 1;
    this.add({ kind: 'push', layer: 'dataLayer', entry, url: this.url, values: this.values() }, 120);
  }

  scroll(percent: number): void {
    this.count += 1;
    this.add(
      {
        kind: 'gesture',
        gesture: 'scroll',
        element: { name: 'Page', tag: 'html' },
        data: { scroll_percent: percent },
        url: this.url,
      },
      800,
    );
  }

  click(name: string, tag: string, fired: string[]): void {
    this.count += 1;
    const chain: RecordedElement[] = [
      { tag, classes: ['button'], attributes: { title: `Mail ${this.personal.email}` }, text: name },
      { tag: 'main', attributes: { 'data-from': `/start?ref=${this.personal.query}` } },
      { tag: 'body' },
    ];
    const element = { name, tag, text: name };
    this.add(
      {
        kind: 'gesture',
        gesture: 'click',
        element,
        chain,
        url: this.url,
        values: this.values({ click_text: name }),
      },
      2400,
    );
    if (fired.length === 0) return;
    this.notice('click', element);
    for (const rule of fired) this.send(rule, { item_name: 'Tote', contact: this.personal.phone });
  }

  nearMiss(): void {
    this.click('Button “Add to cart”', 'button', []);
    this.notice('click', { name: 'Button “Add to cart”', tag: 'button' });
    this.rule('add-to-cart', false, [
      { met: true, saw: 'Button “Add to cart”' },
      { met: false, saw: new URL(this.url).pathname },
    ]);
  }

  fired(): void {
    this.click('Button “Add to cart”', 'button', []);
    this.notice('click', { name: 'Button “Add to cart”', tag: 'button' });
    this.send('add-to-cart', { item_name: 'Tote in leather', price: 189, contact: this.personal.email });
  }

  failing(): void {
    this.click('Button “Save for later”', 'button', []);
    this.notice('click', { name: 'Button “Save for later”', tag: 'button' });
    this.rule('save-for-later', true, [{ met: true }], 'add_to_wishlist', { item_name: 'Tote in leather' });
    this.deliver('save-for-later', 'reports', { status: 503, failed: 'status', ms: 212 });
    this.deliver('save-for-later', 'ga4', { failed: 'policy' });
  }

  broken(): void {
    this.timer();
    this.add({
      kind: 'rule',
      occurrence: 0,
      rule: 'minute-spent',
      fired: false,
      clauses: [],
      stoppedBy: 'error',
      error: 'TypeError: total is not a number',
    });
  }

  timer(): void {
    this.count += 1;
    this.notice('timer', undefined, 1500);
  }

  search(term: string): void {
    this.count += 1;
    const { personal } = this;
    this.page(
      `/search?q=${encodeURIComponent(term)}&card=${encodeURIComponent(personal.card)}`,
      `Results for ${term}`,
      false,
    );
    this.occurrence += 1;
    this.add({
      kind: 'occurrence',
      occurrence: this.occurrence,
      trigger: 'site-search',
      data: { search_term: term, search_results: 4 },
      url: this.url,
      values: this.values({ search_term: term }),
    });
    this.rule(
      'shop-search',
      true,
      [{ met: true }, { met: true, saw: '/search' }, { met: true, saw: term }],
      'search',
      {
        search_term: term,
      },
    );
    this.deliver('shop-search', 'reports');
  }

  private notice(trigger: string, element?: { name: string; tag: string }, afterMs = 1): void {
    this.occurrence += 1;
    this.add(
      {
        kind: 'occurrence',
        occurrence: this.occurrence,
        trigger,
        ...(element && { element }),
        url: this.url,
        values: this.values(
          element && { click_text: element.name, item_name: 'Tote in leather', price: 189 },
        ),
      },
      afterMs,
    );
  }

  private send(rule: string, params: Record<string, string | number>): void {
    this.rule(
      rule,
      true,
      [{ met: true }, { met: true, saw: new URL(this.url).pathname }],
      rule.replaceAll('-', '_'),
      params,
    );
    this.deliver(rule, 'reports', { status: 202, ms: 38 }, params);
    this.deliver(rule, 'ga4', undefined, params);
  }

  private rule(
    rule: string,
    fired: boolean,
    clauses: { met: boolean; saw?: unknown }[],
    name = '',
    params: Record<string, string | number> = {},
  ): void {
    const length = this.clauses[rule]?.length ?? clauses.length;
    this.add({
      kind: 'rule',
      occurrence: this.occurrence,
      rule,
      fired,
      clauses: clauses.slice(0, length),
      ...(fired && {
        limits: [
          { kind: 'frequency', open: true, used: 0, limit: 1 },
          { kind: 'rollout', open: true, percent: 40, place: 12 },
        ],
        event: { name, params, flags: [] },
      }),
    } as Untimed<TraceEntry>);
  }

  private deliver(
    rule: string,
    destination: string,
    answer?: { status?: number; failed?: 'status' | 'policy'; ms?: number },
    params: Record<string, unknown> = {},
  ): void {
    this.delivery += 1;
    const { personal } = this;
    const event = { id: '0190', name: rule, visitor_id: personal.user, page: { url: this.url }, params };
    this.add({
      kind: 'delivery',
      rule,
      destination,
      outcome: answer ? 'sent' : 'held',
      delivery: this.delivery,
      ...(!answer && { because: 'preview' }),
      request:
        destination === 'ga4'
          ? { call: 'gtag', arguments: ['event', rule, { ...params, page_location: this.url }] }
          : { url: 'http://localhost:7070/e', body: { attempt: 1, events: [event] } },
    } as Untimed<TraceEntry>);
    if (answer) this.add({ kind: 'answer', deliveries: [this.delivery], answer }, answer.ms ?? 5);
  }
}

/** Leaves `at` to the maker. */
type Untimed<Entry> = Entry extends unknown ? Omit<Entry, 'at'> : never;

export const shopPersonal = names;
