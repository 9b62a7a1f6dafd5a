/** A real server for tests: real HTTP, real database files in a folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workspace } from '../../shared/api';
import type { MilepostEvent } from '../../shared/event';
import type { RuleSet } from '../../shared/ruleset/types';
import { type Running, start } from '../app';
import type { ServerOptions } from '../config';
import { newId } from './newId';

export interface TestServer extends Running {
  data: string;
  /** A call of the editor: sends and expects JSON from the server's own origin. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Makes a site for https://shop.example. */
  makeSite(ruleSet?: RuleSet): Promise<Workspace>;
  /** Sends events as a page of the site does. */
  collect(events: unknown[], headers?: Record<string, string>): Promise<Response>;
  /** Stops it and forgets its data. */
  stop(): Promise<void>;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'milepost-server-'));
}

export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const data = options.data ?? newFolder();
  const running = await start({ port: 0, demoPort: null, ...options, data });
  const call: TestServer['call'] = (method, path, body, headers = {}) =>
    fetch(`${running.url}${path}`, {
      method,
      headers: {
        origin: running.url,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    ...running,
    data,
    call,
    async makeSite(ruleSet = clickRuleSet()) {
      const answer = await call('POST', '/api/sites', { name: 'Shop', ruleSet });
      if (answer.status !== 201) throw new Error(`No site was made: ${await answer.text()}`);
      return (await answer.json()) as Workspace;
    },
    collect: (events, headers = {}) =>
      fetch(`${running.url}/e`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain', origin: shopOrigin, ...headers },
        body: JSON.stringify({ sent_at: Date.now(), attempt: 1, events }),
      }),
    async stop() {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export const shopOrigin = 'https://shop.example';

/** One click rule that reports to Milepost. */
export function clickRuleSet(name = 'Shop'): RuleSet {
  return {
    format: 1,
    name,
    site: { origins: [shopOrigin] },
    plan: { stages: [{ id: 'intent', name: 'Intent' }], events: [{ name: 'add_to_cart', stage: 'intent' }] },
    targets: [{ id: 'add-button', selector: '#add' }],
    rules: [
      {
        id: 'add-to-cart',
        triggers: [{ type: 'click', settings: { target: 'add-button' } }],
        event: 'add_to_cart',
      },
    ],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
    consent: { default: {}, pending: 'queue' },
  };
}

export { newId };

/** An event as a page sends it. */
export function newEvent(site: string, changes: Partial<MilepostEvent> = {}): MilepostEvent {
  return {
    id: newId(),
    site,
    container: '0123456789ab',
    rule: 'add-to-cart',
    name: 'add_to_cart',
    page_id: newId(),
    seq: 1,
    created_at: Date.now(),
    consent: { analytics_storage: 'granted' },
    rollout: { state: 'live', percent: 100 },
    flags: [],
    page: {
      url: 'https://shop.example/product/blue-mug',
      title: 'Blue mug',
      referrer: '',
      width: 1280,
      height: 800,
      language: 'en',
    },
    params: { item_name: 'Blue mug', price: 12.5 },
    ...changes,
  };
}
