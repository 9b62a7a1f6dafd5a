/** Runs hostile pages in a real browser, without containers and with them, and says in what they differ. */
import type { BrowserContext, CDPSession, Page, Route } from 'playwright';
import { testServer } from '../support/compile';
import type { HostilePage, OwnScripts } from './hostilePage';

export interface Container {
  id: string;
  /** Its place among the rule sets of the seed. */
  place: number;
  code: string;
  /** Hosts it may ask. */
  hosts: readonly string[];
}

export interface Seen {
  lines: string[];
  errors: string[];
  /** Requests to anyone but the page's own site. */
  asked: string[];
  /** Of the collector. */
  events: number;
}

/** What a page did otherwise with containers than without; empty: nothing. */
export interface Verdict {
  failures: string[];
  events: number;
}

/** Far more than the slowest page takes on a busy machine. */
const patienceMs = 40_000;
/** Names that vendors' tools are known by, and ours: rule sets with their destinations may set them. */
const known =
  /^(milepost|dataLayer|gtag|fbq|_fbq|ttq|TiktokAnalyticsObject|pintrk|snaptr|rdt|uetq|_linkedin_\w+|lintrk|twq|plausible|umami|fathom|_paq|_mtm|mixpanel|posthog|amplitude|analytics|rudderanalytics|snowplow|GlobalSnowplowNamespace|clarity|hj|_hjSettings|FS|_fs_\w+|optimizely|VWO|_vwo_\w+|drift|driftt|Intercom|_hsq|statsig|UET|google_tag_data|didomiOnReady)$/;

/** One page of a browser, used for one hostile page after the other. */
export class Runner {
  private asked: string[] = [];
  private errors: string[] = [];
  private events = 0;
  private document = '';
  private policy = '';
  private containers: readonly Container[] = [];
  private told: ((transcript: string) => void) | undefined;

  private constructor(private page: Page) {}

  static async open(context: BrowserContext): Promise<Runner> {
    const page = await context.newPage();
    const runner = new Runner(page);
    const session: CDPSession = await context.newCDPSession(page);
    await session.send('Runtime.enable');
    // A binding of the browser's own: what page tools are given else is made of what pages patch.
    await session.send('Runtime.addBinding', { name: 'tellHost' });
    session.on('Runtime.bindingCalled', ({ payload }) => runner.told?.(payload));
    page.on('pageerror', (error) =>
      runner.errors.push(`uncaught ${error.stack ?? error.message ?? String(error)}`),
    );
    page.on('dialog', (dialog) => {
      runner.errors.push(`dialog ${dialog.message()}`);
      void dialog.dismiss().catch(() => {});
    });
    await page.route('**/*', (route) => runner.answer(route).catch(() => {}));
    return runner;
  }

  /** Without containers, then with them. */
  async compare(hostile: HostilePage, containers: readonly Container[]): Promise<Verdict> {
    const plain = await this.visit(hostile, []);
    if (plain.errors.length) return { failures: [`the page itself: ${plain.errors.join('\n')}`], events: 0 };
    const seen = await this.visit(hostile, containers);
    return {
      failures: [...seen.errors, ...differences(plain, seen, containers)],
      events: seen.events,
    };
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** One visit, as the page tells it. */
  async visit(hostile: HostilePage, containers: readonly Container[], own?: OwnScripts): Promise<Seen> {
    this.asked = [];
    this.errors = [];
    this.events = 0;
    this.containers = containers;
    this.policy = hostile.policy ?? '';
    this.document = hostile.html(
      containers.map(({ id }) => `${testServer}/c/${id}.js`),
      own,
    );
    const heard = new Promise<string>((resolve) => {
      this.told = resolve;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve('late'), patienceMs);
    });
    const origin = `${hostile.secure ? 'https' : 'http'}://p${hostile.seed}-${containers.length ? 'with' : 'plain'}.shop.example`;
    await this.page.goto(`${origin}/shop?utm_source=own&q=mug`, { waitUntil: 'commit' });
    const transcript = await Promise.race([heard, late]);
    clearTimeout(timer);
    if (transcript === 'late') this.errors.push('the page never came to its end');
    const seen = {
      lines: transcript.replaceAll(origin, 'https://site').split('\n'),
      errors: this.errors,
      asked: this.asked,
      events: this.events,
    };
    // Answers of its own to what belongs to the next page.
    await this.page.goto('about:blank');
    return seen;
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    if (url.hostname.endsWith('.shop.example')) {
      if (request.isNavigationRequest() && request.frame() === this.page.mainFrame())
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: this.policy ? { 'content-security-policy': this.policy } : {},
          body: this.document,
        });
      const json = url.pathname === '/own.json';
      return route.fulfill({
        contentType: json ? 'application/json' : 'text/html',
        body: json ? '{"own":true}' : '<p>sunk</p>',
      });
    }
    const container = this.containers.find(({ id }) => url.href === `${testServer}/c/${id}.js`);
    if (container) return route.fulfill({ contentType: 'text/javascript', body: container.code });
    this.asked.push(`${url.origin}${url.pathname}`);
    if (url.href === `${testServer}/e`) this.events += countOf(request.postData());
    return route.fulfill({
      status: 200,
      headers: { 'access-control-allow-origin': '*' },
      contentType: 'text/javascript',
      body: '',
    });
  }
}

function countOf(body: string | null): number {
  try {
    const { events } = JSON.parse(body ?? '') as { events: unknown };
    return Array.isArray(events) ? events.length : 0;
  } catch {
    return 0;
  }
}

/** Of two visits. Lines that begin with `~` are a measure's own. */
export function differences(plain: Seen, seen: Seen, containers: readonly Container[]): string[] {
  const found: string[] = [];
  const told = (lines: string[]) =>
    lines.filter((line) => line[0] !== '~' && !(line.startsWith('global ') && known.test(line.slice(7))));
  const lines = told(seen.lines);
  const expected = told(plain.lines);
  for (let place = 0; place < Math.max(lines.length, expected.length); place++)
    if (lines[place] !== expected[place]) {
      found.push(`without: ${short(expected[place])}\n   with: ${short(lines[place])}`);
      break;
    }
  const may = [testServer, ...containers.flatMap(({ hosts }) => hosts)];
  for (const url of new Set(seen.asked))
    if (!plain.asked.includes(url) && !may.some((host) => isOf(url, host))) found.push(`asked ${url}`);
  return found;
}

function short(line = 'nothing more'): string {
  return line.length > 400 ? `${line.slice(0, 400)}…` : line;
}

/** Whether an address is of a host as the Content-Security-Policy names them: `*.vendor.example`, with a scheme or without. */
function isOf(url: string, host: string): boolean {
  const { hostname } = new URL(url);
  const bare = host.replace(/^https?:\/\//, '');
  return bare.startsWith('*.') ? hostname.endsWith(bare.slice(1)) : hostname === bare;
}
