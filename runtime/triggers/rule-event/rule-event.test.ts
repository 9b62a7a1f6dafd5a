import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

const html = '<button id="buy">Buy</button>';

function chain(event = 'clicked') {
  const ruleSet = oneRule(
    { type: 'rule-event', settings: { event } },
    {
      params: { text: '{{click_text}}', size: '{{size}}' },
      variables: [{ id: 'size', type: 'occurrence', settings: { field: 'size' } }],
    },
  );
  ruleSet.plan.events.push({ name: 'clicked', params: { size: { type: 'string' } } });
  ruleSet.rules.push({
    id: 'first',
    triggers: [{ type: 'click', settings: { target: '#buy' } }],
    event: 'clicked',
    params: { size: 'large' },
  });
  return ruleSet;
}

it('fires after another rule, with its element and its parameters', async () => {
  const page = await runContainer({ ruleSet: chain(), html });
  await page.click('#buy');
  expect(page.events).toEqual([
    { event: 'clicked', size: 'large' },
    { event: 'noticed', text: 'Buy', size: 'large' },
  ]);
});

it('hears what the page pushes to Milepost', async () => {
  const page = await runContainer({ ruleSet: chain('trial_started'), html });
  page.window.milepost.push(['event', 'trial_started', { size: 'small' }]);
  expect(page.events).toEqual([
    { event: 'trial_started', size: 'small' },
    { event: 'noticed', size: 'small' },
  ]);
});

it('does not hear other events', async () => {
  const page = await runContainer({ ruleSet: chain('other'), html });
  await page.click('#buy');
  expect(page.events).toEqual([{ event: 'clicked', size: 'large' }]);
});

it.each(['before', 'after'])('hears a rule that stands %s it fire as the page begins', async (place) => {
  const ruleSet = chain();
  ruleSet.rules[1]!.triggers = [{ type: 'page-view', settings: {} }];
  if (place === 'before') ruleSet.rules.reverse();
  const page = await runContainer({ ruleSet, html });
  expect(page.events).toEqual([
    { event: 'clicked', size: 'large' },
    { event: 'noticed', size: 'large' },
  ]);
  page.window.history.pushState({}, '', '/next');
  await expect.poll(() => page.events).toHaveLength(4);
});

it('hears what the page pushed before the container loaded', async () => {
  const ruleSet = chain('trial_started');
  const before = "milepost = [['event', 'trial_started', { size: 'small' }]]";
  const page = await runContainer({ ruleSet, html, before });
  expect(page.events).toEqual([
    { event: 'trial_started', size: 'small' },
    { event: 'noticed', size: 'small' },
  ]);
});
