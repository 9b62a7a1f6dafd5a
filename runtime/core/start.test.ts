import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

const button = '<button id="buy">Buy</button>';
const clicks = oneRule({ type: 'click', settings: { target: '#buy' } });

it('runs once however often it is included', async () => {
  const page = await runContainer({ ruleSet: clicks, html: button });
  const again = page.document.createElement('script');
  again.textContent = page.script.code;
  page.document.head.append(again);
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
});

it('never runs on a page that switched it off before', async () => {
  const page = await runContainer({ ruleSet: clicks, html: button, before: "milepost = [['off']]" });
  await page.click('#buy');
  expect(page.pushed).toEqual([]);
});

it('stops everything on a page that switches it off later', async () => {
  const page = await runContainer({ ruleSet: clicks, html: button });
  await page.click('#buy');
  page.window.milepost.push(['off']);
  await page.click('#buy');
  page.window.milepost.push(['event', 'noticed']);
  expect(page.events).toHaveLength(1);
});

it('replaces what took its name instead of following it', async () => {
  const page = await runContainer({
    ruleSet: clicks,
    html: `<a id="milepost" href="https://evil.example/">x</a>${button}`,
  });
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
  expect(Array.isArray(page.window.milepost)).toBe(true);
});

it('takes events the page pushes, before and after it loaded', async () => {
  const page = await runContainer({
    ruleSet: clicks,
    html: button,
    before: "milepost = [['event', 'noticed', { from: 'before' }]]",
  });
  page.window.milepost.push(['event', 'noticed', { from: 'after' }]);
  expect(page.events).toEqual([
    { event: 'noticed', from: 'before' },
    { event: 'noticed', from: 'after' },
  ]);
});

it('waits on a prerendered page until it is shown', async () => {
  const page = await runContainer({
    ruleSet: oneRule({ type: 'page-view', settings: {} }),
    before: "Object.defineProperty(document, 'prerendering', { value: true })",
  });
  expect(page.events).toEqual([]);
  page.document.dispatchEvent(new Event('prerenderingchange'));
  expect(page.events).toHaveLength(1);
});

it('stays out of a page that says so in its head', async () => {
  const page = await runContainer({
    ruleSet: clicks,
    html: `<!doctype html><head><meta name="milepost" content="off"><!-- container --></head><body>${button}</body>`,
  });
  await page.click('#buy');
  expect(page.pushed).toEqual([]);
});

it('survives junk in the queue', async () => {
  const page = await runContainer({
    ruleSet: clicks,
    html: button,
    before: "milepost = [[], ['nothing'], ['consent', null], ['toString', 1], ['__proto__', {}]]",
  });
  page.window.milepost.push(7, ['constructor', 'x']);
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
});

it('loads the agent and keeps the rules out when the editor opened the page, and strips the code at once', async () => {
  const page = await runContainer({ ruleSet: clicks, html: button, hash: 'milepost=c0de1234' });
  expect(page.window.location.hash).toBe('');
  const agent = page.document.querySelector('script[src$="/agent.js"]');
  expect(agent?.getAttribute('src')).toBe('https://milepost.example/agent.js');
  await page.click('#buy');
  expect(page.pushed).toEqual([]);
});

it('finds the code in the window’s name where the address has lost it, and leaves a router’s path alone', async () => {
  const page = await runContainer({
    ruleSet: clicks,
    html: button,
    before: "window.name = '#milepost=c0de1234'",
    hash: '/bags',
  });
  expect(page.window.location.hash).toBe('#/bags');
  expect(page.document.querySelector('script[src$="/agent.js"]')).not.toBeNull();
});

it('takes no anchor of the page’s own for a code', async () => {
  const page = await runContainer({ ruleSet: clicks, html: button, hash: 'milepost-2024' });
  expect(page.window.location.hash).toBe('#milepost-2024');
  await page.click('#buy');
  expect(page.pushed).toHaveLength(1);
});

it('passes the page’s nonce on to the agent', async () => {
  const page = await runContainer({
    ruleSet: clicks,
    html: `<script nonce="n0">1</script>${button}`,
    hash: 'milepost=c0de1234',
  });
  expect(page.document.querySelector<HTMLScriptElement>('script[src$="/agent.js"]')?.nonce).toBe('n0');
});
