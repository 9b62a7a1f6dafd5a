/** What leaves a page, whichever way: pushed to the data layer, sent to the collector, said to gtag. */
import type { BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';

export interface SeenEvent {
  to: 'data-layer' | 'collector' | 'ga4';
  name: string;
  params: Record<string, unknown>;
}

/** An event as a test names it: what is left out is not compared. */
export interface EventMatch {
  to?: SeenEvent['to'];
  name: string;
  params?: Record<string, unknown>;
}

/** Ours on every event of these two, beside what the rule names. */
const ownParams = /^(event|event_id|send_to|debug_mode|gtm\.)/;

/** Long enough for a micro-batch to leave on a busy machine. */
const settleMs = 600;

/** Requests of every page of a context, from now on. */
export function recordRequests(
  context: BrowserContext,
): { url: string; origin: string; body: string | null }[] {
  const requests: { url: string; origin: string; body: string | null }[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url)) requests.push({ url, origin: new URL(url).origin, body: request.postData() });
  });
  return requests;
}

const collected = new WeakMap<Page, SeenEvent[]>();

/** Starts noting what a page sends to the collector. Call it before the page is opened. */
export function watchEvents(page: Page): void {
  const seen: SeenEvent[] = [];
  collected.set(page, seen);
  page.on('request', (request) => {
    if (request.method() !== 'POST' || new URL(request.url()).pathname !== '/e') return;
    const batch = JSON.parse(request.postData() ?? '{}') as {
      events?: { name: string; params: SeenEvent['params'] }[];
    };
    for (const { name, params } of batch.events ?? []) seen.push({ to: 'collector', name, params });
  });
}

/** Everything that left the page so far. What a test pushes in the page's name says `pushed_by_page`. */
export async function seenEvents(page: Page): Promise<SeenEvent[]> {
  const layer = await page.evaluate(() => {
    const entries = (window as { dataLayer?: unknown[] }).dataLayer ?? [];
    return entries.map((entry) => {
      // gtag pushes its `arguments`.
      if (Object.prototype.toString.call(entry) === '[object Arguments]')
        return { arguments: [...(entry as unknown as Iterable<unknown>)] };
      return { pushed: JSON.parse(JSON.stringify(entry)) as Record<string, unknown> };
    });
  });
  const found: SeenEvent[] = [];
  for (const entry of layer) {
    if (entry.arguments?.[0] === 'event')
      found.push({ to: 'ga4', name: String(entry.arguments[1]), params: strip(entry.arguments[2]) });
    else if (typeof entry.pushed?.['event'] === 'string' && !entry.pushed['pushed_by_page'])
      found.push({ to: 'data-layer', name: entry.pushed['event'], params: strip(entry.pushed) });
  }
  return [...found, ...(collected.get(page) ?? [])];
}

function strip(params: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(Object(params)).filter(([name]) => !ownParams.test(name)));
}

/** Does something on a page and compares what leaves it then: each of `sent` once, none of `notSent`. */
export async function expectEvents(
  page: Page,
  { act, sent = [], notSent = [] }: { act: () => unknown; sent?: EventMatch[]; notSent?: EventMatch[] },
): Promise<void> {
  const fresh = await newEvents(page, act, sent.length);
  for (const match of sent)
    expect(
      fresh.filter((event) => matches(event, match)),
      JSON.stringify(match),
    ).toHaveLength(1);
  for (const match of notSent)
    expect(
      fresh.filter((event) => matches(event, match)),
      JSON.stringify(match),
    ).toEqual([]);
}

/** Everything new since, in the order of arrival by destination. */
export async function newEvents(page: Page, act: () => unknown, expected: number): Promise<SeenEvent[]> {
  const before = count(await seenEvents(page));
  await act();
  for (
    let waited = 0;
    waited < 3_000 && newer(await seenEvents(page), before).length < expected;
    waited += 50
  )
    await page.waitForTimeout(50);
  await page.waitForTimeout(settleMs);
  return newer(await seenEvents(page), before);
}

function count(events: SeenEvent[]): Record<SeenEvent['to'], number> {
  const by = { 'data-layer': 0, collector: 0, ga4: 0 };
  for (const { to } of events) by[to]++;
  return by;
}

function newer(events: SeenEvent[], before: Record<SeenEvent['to'], number>): SeenEvent[] {
  const passed = { 'data-layer': 0, collector: 0, ga4: 0 };
  return events.filter(({ to }) => ++passed[to] > before[to]);
}

function matches(event: SeenEvent, { to, name, params = {} }: EventMatch): boolean {
  return (
    event.name === name &&
    (to === undefined || event.to === to) &&
    Object.entries(params).every(([key, value]) => event.params[key] === value)
  );
}
