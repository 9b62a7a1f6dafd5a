/** From an empty workspace to the rules of a recipe, with the keyboard alone. */
import type { Locator } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import {
  openEditor,
  openScreen,
  pickOnPage,
  sentence,
  siteOf,
  startEmptyOnDemoShop,
} from '../support/editor';
import { editor, journey, world } from '../support/journey';

journey();

async function saved(): Promise<RuleSet> {
  const answer = await fetch(`${world.server.url}/api/sites/${siteOf(editor)}/workspace`);
  return ((await answer.json()) as Workspace).ruleSet;
}

const dialog = () => editor.getByRole('dialog', { name: 'Add from a recipe' });
const search = () => editor.getByRole('combobox', { name: 'Recipes' });

describe('a recipe', () => {
  it('is found, answered, read before it is added, and saved as rule, target and event', async () => {
    await openEditor(editor, world.server.url);
    await startEmptyOnDemoShop(editor);
    await openScreen(editor, 'Rules');
    await editor.getByRole('heading', { name: 'What shops measure first' }).waitFor();
    await editor.getByRole('button', { name: 'From a recipe' }).click();
    await search().waitFor();
    await editor.keyboard.type('mailing list');
    await editor.getByRole('option', { name: /^Newsletter sign-up/ }).waitFor();
    await editor.keyboard.press('Enter');

    // Nothing is added while an answer is missing or wrong, and the field says why.
    const form = editor.getByRole('textbox', { name: 'Point at the newsletter form.' });
    const isHere = (what: Locator) =>
      expect.poll(() => what.evaluate((one) => one === document.activeElement));
    await isHere(editor.getByRole('button', { name: 'Pick on page: Point at the newsletter form.' })).toBe(
      true,
    );
    await editor.keyboard.press('Tab');
    await isHere(form).toBe(true);
    await editor.keyboard.press('Control+Enter');
    await editor.getByText('Pick it on the page, or type a CSS selector.').waitFor();
    await editor.keyboard.type('form[');
    await editor.getByText('This is not a CSS selector').waitFor();
    await editor.keyboard.press('Control+Enter');
    expect((await saved()).rules).toEqual([]);

    await form.fill('footer form');
    await editor
      .getByRole('region', { name: 'What it adds' })
      .getByText(/When someone submits Newsletter form, send generate_lead/)
      .waitFor();
    // The last question leads to the button.
    await editor.keyboard.press('Enter');
    await expect.poll(() => editor.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await editor.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(new URL(editor.url()).pathname).toBe(`/${siteOf(editor)}/rules/newsletter-signup`);
    expect(await sentence(editor)).toMatch(/submits .*Newsletter form.* send .*generate_lead/);

    await expect.poll(async () => (await saved()).rules.length, { timeout: 10_000 }).toBe(1);
    const { rules, targets, plan } = await saved();
    expect(rules[0]).toMatchObject({
      id: 'newsletter-signup',
      triggers: [{ type: 'form-submit', settings: { target: 'newsletter-form' } }],
      event: 'generate_lead',
    });
    expect(targets).toEqual([{ id: 'newsletter-form', name: 'Newsletter form', selector: 'footer form' }]);
    expect(plan.events.map(({ name }) => name)).toEqual(['generate_lead']);

    // One step of undo.
    await editor.keyboard.press('Control+z');
    await editor.getByRole('heading', { name: 'No rules yet' }).waitFor();
  });

  it('takes a place that is pointed at as a target, with what it is recognised by', async () => {
    await editor.goto(`${world.server.url}/`);
    await editor.getByRole('button', { name: /^Demo shop/ }).click();
    await editor.getByRole('navigation', { name: 'Screens' }).waitFor();
    await editor.keyboard.press('Shift+n');
    await search().fill('call to action');
    await editor.keyboard.press('Enter');
    await pickOnPage(editor, '/', 'main button:has-text("Add to")');
    await dialog().getByRole('button', { name: 'Pick again' }).waitFor();
    await editor.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    const picked = async () => (await saved()).targets?.find(({ fingerprint }) => fingerprint);
    await expect.poll(async () => (await picked())?.fingerprint?.role, { timeout: 10_000 }).toBe('button');
    const target = await picked();
    expect(target?.selector).not.toBe('');
    const uses = (await saved()).rules.filter(
      ({ triggers }) => triggers[0]?.settings['target'] === target?.id,
    );
    expect(uses).toHaveLength(1);
  });

  it('comes from the palette, and another can follow at once', async () => {
    await editor.goto(`${world.server.url}/${(await world.createSite('Shop', shop())).site.id}/rules`);
    await editor.getByRole('heading', { name: 'No rules yet' }).waitFor();
    await editor.keyboard.press('Control+k');
    await editor.keyboard.type('checkout begun');
    await editor.getByRole('option', { name: /^Checkout begun/ }).waitFor();
    await editor.keyboard.press('Enter');
    await editor.getByRole('button', { name: 'Add and choose another' }).click();
    await search().fill('basket');
    await editor.getByRole('option', { name: /^Add to cart/ }).click();
    await editor.getByRole('textbox', { name: 'Point at an “Add to cart” button.' }).fill('.add');
    await editor.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await saved()).rules.map(({ id }) => id), { timeout: 10_000 })
      .toEqual(['checkout-start', 'add-to-cart']);
  });
});

function shop(): RuleSet {
  return {
    format: 1,
    site: { origins: ['https://shop.example'], business: 'shop' },
    plan: { stages: [], events: [] },
    rules: [],
    destinations: [],
    consent: { default: {}, pending: 'queue' },
  };
}
