/** What the agent must do on any page beside picking: not be noticed, stay, and leave nothing. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { agentButton, agentScope, agentText } from '../support/agent';
import { browserLaunchOptions } from '../support/browser';
import { agentScript } from './agentScript';
import { openTask, problemsOf, startAgent } from './openTask';

let browser: Browser;
const opened: BrowserContext[] = [];

beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
  await agentScript();
});

afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

afterAll(async () => {
  await browser.close();
});

async function open(html: string, head = '', pages?: Record<string, string>): Promise<Page> {
  const page = await openTask(browser, { name: '', html, head, actions: [], ...(pages && { pages }) });
  opened.push(page.context());
  return page;
}

/** Counts what is added to windows, documents and elements of a page and its frames, and not removed. */
const countListeners = `<script>
window.kept = [];
const count = (own) => {
  const { addEventListener, removeEventListener } = own.EventTarget.prototype;
  own.EventTarget.prototype.addEventListener = function (type, handler, ...rest) {
    if (!window.kept.some((one) => one.on === this && one.type === type && one.handler === handler)) window.kept.push({ on: this, type, handler });
    return addEventListener.call(this, type, handler, ...rest);
  };
  own.EventTarget.prototype.removeEventListener = function (type, handler, ...rest) {
    window.kept = window.kept.filter((one) => one.on !== this || one.type !== type || one.handler !== handler);
    return removeEventListener.call(this, type, handler, ...rest);
  };
};
count(window);
window.left = () => window.kept
  .filter(({ on }) => on === window || on.nodeType === 9 || on.window === on || (on.nodeType === 1 && on.isConnected))
  .map(({ type }) => type);
</script>`;

