/** Several pages at once that carry one container, each with its own banner: what left each, and what each did to its device. */
import { commands } from 'vitest/browser';
import type { RuleSet } from '../../shared/ruleset/types';
import { type ConsentWindow, spies } from './consentSpies';
import './container';
import { removePages } from './lastPages';

export type { ConsentWindow };

const container = 'mp_test000001';
const server = 'https://milepost.example';

export interface ConsentPage {
  frame: HTMLIFrameElement;
  readonly window: ConsentWindow;
  path: string;
  /** Names of hosts that got something of this page, each once, in order of their names. */
  hosts(): Promise<string[]>;
  /** Events that a host got of this page, each with the `attempt` of its request, from 1. */
  events(host: string): Promise<Record<string, unknown>[]>;
  click(): void;
}

/** Opens all of them at once. `before`: runs in the head, before the container. */
export async function openPages(
  ruleSet: RuleSet,
  pages: readonly { name: string; before?: string }[],
): Promise<ConsentPage[]> {
  await removePages();
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
          const { events = [], attempt } = (body?.startsWith('{') ? JSON.parse(body) : {}) as {
            events?: { page?: { url?: string } }[];
            attempt?: number;
          };
          return events
            .filter(({ page }) => new URL(page?.url ?? 'x:').pathname === path)
            .map((event) => ({
              host: new URL(url).host,
              event: { ...event, attempt } as Record<string, unknown>,
            }));
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
