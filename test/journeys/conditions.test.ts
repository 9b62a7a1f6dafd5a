/** Conditions and steps of a rule by keys alone: carried, moved by their menus, and removed, each said aloud. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { Condition, Rule, RuleSet } from '../../shared/ruleset/types';
import { editor, journey, world } from '../support/journey';
import { heardOn, pickUp } from '../support/pickUp';

journey({ height: 900 });

const path = (value: string): Condition => ({ variable: 'page_path', operator: 'starts-with', value });
const click = (target: string) => ({ type: 'click', settings: { target } });

async function openRule(rule: Pick<Rule, 'triggers'> & Partial<Rule>): Promise<string> {
  const ruleSet: RuleSet = {
    format: 1,
    name: 'One rule',
    site: { origins: ['https://www.harrow-vale.example'] },
    plan: { stages: [{ id: 'interest', name: 'Interest' }], events: [{ name: 'opened', stage: 'interest' }] },
    rules: [{ id: 'one', event: 'opened', destinations: 'all', ...rule }],
    destinations: [{ id: 'reports', type: 'collector', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
  const { site } = await world.createSite('One rule', ruleSet);
  await editor.goto(`${world.server.url}/${site.id}/rules/one`);
  await editor.getByRole('textbox', { name: 'Rule name' }).waitFor();
  return site.id;
}

/** What the server holds of the rule once it was saved. */
async function saved(site: string): Promise<Rule | undefined> {
  const answer = await fetch(`${world.server.url}/api/sites/${site}/workspace`);
  return ((await answer.json()) as Workspace).ruleSet.rules[0];
}

const nameOfFocus = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    return (at?.getAttribute('aria-label') ?? at?.innerText ?? '').trim();
  });

/** Tab until what has the focus is called so. */
async function tabTo(name: string): Promise<void> {
  for (let press = 0; press < 80; press++) {
    if ((await nameOfFocus(editor)) === name) return;
    await editor.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}.`);
}

const heard = () => heardOn(editor);

/** From the button of a menu that has the focus. */
async function chooseInMenu(entry: string): Promise<void> {
  let at = await nameOfFocus(editor);
  // The focus comes a moment after the key: the next one before it would go elsewhere.
  const moves = async (key: string) => {
    await editor.keyboard.press(key);
    await expect.poll(() => nameOfFocus(editor)).not.toBe(at);
    at = await nameOfFocus(editor);
  };
  await moves('Enter');
  await editor.getByRole('menuitem', { name: new RegExp(`^${entry}`) }).waitFor();
  for (let press = 0; press < 12 && !at.startsWith(entry); press++) await moves('ArrowDown');
  await editor.keyboard.press('Enter');
}

/** Picks up what has the focus, goes that way until it is said to be at a place, and puts it down. */
async function carry(key: 'ArrowUp' | 'ArrowDown', until: string): Promise<void> {
  await pickUp(editor, '');
  for (let press = 0; press < 6 && !(await heard()).includes(until); press++) {
    const before = await heard();
    await editor.keyboard.press(key);
    await expect.poll(heard).not.toBe(before);
  }
  expect(await heard()).toContain(until);
  await editor.keyboard.press('Space');
}

describe('conditions by keys alone', () => {
  it('are carried into a group, moved out by a menu, and removed, as is the group', async () => {
    const site = await openRule({
      triggers: [click('#buy')],
      conditions: { all: [path('/a'), { any: [path('/b'), path('/c')] }, path('/d')] },
    });
    await tabTo('Move page path starts with /a');
    await carry('ArrowDown', 'in “any of”, out of “all of”');
    await expect.poll(heard).toContain('page path starts with /a moved to position');
    const inGroup = async () => JSON.stringify((await saved(site))?.conditions);
    await expect.poll(inGroup, { timeout: 10_000 }).toMatch(/"all":\[\{"any":\[[^\]]*"\/a"/);
    await expect.poll(() => nameOfFocus(editor)).toBe('Move page path starts with /a');

    await tabTo('Actions for page path starts with /a');
    await chooseInMenu('Move out of the group');
    await expect.poll(heard).toContain('moved to position 2 of 3 in “all of”, out of “any of”');
    await expect.poll(() => nameOfFocus(editor)).toBe('Actions for page path starts with /a');

    await editor.keyboard.press('Delete');
    await expect.poll(heard).toContain('page path starts with /a removed.');
    await expect.poll(inGroup, { timeout: 10_000 }).not.toContain('"/a"');
    // What came to its place has the focus: the next condition.
    await expect.poll(() => nameOfFocus(editor)).toBe('Value: page path');

    await editor.getByRole('textbox', { name: 'Rule name' }).focus();
    await tabTo('Actions for the group “any of” with 2 conditions');
    await chooseInMenu('Remove group');
    await expect.poll(inGroup, { timeout: 10_000 }).toBe(JSON.stringify(path('/d')));
    expect(await editor.evaluate(() => document.activeElement?.closest('.rule-pane') !== null)).toBe(true);

    await editor.keyboard.press('Control+z');
    await expect.poll(inGroup, { timeout: 10_000 }).toContain('"any"');
  });
});

describe('the steps of a sequence by keys alone', () => {
  it('are carried, moved and removed', async () => {
    const site = await openRule({
      triggers: [{ type: 'sequence', settings: { steps: [click('#one'), click('#two'), click('#three')] } }],
    });
    const order = async () =>
      [...JSON.stringify((await saved(site))?.triggers).matchAll(/"#(\w+)"/g)].map(([, name]) => name).join();
    const first = 'someone clicks #one';
    await tabTo(`Move ${first}`);
    await carry('ArrowDown', `${first} would move to position 2 of 3.`);
    await expect.poll(heard).toContain(`${first} moved to position 2 of 3.`);
    await expect.poll(order, { timeout: 10_000 }).toBe('two,one,three');
    await expect.poll(() => nameOfFocus(editor)).toBe(`Move ${first}`);

    await tabTo(`Actions for ${first}`);
    await chooseInMenu('Move down');
    await expect.poll(heard).toContain(`${first} moved to position 3 of 3.`);
    await expect.poll(order, { timeout: 10_000 }).toBe('two,three,one');
    await expect.poll(() => nameOfFocus(editor)).toBe(`Actions for ${first}`);

    await editor.keyboard.press('Delete');
    await expect.poll(heard).toContain(`${first} removed.`);
    await expect.poll(order, { timeout: 10_000 }).toBe('two,three');
    await expect.poll(() => nameOfFocus(editor)).toBe('Actions for someone clicks #three');
  });
});
