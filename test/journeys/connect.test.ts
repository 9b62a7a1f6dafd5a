/** Connecting, on sites of an origin of their own: by either way, over page loads, and nothing for anyone else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { agentButton, agentText } from '../support/agent';
import { startWorld, type World } from '../support/world';

// A busy machine is slower than a person.
const patiently = { timeout: 15_000 };

let world: World;
let shop: Server;
let origin: string;
let site: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  world = await startWorld();
  shop = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  site = (await world.createSite('Shop', ruleSet())).site.id;
  // Compiled when first asked for: a visitor did so before.
  await (await fetch(`${world.server.url}/c/${site}.js`)).text();
});
afterAll(async () => {
  shop?.closeAllConnections();
  shop?.close();
  await world?.stop();
});

let context: BrowserContext;
let editor: Page;
let toRelay: string[];
beforeEach(async () => {
  answer = page();
  context = await world.browser.newContext({ viewport: { width: 1280, height: 800 } });
  toRelay = [];
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/connect/')) toRelay.push(pathname);
  });
  editor = await context.newPage();
  await editor.goto(`${world.server.url}/${site}/rules`);
  await editor.getByRole('banner').waitFor();
});
afterEach(() => context?.close());

function ruleSet(): RuleSet {
  return {
    format: 1,
    name: 'Shop',
    site: { origins: [origin] },
    plan: { stages: [{ id: 'intent', name: 'Intent' }], events: [{ name: 'add_to_cart', stage: 'intent' }] },
    targets: [{ id: 'add', selector: '#add' }],
    rules: [{ id: 'add', triggers: [{ type: 'click', settings: { target: 'add' } }], event: 'add_to_cart' }],
    destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
    consent: { default: {}, pending: 'queue' },
  };
}

/** A page with the snippet; `headers` and what stands before it make it special. */
function page(headers: Record<string, string> = {}, { before = '', snippet = true } = {}) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const line = snippet ? `<script async src="${world.server.url}/c/${site}.js"></script>` : '';
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(
      `<!doctype html><html lang="en"><head><title>Mug</title>${before}${line}</head><body><button id="add">Add to cart</button><a href="${request.url === '/next' ? '/' : '/next'}">On</a></body></html>`,
    );
  };
}

async function openPreview(): Promise<Page> {
  const opening = context.waitForEvent('page');
  await editor.getByRole('banner').getByRole('button', { name: 'Preview', exact: true }).click();
  return opening;
}

const connected = (opened: Page) => agentButton(opened, 'Done').waitFor();

/** What window, document and button listen to, as the browser's own tools see it. */
async function listenersOf(opened: Page): Promise<string[]> {
  const protocol = await opened.context().newCDPSession(opened);
  const types: string[] = [];
  for (const expression of [
    'window',
    'document',
    'document.documentElement',
    'document.querySelector("#add")',
  ]) {
    const { result } = await protocol.send('Runtime.evaluate', { expression });
    const { listeners } = await protocol.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    types.push(...listeners.map(({ type }) => `${expression}: ${type}`));
  }
  await protocol.detach();
  return types;
}

/** In the editor: what was done on the page is told. */
async function tells(opened: Page): Promise<void> {
  await expect
    .poll(
      () =>
        editor
          .getByRole('status')
          .filter({ hasText: /127\.0\.0\.1/ })
          .count(),
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
  const before = await rows();
  await opened.click('#add');
  await expect.poll(rows, patiently).toBeGreaterThan(before);
}
const rows = () =>
  editor
    .getByRole('region', { name: 'Preview' })
    .getByText(/Add to cart/)
    .count();

describe('the opener', () => {
  it('carries everything where the page lets it, without a word to the relay', async () => {
    const opened = await openPreview();
    await connected(opened);
    expect(await opened.evaluate(() => [location.hash, window.name])).toEqual(['', '']);
    await tells(opened);
    expect(toRelay).toEqual([]);
  });

  it('keeps the session over page loads, in this tab alone', async () => {
    const opened = await openPreview();
    await connected(opened);
    await opened.click('a');
    await opened.waitForURL('**/next');
    await connected(opened);
    await opened.reload();
    await connected(opened);
    await opened.evaluate(() => history.pushState(null, '', '/virtual'));
    await tells(opened);
    expect(
      await opened.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]),
    ).toEqual([1, 0, '']);
    const other = await context.newPage();
    await other.goto(`${origin}/`);
    await other.waitForLoadState('networkidle');
    expect(await other.locator('milepost-agent').count()).toBe(0);
  });

  it('finds the code where a redirect or a router drops the address’s', async () => {
    const plain = page(
      {},
      { before: `<script>if (!location.hash.startsWith('#/')) location.replace('#/');</script>` },
    );
    answer = (request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/shop#top' }).end();
      else plain(request, response);
    };
    const opened = await openPreview();
    await connected(opened);
    expect(await opened.evaluate(() => location.href)).toBe(`${origin}/shop#/`);
  });
});