test('leaves no node, no listener and no style, on the page, in shadow roots and in frames', async () => {
  const page = await open(
    '<x-box></x-box><button id="buy">Buy</button><iframe src="/inner" width="300" height="90"></iframe>',
    `${countListeners}<script>
customElements.define('x-box', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<iframe src="/inner"></iframe>'; } });
addEventListener('load', () => { for (const frame of [document.querySelector('iframe'), document.querySelector('x-box').shadowRoot.firstChild]) count(frame.contentWindow); });
</script>`,
    { 'http://shop.example/inner': '<!doctype html><button>Inner</button>' },
  );
  await page.evaluate(() => window.agent.leave());
  await page.waitForTimeout(100);
  const state = () =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      sheets: [document, document.querySelector('x-box')!.shadowRoot!].map(
        (root) => root.adoptedStyleSheets.length,
      ),
      left: (window as unknown as { left(): string[] }).left(),
    }));
  // Playwright's own listeners come with the first look for an element.
  await page.locator('#buy').evaluate((element) => element.id);
  await page.locator('#buy').boundingBox();
  const before = await state();
  await page.evaluate(() => {
    const world = window as unknown as { touched: string[] };
    world.touched = [];
    new MutationObserver((records) => {
      for (const { target, addedNodes, removedNodes, type } of records)
        for (const node of [...addedNodes, ...removedNodes].length
          ? [...addedNodes, ...removedNodes]
          : [target])
          world.touched.push(`${type} ${(node as Element).localName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await startAgent(page);
  await page.mouse.move(60, 200, { steps: 5 });
  await page.mouse.click(
    (await page.locator('#buy').boundingBox())!.x + 5,
    (await page.locator('#buy').boundingBox())!.y + 5,
  );
  await agentButton(page, 'Advanced').click();
  await page.waitForTimeout(1300);
  expect((await state()).sheets).toEqual([2, 2]);
  expect((await state()).left.length).toBeGreaterThan(20);
  await page.evaluate(() => window.agent.leave());
  await expect.poll(state, { timeout: 5000 }).toEqual(before);
  const touched = await page.evaluate(() => (window as unknown as { touched: string[] }).touched);
  expect([...new Set(touched)]).toEqual(['childList milepost-agent']);
  expect(problemsOf(page)).toEqual([]);
});

test('what happens in the agent is heard by no listener of the page, and moves neither focus nor layout', async () => {
  const page = await open(
    '<label>Name <input id="name"></label><p>Text</p><button id="buy">Buy</button>',
    `<script>
window.heard = [];
window.listenNow = () => {
  for (const type of ['pointerdown','pointerup','mousedown','mouseup','click','keydown','keyup','input','change','focusin','focusout','focus','blur','pointermove','mouseover','wheel','beforetoggle','toggle'])
    for (const on of [window, document, document.documentElement])
      for (const capture of on === window ? [false] : [true, false])
        on.addEventListener(type, (event) => { if (event.target?.localName === 'milepost-agent' || (/focus|blur/.test(type) && event.relatedTarget?.localName === 'milepost-agent')) heard.push(type); }, capture);
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) // Our own bar may grow at its end; nothing of the page may move.
    if (!entry.hadRecentInput && entry.value > 0.002) heard.push('shift ' + entry.value + entry.sources.map(({ node }) => node?.nodeName)); }).observe({ type: 'layout-shift' });
};
</script>`,
  );
  await page.evaluate(() => window.agent.tell({ type: 'stop-picking' }));
  await page.locator('#name').focus();
  await page.evaluate(() => {
    (window as unknown as { listenNow(): void }).listenNow();
    window.agent.tell({ type: 'pick', purpose: 'Buy' });
  });
  const { x, y } = (await page.locator('#buy').boundingBox())!;
  await page.mouse.move(x + 5, y + 5, { steps: 3 });
  await page.mouse.click(x + 5, y + 5);
  await agentButton(page, 'Advanced').click();
  await agentButton(page, 'Move to the top').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await page.evaluate(() => window.agent.heard.at(-1)?.type)).toBe('picking-cancelled');
  expect(problemsOf(page)).toEqual([]);
});

test('radios, switches and fields of the card work, though the page hears nothing of them', async () => {
  const page = await open(
    `<main>${['Satchel', 'Tote', 'Clutch'].map((name) => `<article class="product-card"><h3>${name}</h3><button>Add to cart</button></article>`).join('')}</main>`,
  );
  const { x, y } = (await page.locator('button').nth(1).boundingBox())!;
  await page.mouse.click(x + 5, y + 5);
  await agentScope(page, 'Only this one').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  const picked = await page.evaluate(() => window.agent.heard.find(({ type }) => type === 'picked'));
  expect(picked).toMatchObject({ pick: { chosen: 0 } });
  expect(picked?.type === 'picked' && picked.pick.scopes[0]?.kind).toBe('only');
  expect(problemsOf(page)).toEqual([]);
});

test('a page that keeps removing the agent does not keep the browser busy', async () => {
  const page = await open('<button>Buy</button>');
  await page.evaluate(() => {
    const world = window as unknown as { removed: number };
    world.removed = 0;
    new MutationObserver(() => {
      const host = document.querySelector('milepost-agent');
      if (!host) return;
      world.removed += 1;
      host.remove();
    }).observe(document.documentElement, { childList: true });
    document.querySelector('milepost-agent')!.remove();
  });
  await page.waitForTimeout(1600);
  expect(await page.evaluate(() => (window as unknown as { removed: number }).removed)).toBeLessThan(150);
  expect(problemsOf(page)).toEqual([]);
});

test('stays above what the page opens later, and can be used there', async () => {
  const page = await open(
    '<dialog id="one"><p>One</p><button>A</button></dialog><div popover="manual" id="two" style="inset:0;width:100%;height:100%">Two</div>',
  );
  for (const run of ['one.showModal()', 'one.close(); two.showPopover()']) {
    await page.evaluate(run);
    await page.waitForTimeout(700);
    const { x, y } = await toolbarPoint(page);
    expect(
      await page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)?.localName, [
        x,
        y,
      ] as const),
    ).toBe('milepost-agent');
  }
  await agentButton(page, 'Watch').click();
  await page.waitForTimeout(100);
  expect(await page.evaluate(() => window.agent.heard.at(-1)?.type)).toBe('picking-cancelled');
  expect(problemsOf(page)).toEqual([]);
});

async function toolbarPoint(page: Page): Promise<{ x: number; y: number }> {
  const size = page.viewportSize()!;
  return { x: size.width / 2, y: size.height - 16 - 20 };
}

test('a keyboard alone goes up, down and sideways, and takes what it stands on', async () => {
  const page = await open(
    `<main>${['Satchel', 'Tote', 'Clutch'].map((name) => `<article class="product-card"><h3>${name}</h3><div><button>Add to cart</button></div></article>`).join('')}</main>`,
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await agentText(page)).toContain('in Product card, 2 of 3');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await agentText(page)).toMatch(/Article/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  const picked = await page.evaluate(() => window.agent.heard.find(({ type }) => type === 'picked'));
  expect(picked).toMatchObject({ pick: { fingerprint: { tag: 'button', container: { ordinal: 2 } } } });
  expect(problemsOf(page)).toEqual([]);
});

test('Shift pressed while a frame has the focus lets the page be used, and is noticed when let go', async () => {
  const page = await open(
    '<button id="buy">Buy</button><iframe src="/inner" width="300" height="90"></iframe>',
    '',
    {
      'http://shop.example/inner': '<!doctype html><input id="field">',
    },
  );
  await page.frameLocator('iframe').locator('#field').focus();
  await page.waitForTimeout(1200);
  await page.keyboard.down('Shift');
  expect(await agentText(page)).toContain('let go to pick again');
  await page.keyboard.up('Shift');
  expect(await agentText(page)).toContain('hold to use the page');
  await page.keyboard.type('ab');
  expect(await page.frameLocator('iframe').locator('#field').inputValue()).toBe('');
  expect(problemsOf(page)).toEqual([]);
});
