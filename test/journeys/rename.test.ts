/** A variable that forty rules read gets another name: one step, every use says the new one, and undo takes all of it back. */
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { editor, journey, world } from '../support/journey';

journey();

const uses = 40;

function fortyRules(): RuleSet {
  return {
    format: 1,
    name: 'Forty rules',
    site: { origins: ['https://www.harrow-vale.example'] },
    plan: {
      stages: [{ id: 'interest', name: 'Interest' }],
      events: [{ name: 'opened', stage: 'interest', params: { plan: { type: 'string' } } }],
    },
    variables: [{ id: 'plan_name', name: 'Plan', type: 'query', settings: { name: 'plan' } }],
    rules: Array.from({ length: uses }, (_, place) => ({
      id: `rule-${place}`,
      triggers: [{ type: 'click', settings: { target: `#open-${place}` } }],
      // Each way to read a variable: in a condition, as a whole value, and within a text.
      ...(place % 3 === 0 && {
        conditions: { all: [{ variable: 'plan_name', operator: 'equals', value: 'pro' }] },
      }),
      event: 'opened',
      params: { plan: place % 3 === 1 ? 'The {{plan_name}} plan' : '{{plan_name}}' },
      destinations: 'all' as const,
    })),
    destinations: [{ id: 'reports', type: 'collector', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
}

describe('a variable that forty rules read', () => {
  it('is renamed everywhere in one step, and undone in one', async () => {
    const { site } = await world.createSite('Forty rules', fortyRules());
    const saved = async () => {
      const answer = await fetch(`${world.server.url}/api/sites/${site.id}/workspace`);
      return JSON.stringify(((await answer.json()) as Workspace).ruleSet.rules);
    };
    const count = (text: string, word: string) => text.split(word).length - 1;
    const before = await saved();
    const said = count(before, 'plan_name');

    await editor.goto(`${world.server.url}/${site.id}/variables`);
    await editor.locator('main summary').filter({ hasText: 'Plan' }).click();
    const id = editor.getByRole('textbox', { name: 'Used as' });
    await id.fill('chosen_plan');
    await id.press('Enter');

    await expect.poll(async () => count(await saved(), 'chosen_plan'), { timeout: 10_000 }).toBe(said);
    expect(count(await saved(), 'plan_name')).toBe(0);
    await editor
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: /^Rules/ })
      .click();
    await editor.keyboard.press('Control+z');
    await expect.poll(saved, { timeout: 10_000 }).toBe(before);
  });
});
