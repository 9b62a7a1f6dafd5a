/** A first click rule within eight actions, by pointer and by keyboard: one click, one key chord or one typed value each. */
import { beforeEach, describe, expect, it } from 'vitest';
import { firstRuleSet } from '../../editor/start/firstRuleSet';
import type { Workspace } from '../../shared/api';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { agentButton } from '../support/agent';
import { sentence } from '../support/editor';
import { pointingHand, typingHand } from '../support/hand';
import { context, editor, journey, world } from '../support/journey';

journey();

const most = 8;
let site: string;
beforeEach(async () => {
  // Of the demo shop there is one site: it begins anew each time.
  site ??= (await world.createSite('Demo shop', empty())).site.id;
  await putWorkspace(empty());
  await editor.goto(`${world.server.url}/${site}/rules`);
  await editor.getByRole('heading', { name: 'No rules yet' }).waitFor();
});

const empty = () => firstRuleSet('Demo shop', world.server.demo, 'page');
const address = () => `${world.server.url}/api/sites/${site}/workspace`;

async function readWorkspace(): Promise<Workspace> {
  return (await (await fetch(address())).json()) as Workspace;
}

async function putWorkspace(ruleSet: RuleSet): Promise<void> {
  const { revision } = await readWorkspace();
  const headers = {
    'content-type': 'application/json',
    origin: world.server.url,
    'if-match': `"${revision}"`,
  };
  const answer = await fetch(address(), { method: 'PUT', headers, body: JSON.stringify(ruleSet) });
  expect(answer.status).toBe(200);
}

async function savedRule(): Promise<Rule | undefined> {
  return (await readWorkspace()).ruleSet.rules[0];
}

describe('a first click rule', () => {
  it('takes eight actions by pointer', async () => {
    const hand = pointingHand();
    await hand.click(editor.getByRole('button', { name: 'Make the first rule' }));
    await hand.click(editor.getByRole('option', { name: /^Click/ }).first());
    const opening = context.waitForEvent('page');
    await hand.click(editor.getByRole('button', { name: 'Pick on page' }));
    const shop = await opening;
    await agentButton(shop, 'Done').waitFor();
    await hand.click(shop.locator('main button:has-text("Add to")').first());
    await hand.click(agentButton(shop, /^Use/));
    await editor.bringToFront();
    await editor.getByRole('combobox', { name: 'Choose or create an event' }).waitFor();
    await hand.type(editor, 'add_to_cart');
    await hand.click(editor.getByRole('option', { name: /Create event add_to_cart/ }));

    await expect.poll(savedRule, { timeout: 10_000 }).toMatchObject({ event: 'add_to_cart' });
    expect(await sentence(editor)).toMatch(/someone clicks .*Add to .* send .*add_to_cart/);
    expect(hand.actions).toBeLessThanOrEqual(most);
  });

  it('takes eight actions by keyboard', async () => {
    const hand = typingHand(editor);
    await hand.press('n');
    await editor.getByRole('listbox', { name: 'Choose a trigger' }).waitFor();
    await hand.type('click');
    await hand.press('Enter');
    await editor.getByRole('combobox', { name: 'Choose a target or write a selector' }).waitFor();
    await hand.type('[data-testid="add-to-cart"]');
    await hand.press('Enter');
    await editor.getByRole('combobox', { name: 'Choose or create an event' }).waitFor();
    await hand.type('add_to_cart');
    await hand.press('Enter');

    await expect.poll(savedRule, { timeout: 10_000 }).toMatchObject({
      event: 'add_to_cart',
      triggers: [{ type: 'click', settings: { target: '[data-testid="add-to-cart"]' } }],
    });
    expect(hand.actions).toBeLessThanOrEqual(most);
  });
});
