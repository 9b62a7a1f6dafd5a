import { expect, it } from 'vitest';
import type { Condition } from '../../shared/ruleset/types';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

const button = '<button id="buy" data-price="12.50">Buy me@example.com</button>';
const trigger = { type: 'click', settings: { target: '#buy' } };
const path = (value: string): Condition => ({ variable: 'page_path', operator: 'equals', value });
const unknown: Condition = { variable: 'scroll_percent', operator: 'greater', value: 1 };

async function fires(conditions: Condition): Promise<boolean> {
  const page = await runContainer({ ruleSet: oneRule(trigger, { conditions }), html: button, path: '/here' });
  await page.click('#buy');
  return page.events.length === 1;
}

it.each<[string, Condition, boolean]>([
  ['all that hold', { all: [path('/here'), { not: path('/there') }] }, true],
  ['all but one', { all: [path('/here'), path('/there')] }, false],
  ['any one', { any: [path('/there'), path('/here')] }, true],
  ['none of any', { any: [path('/there'), path('/nowhere')] }, false],
  ['what is unknown', unknown, false],
  ['the opposite of what is unknown', { not: unknown }, false],
  ['any of unknown and true', { any: [unknown, path('/here')] }, true],
  ['not all of unknown and false', { not: { all: [unknown, path('/there')] } }, true],
  ['not all of unknown and true', { not: { all: [unknown, path('/here')] } }, false],
])('decides on %s', async (_, conditions, expected) => {
  expect(await fires(conditions)).toBe(expected);
});

it('compares with a text that holds a variable', async () => {
  expect(await fires({ variable: 'page_url', operator: 'ends-with', value: '{{page_path}}' })).toBe(true);
});

it('casts parameters to the plan’s types, and leaves out and flags what cannot be cast', async () => {
  const ruleSet = oneRule(trigger, {
    params: { price: '{{price}}', said: 'It says {{click_id}}!', wrong: '{{click_id}}' },
  });
  ruleSet.rules[0]!.params = { ...ruleSet.rules[0]!.params, plain: 7 };
  ruleSet.variables = [
    {
      id: 'price',
      type: 'element',
      settings: { from: 'target', read: 'attribute', attribute: 'data-price' },
    },
  ];
  ruleSet.plan.events[0]!.params = {
    price: { type: 'number' },
    said: { type: 'string' },
    wrong: { type: 'integer' },
    plain: { type: 'number' },
  };
  const page = await runContainer({ ruleSet, html: button });
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'noticed', price: 12.5, said: 'It says buy!', plain: 7 }]);
});

it('never sends an e-mail address unless the plan allows it for one parameter', async () => {
  const ruleSet = oneRule(trigger, { params: { text: '{{click_text}}', raw: '{{click_text}}' } });
  ruleSet.plan.events[0]!.params = {
    text: { type: 'string' },
    raw: { type: 'string', allowPersonalData: true },
  };
  const page = await runContainer({ ruleSet, html: button });
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'noticed', text: 'Buy [email]', raw: 'Buy me@example.com' }]);
});

it('keeps the other rules going when one throws', async () => {
  const ruleSet = oneRule(trigger);
  ruleSet.rules.push({ ...ruleSet.rules[0]!, id: 'second' });
  const page = await runContainer({
    ruleSet,
    html: button,
    before:
      'dataLayer = []; const push = dataLayer.push; let calls = 0; dataLayer.push = (entry) => { if (!calls++) throw Error("host"); return push.call(dataLayer, entry); }; window.failures = []; addEventListener("error", (event) => failures.push(event.message));',
  });
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
  expect((page.window as unknown as { failures: string[] }).failures).toEqual([]);
});

it('reads what is there when it happens, before the page changes it', async () => {
  const page = await runContainer({
    ruleSet: oneRule(trigger, { params: { text: '{{click_text}}' } }),
    html: '<button id="buy">Buy</button>',
  });
  page.document.querySelector('#buy')?.addEventListener('click', (event) => {
    (event.currentTarget as Element).textContent = 'Added';
  });
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'noticed', text: 'Buy' }]);
});