describe('the relay', () => {
  beforeEach(() => {
    answer = page({ 'cross-origin-opener-policy': 'same-origin' });
  });

  it('carries a page that cuts its opener off, over page loads too', async () => {
    const opened = await openPreview();
    await connected(opened);
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    await tells(opened);
    await opened.click('a');
    await opened.waitForURL('**/next');
    await connected(opened);
    await tells(opened);
    expect(toRelay).toContain('/connect/join');
  });

  it('ends with Done, and leaves nothing', async () => {
    // The draft would listen, whenever it comes: what the agent leaves is the question.
    await editor.context().route('**/preview/*.js', (route) => route.abort());
    const opened = await openPreview();
    await connected(opened);
    const html = () =>
      opened.evaluate(() =>
        document.documentElement.outerHTML.replace(
          /<milepost-agent.*?<\/milepost-agent>|<script src="[^"]*\/preview\/[^"]*"><\/script>/g,
          '',
        ),
      );
    const before = await html();
    await agentButton(opened, 'Done').click();
    await expect.poll(() => opened.locator('milepost-agent').count(), patiently).toBe(0);
    expect(await opened.evaluate(() => sessionStorage.length)).toBe(0);
    // Gone once the browser has given it up.
    await expect.poll(() => opened.locator('script[src*="/preview/"]').count(), patiently).toBe(0);
    expect(await html()).toBe(before);
    expect(await listenersOf(opened)).toEqual([]);
    await expect.poll(() => editor.getByText('No page connected').count(), patiently).toBe(1);
    await opened.reload();
    await opened.waitForTimeout(1000);
    expect(await opened.locator('milepost-agent').count()).toBe(0);
    await editor.context().unroute('**/preview/*.js');
  });

  it('ends when the editor is closed', { timeout: 90_000 }, async () => {
    const opened = await openPreview();
    await connected(opened);
    await editor.close({ runBeforeUnload: false });
    // At once as a rule; a browser may close a tab without a last word, and then the server waits for it to come back.
    await expect.poll(() => opened.locator('milepost-agent').count(), { timeout: 60_000 }).toBe(0);
  });
});

