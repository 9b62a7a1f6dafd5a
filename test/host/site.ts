/** A shop's page over real HTTP, with a container of many rules or without one, and a collector that takes what is sent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright';
import type { RuleSet } from '../../shared/ruleset/types';
import { generateRuleSet } from '../bench/generator';
import { sample } from '../samples/samples';
import { catalogOnce } from '../samples/wholeCatalog';
import { browserLaunchOptions } from '../support/browser';
import { compileContainer } from '../support/compile';

export interface HostSite {
  origin: string;
  /** Events that the collector was sent. */
  events(): number;
  close(): void;
}

export type Variant = 'plain' | 'with' | 'off' | 'unload';

/** Everything in the catalog once, with what it may do granted, and click rules up to `count` in all. */
export function manyRules(count = 0): RuleSet {
  return withClicks(catalogOnce(), count);
}

/** The demo shop's rules, and click rules up to `count` in all: what a busy site has. */
export function shopRules(count: number): RuleSet {
  return withClicks(sample('demo-shop').ruleSet(), count);
}

/** To one destination, that keeps nothing on the page: what a site's own data layer holds is not ours. Everything is granted. */
function withClicks(base: RuleSet, count: number): RuleSet {
  const clicks = generateRuleSet(Math.max(0, count - base.rules.length), { everyRuleHere: true });
  const stages = new Map([...clicks.plan.stages, ...base.plan.stages].map((stage) => [stage.id, stage]));
  return {
    ...base,
    plan: { stages: [...stages.values()], events: [...base.plan.events, ...clicks.plan.events] },
    rules: [...base.rules, ...clicks.rules].map((rule) => ({ ...rule, destinations: ['reports'] })),
    destinations: [{ id: 'reports', type: 'collector', settings: {} }],
    consent: { default: { analytics_storage: 'granted' }, pending: 'queue', storage: 'analytics_storage' },
  };
}

/**
 * `/plain`, `/with` and `/off` are the same page: without the container, with it, and with it switched off by the page. `/unload` has
 * a listener instead that keeps a page out of the back/forward cache.
 */
export async function openSite(ruleSet: RuleSet, body: string): Promise<HostSite> {
  let events = 0;
  let script = '';
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://site');
    if (pathname === '/container.js') {
      answer.writeHead(200, { 'content-type': 'text/javascript' });
      return answer.end(script);
    }
    if (pathname === '/e') {
      let text = '';
      asked.on('data', (part) => {
        text += part;
      });
      asked.on('end', () => {
        events += (JSON.parse(text) as { events: unknown[] }).events.length;
        answer.writeHead(202, { 'content-type': 'application/json' });
        answer.end('{}');
      });
      return undefined;
    }
    const variant = pathname.split('/')[1];
    const meta = variant === 'off' ? '<meta name="milepost" content="off">' : '';
    const line =
      variant === 'plain'
        ? ''
        : variant === 'unload'
          ? '<script>addEventListener("unload", () => {})</script>'
          : '<script async src="/container.js"></script>';
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return answer.end(
      `<!doctype html><html lang="en"><head><title>Shop</title>${meta}${line}</head><body>${body}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  script = (await compileContainer(ruleSet, { server: origin })).code;
  return {
    origin,
    events: () => events,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** With a back/forward cache, which tools that drive browsers turn off. */
export async function openBrowser(): Promise<Browser> {
  const options = await browserLaunchOptions();
  return chromium.launch({ ...options, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
}
