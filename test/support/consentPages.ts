/** Several pages at once that carry one container, each with its own banner: what left each, and what each did to its device. */
import { commands } from 'vitest/browser';
import type { RuleSet } from '../../shared/ruleset/types';
import './container';

export type ConsentWindow = Window &
  typeof globalThis & {
    milepost: { push(...commands: unknown[]): void };
    /** Requests, writes to the device, and reads of what is gated, by the page's own count. */
    spied: { requests: string[]; writes: string[]; reads: string[] };
  };

/** Counts within the page, before anything else runs: what never reaches the network is seen too. */
const spies = `
  spied = { requests: [], writes: [], reads: [] };
  const { fetch: get } = window, beacon = navigator.sendBeacon, open = XMLHttpRequest.prototype.open;
  window.fetch = (...given) => (spied.requests.push(String(given[0])), get(...given));
  navigator.sendBeacon = (...given) => (spied.requests.push(String(given[0])), beacon.apply(navigator, given));
  XMLHttpRequest.prototype.open = function (...given) { spied.requests.push(String(given[1])); return open.apply(this, given); };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...given) { spied.writes.push(given[0]); return setItem.apply(this, given); };
  const opens = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) { spied.writes.push('database ' + given[0]); return opens.apply(this, given); };
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(document, 'cookie', {
    get() { return cookie.get.call(this); },
    set(text) { spied.writes.push(text); cookie.set.call(this, text); },
  });
  secret = {};
  for (const name of ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage'])
    Object.defineProperty(secret, name, { get: () => (spied.reads.push(name), 'secret of ' + name) });
`;

const container = 'mp_test000001';
const server = 'https://milepost.example';

export interface ConsentPage {
  frame: HTMLIFrameElement;
  readonly window: ConsentWindow;
  path: string;
  /** Names of hosts that got something of this page, each once, in order of their names. */
  hosts(): Promise<string[]>;
  /** Events that a host got of this page. */
  events(host: string): Promise<Record<string, unknown>[]>;
  click(): void;
}

/** Opens all of them at once. `before`: runs in the head, before the container. */
export async function openPages(
  ruleSet: RuleSet,
  pages: readonly { name: string; before?: string }[],
): Promise<ConsentPage[]> {
  for (const old of document.querySelectorAll('iframe[data-container]')) old.remove();
  await commands.resetServed();
  const script = await commands.compileContainer(ruleSet, {});
  const address = `${server}/c/${container}.js`;
  await commands.answerRequests({ url: address, body: script.code, contentType: 'text/javascript' });
  return Promise.all(
    pages.map(async ({ name, before = '' }) => {
      const path = `/consent-${name}`;
      await commands.servePage(
        path,
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><script>${spies}\n${before}</script><script async src="${address}"></script></head><body><button id="buy">Buy</button></body></html>`,
      );
      const frame = document.createElement('iframe');
      frame.dataset['container'] = '';
      document.body.append(frame);
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
        frame.src = `${path}?mail=someone#there`;
      });
      const received = async () =>
        (await commands.requestsMade()).flatMap(({ url, body }) => {
          const { events = [] } = (body?.startsWith('{') ? JSON.parse(body) : {}) as {
            events?: { page?: { url?: string } }[];
          };
          return events
            .filter(({ page }) => new URL(page?.url ?? 'x:').pathname === path)
            .map((event) => ({ host: new URL(url).host, event: event as Record<string, unknown> }));
        });
      return {
        frame,
        path,
        get window() {
          return frame.contentWindow as ConsentWindow;
        },
        hosts: async () => [...new Set((await received()).map(({ host }) => host))].sort(),
        events: async (host: string) =>
          (await received()).filter((each) => each.host === host).map(({ event }) => event),
        click: () => frame.contentDocument?.getElementById('buy')?.click(),
      };
    }),
  );
}

/** Requests of all pages, the container itself left out. */
export async function requestsOfAll(): Promise<string[]> {
  return (await commands.requestsMade()).map(({ url }) => url).filter((url) => !url.includes('/c/'));
}

export const settled = (ms = 300) => new Promise((resolve) => setTimeout(resolve, ms));
