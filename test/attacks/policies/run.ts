/** One page under one policy, in a real browser: what arrived where, and what the policy had to refuse. */
import type { Browser, Page } from 'playwright';
import type { ContainerScript } from '../../../shared/compiler/types';
import { compileContainer, testContainer, testServer } from '../../support/compile';
import type { Policy } from './policies';
import { builtIn, withPixel, withVendor } from './ruleSets';

export type Mode = 'live' | 'traced' | 'agent' | 'vendor' | 'picture';

export interface Seen {
  /** Requests by their kind. */
  collector: number;
  vendor: number;
  agent: number;
  picture: number;
  /** What the rule for a click put on the page's data layer, or, traced, told the agent. */
  noticed: number;
  violations: string[];
  errors: string[];
}

export const modes: readonly Mode[] = ['live', 'traced', 'agent', 'vendor', 'picture'];

export type Containers = Record<Mode, ContainerScript>;

export async function containers(): Promise<Containers> {
  const [live, traced, vendor, picture] = [
    await compileContainer(builtIn()),
    await compileContainer(builtIn(), { preview: true }),
    await compileContainer(withVendor()),
    await compileContainer(withPixel()),
  ];
  return { live, traced, agent: live, vendor, picture };
}

const site = 'https://shop.example';

export async function underPolicy(
  browser: Browser,
  policy: Policy,
  mode: Mode,
  scripts: Containers,
): Promise<Seen> {
  const script = scripts[mode];
  const seen: Seen = {
    collector: 0,
    vendor: 0,
    agent: 0,
    picture: 0,
    noticed: 0,
    violations: [],
    errors: [],
  };
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('dialog', (dialog) => {
    seen.errors.push('dialog');
    void dialog.dismiss();
  });
  await page.addInitScript(listen);
  const attributes = [
    policy.nonce ? 'nonce="bWlsZXBvc3Q="' : '',
    policy.integrity ? `integrity="${script.integrity}" crossorigin` : '',
  ].join(' ');
  await page.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    const headers = { 'access-control-allow-origin': '*' };
    const scriptOf = (body: string) => route.fulfill({ contentType: 'text/javascript', headers, body });
    if (origin === site)
      return route.fulfill({
        contentType: 'text/html',
        headers: {
          [`content-security-policy${policy.reportOnly ? '-report-only' : ''}`]: policy.header(
            script.integrity,
          ),
        },
        body: `<!doctype html><html lang="en"><head><title>Shop</title><script async ${attributes} src="${testServer}/c/${testContainer}.js"></script></head><body><button id="buy">Buy</button></body></html>`,
      });
    if (pathname === `/c/${testContainer}.js`) return scriptOf(script.code);
    if (pathname === '/agent.js') seen.agent++;
    else if (pathname === '/e') seen.collector++;
    else if (origin === 'https://www.clarity.ms') seen.vendor++;
    else if (origin === 'https://pixel.example') seen.picture++;
    else seen.errors.push(`asked ${origin}${pathname}`);
    if (pathname === '/e')
      return route.fulfill({ status: 202, contentType: 'application/json', headers, body: '{}' });
    return scriptOf('');
  });
  try {
    await page.goto(`${site}/${mode === 'agent' ? '#milepost=c0de1234' : ''}`);
    await settled(page);
    await page.click('#buy');
    await settled(page);
    // A second click, with what the first one taught.
    await page.click('#buy');
    await page.waitForTimeout(mode === 'live' ? retriedMs : 150);
    const heard = await page.evaluate(() => (window as unknown as { heard: Heard }).heard);
    seen.violations = heard.violations;
    seen.errors.push(...heard.errors);
    seen.noticed = await page.evaluate(noticed);
    return seen;
  } finally {
    await context.close();
  }
}

/** Longer than a batch takes, and than the first try after one that failed. */
const retriedMs = 700;

function settled(page: Page): Promise<void> {
  return page.waitForTimeout(150);
}

interface Heard {
  violations: string[];
  errors: string[];
}

/** Runs before the page's own scripts, outside its policy. */
function listen(): void {
  const heard: Heard = { violations: [], errors: [] };
  Object.assign(window, { heard, told: [], dataLayer: [] });
  const queue: unknown[] & { trace?: unknown; told?: unknown[] } = [];
  const told: unknown[] = [];
  queue.trace = (entry: unknown) => told.push(entry);
  Object.assign(window, { milepost: queue, told });
  document.addEventListener('securitypolicyviolation', (event) =>
    heard.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
  );
  window.addEventListener('unhandledrejection', ({ reason }) => heard.errors.push(String(reason)));
}

/** How often the rule for a click fired: on the data layer, or, traced, as the agent was told. */
function noticed(): number {
  const { dataLayer, told } = window as unknown as {
    dataLayer: { event?: string }[];
    told: { kind: string; rule?: string; fired?: boolean }[];
  };
  return (
    dataLayer.filter(({ event }) => event === 'policy_click').length +
    told.filter(({ kind, rule, fired }) => kind === 'rule' && rule === 'policy-click' && fired).length
  );
}
