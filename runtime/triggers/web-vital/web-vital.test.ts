import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const vitals = (settings: Record<string, unknown> = {}) =>
  oneRule(
    { type: 'web-vital', settings },
    { params: { name: '{{vital_name}}', 'number:value': '{{vital_value}}', rating: '{{vital_rating}}' } },
  );
const names = (page: RunningContainer) => page.events.map(({ name }) => name);

/** As a browser does when someone switches tabs. */
function hide(page: RunningContainer) {
  Object.defineProperty(page.document, 'hidden', { value: true, configurable: true });
  Object.defineProperty(page.document, 'visibilityState', { value: 'hidden', configurable: true });
  page.document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

const html = '<h1>Mugs</h1><button id="slow">Slow</button><p id="p">Below</p>';

it('tells each measure once, when it is final', async () => {
  const page = await runContainer({ ruleSet: vitals(), html });
  page.document.querySelector('#slow')!.addEventListener('click', () => {
    const end = performance.now() + 80;
    while (performance.now() < end);
  });
  await expect.poll(() => names(page).sort()).toEqual(['FCP', 'TTFB']);
  await pause(300);
  await page.click('#slow');
  await expect.poll(() => names(page)).toContain('LCP');
  await pause(300);
  expect(names(page)).not.toContain('INP');
  hide(page);
  await expect.poll(() => names(page).sort()).toEqual(['CLS', 'FCP', 'INP', 'LCP', 'TTFB']);
  const inp = page.events.find(({ name }) => name === 'INP')!;
  expect(inp['value']).toBeGreaterThan(60);
  expect(inp['rating']).toBe('good');
  hide(page);
  await pause(200);
  expect(page.events).toHaveLength(5);
});

it('tells only what it is asked for, and carries no more', async () => {
  const page = await runContainer({ ruleSet: vitals({ metric: 'ttfb' }), html });
  await expect.poll(() => names(page)).toEqual(['TTFB']);
  hide(page);
  await pause(200);
  expect(names(page)).toEqual(['TTFB']);
  const all = await runContainer({ ruleSet: vitals(), html });
  expect(page.script.code).not.toContain('largest-contentful-paint');
  expect(all.script.code).toContain('largest-contentful-paint');
  expect(page.script.bytes.raw).toBeLessThan(all.script.bytes.raw / 1.5);
});

it('costs a container nothing that does not ask', async () => {
  const page = await runContainer({ ruleSet: oneRule({ type: 'page-view', settings: {} }) });
  expect(page.script.code).not.toMatch(/paint|layout-shift|needs-improvement/);
});