describe('a second hand', () => {
  const other = (entry: RegExp) =>
    editor
      .getByRole('button', { name: 'Other ways to connect' })
      .click()
      .then(() => editor.getByRole('menuitem', { name: entry }).click());
  const sayYesTo = async (number: string) => {
    await editor.getByRole('alert').getByText(number, { exact: true }).waitFor();
    await editor.getByRole('button', { name: 'Yes, connect' }).click();
  };

  it('pairs a browser that knows nothing of this one, by six characters and a yes', async () => {
    await other(/phone/);
    const code = await editor.getByLabel(/^Code( [A-Z2-9]){6}$/).innerText();
    const phone = await world.browser.newContext({ viewport: { width: 390, height: 780 } });
    const opened = await phone.newPage();
    await opened.goto(`${world.server.url}/pair`);
    await opened.getByRole('textbox').pressSequentially(code.toLowerCase().replace(/\s/g, ''));
    await opened.getByRole('button', { name: 'Connect' }).click();
    const number = opened.locator('#number');
    await expect.poll(() => number.innerText(), patiently).toMatch(/^\d\d$/);
    await sayYesTo(await number.innerText());
    await opened.waitForURL(`${origin}/**`);
    await connected(opened);
    expect(await opened.evaluate(() => location.hash)).toBe('');
    await tells(opened);
    await phone.close();
  });

  it('lets the bookmarklet in on a page without the snippet, over the relay', async () => {
    answer = page({}, { snippet: false });
    await other(/bookmarklet/);
    const bookmark = editor.getByRole('link', { name: /^Milepost: / });
    const address = (await bookmark.getAttribute('href')) ?? '';
    const opened = await context.newPage();
    await opened.goto(`${origin}/`);
    await opened.evaluate(decodeURIComponent(address.replace('javascript:', '')));
    await expect.poll(() => agentText(opened), patiently).toMatch(/^\d\d$/m);
    const number = /^\d\d$/m.exec(await agentText(opened))?.[0] ?? '';
    await editor.bringToFront();
    await sayYesTo(number);
    await connected(opened);
    await tells(opened);
    await agentButton(opened, 'Done').click();
    await expect.poll(() => opened.locator('milepost-agent').count(), patiently).toBe(0);
  });

  it('lets nobody in after a no, and says where the page’s policy keeps it out', async () => {
    await other(/bookmarklet/);
    const opened = await context.newPage();
    await opened.goto(`${origin}/#milepost`);
    await editor.bringToFront();
    await editor.getByRole('button', { name: 'No', exact: true }).click();
    await expect.poll(() => agentText(opened), patiently).toContain('Nobody is waiting');
    expect(await opened.evaluate(() => [location.hash, sessionStorage.length])).toEqual(['', 0]);
    answer = page({ 'content-security-policy': "connect-src 'self'" });
    await opened.goto(`${origin}/other#milepost`);
    await expect.poll(() => agentText(opened), patiently).toContain('connect-src');
  });
});

describe('nothing is there', () => {
  it('for a site that someone else opened', async () => {
    const evil = await context.newPage();
    const heard: unknown[] = [];
    await evil.exposeFunction('tell', (data: unknown) => heard.push(data));
    await evil.goto(`${world.server.demo}/`);
    const opening = context.waitForEvent('page');
    await evil.evaluate((url) => {
      window.addEventListener('message', ({ data }) =>
        (window as unknown as { tell(data: unknown): void }).tell(data),
      );
      window.open(`${url}/#milepost=${'0'.repeat(32)}`, '_blank');
    }, origin);
    const opened = await opening;
    await opened.waitForLoadState();
    await expect.poll(() => toRelay, patiently).toContain('/connect/join');
    await opened.waitForTimeout(1000);
    expect(heard).toEqual([]);
    expect(await opened.evaluate(() => location.hash)).toBe('');
    expect(await agentText(opened)).toBe('');
  });

  it('for a foreign page that the editor was led to', async () => {
    const heard: unknown[] = [];
    await context.exposeFunction('tell', (data: unknown) => heard.push(data));
    const evil = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<script>
        addEventListener('message', ({ data }) => tell(data));
        const load = '0'.repeat(32);
        for (const by of ['code', 'session'])
          opener.postMessage({ milepost: 'hello', container: '${site}', load, by, nonce: load }, '*');
        opener.postMessage({ milepost: 'answer', load, proof: load }, '*');
        opener.postMessage({ type: 'ready', url: 'x', title: 'x' }, '*');
        fetch('${world.server.url}/connect/join', { method: 'POST', body: JSON.stringify({ container: '${site}', load, by: 'code', proof: (window.name || location.hash).split('=')[1] }) })
          .then((answer) => answer.json()).then(tell, () => {});
      </script>`);
    });
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    const elsewhere = `http://127.0.0.1:${(evil.address() as AddressInfo).port}/`;
    answer = (_request, response) => response.writeHead(302, { location: elsewhere }).end();
    const opened = await openPreview();
    await opened.waitForURL(`${elsewhere}**`);
    await opened.waitForTimeout(1500);
    expect(heard).toEqual([]);
    expect(await editor.getByText(/Use the page/).count()).toBe(0);
    evil.close();
    evil.closeAllConnections();
  });
});
