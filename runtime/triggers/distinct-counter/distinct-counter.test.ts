import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import {
  consent,
  letPass,
  minute,
  newVisitors,
  remembering,
  storedVisitor,
} from '../../../test/support/visitor';

newVisitors();

const html = ['Export', 'Import', 'Share'].map((name) => `<button id="${name}">${name}</button>`).join('');
const features = (settings: Record<string, unknown> = {}) =>
  oneRule(
    {
      type: 'distinct-counter',
      settings: { of: { type: 'click', settings: { target: 'button' } }, by: '{{click_text}}', ...settings },
    },
    { params: { text: '{{click_text}}', 'number:count': '{{distinct_count}}' } },
  );

async function use(page: RunningContainer, ...names: string[]): Promise<number> {
  const before = page.events.length;
  for (const name of names) await page.click(`#${name}`);
  return page.events.length - before;
}

it('fires at the third different value, once, and keeps none of them', async () => {
  const page = await runContainer({ ruleSet: remembering(features()), html });
  expect(await use(page, 'Export', 'Export', 'Import', 'Export')).toBe(0);
  await page.load('/next', html);
  expect(await use(page, 'Import', 'Share')).toBe(1);
  expect(page.events).toEqual([{ event: 'noticed', text: 'Share', count: 3 }]);
  expect(await use(page, 'Share', 'Export')).toBe(0);
  expect(JSON.stringify(storedVisitor())).not.toMatch(/Export|Import|Share/);
});

it('begins again with a new session, or counts on for a visitor', async () => {
  for (const [per, times] of [
    ['session', 0],
    ['visitor', 1],
  ] as const) {
    localStorage.removeItem('milepost.mp_test000001');
    const page = await runContainer({ ruleSet: remembering(features({ per, count: 2 })), html });
    await use(page, 'Export');
    letPass(31 * minute);
    expect(await use(page, 'Import')).toBe(times);
  }
});

it('counts on one page, and nothing that has no value', async () => {
  const page = await runContainer({
    ruleSet: features({ per: 'page', count: 2, by: '{{page_fragment}}' }),
    html,
  });
  const at = async (hash: string) => {
    page.window.location.hash = hash;
    return use(page, 'Share');
  };
  expect(await use(page, 'Share')).toBe(0);
  expect(await at('one')).toBe(0);
  expect(await at('two')).toBe(1);
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  expect(await at('two')).toBe(0);
  expect(await at('one')).toBe(1);
});

it('counts texts made of several variables', async () => {
  const page = await runContainer({
    ruleSet: features({ per: 'page', count: 2, by: '{{click_id}} on {{page_path}}' }),
    html,
  });
  expect(await use(page, 'Share', 'Share')).toBe(0);
  expect(await use(page, 'Export')).toBe(1);
});

it('counts a value once that both this page and earlier ones had', async () => {
  const page = await runContainer({ ruleSet: remembering(features({ count: 2 }), 'unknown'), html });
  await use(page, 'Export');
  page.window.milepost.push(consent('granted'));
  await page.load('/next', html);
  await use(page, 'Export');
  page.window.milepost.push(consent('granted'));
  expect(page.events).toEqual([]);
  expect(await use(page, 'Import')).toBe(1);
});
