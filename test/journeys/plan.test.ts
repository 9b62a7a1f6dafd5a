/** The board of the plan: cards and stages moved every way there is, worth with its sum, hints silenced, and the files that hold it all. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { editor, journey, world } from '../support/journey';
import { heardOn, pickUp } from '../support/pickUp';

journey({ height: 900 });

const plan: RuleSet = {
  format: 1,
  name: 'Bag shop',
  site: { origins: ['https://www.harrow-vale.example'] },
  plan: {
    stages: [
      { id: 'interest', name: 'Interest' },
      { id: 'intent', name: 'Intent' },
      { id: 'goal', name: 'Goal' },
    ],
    events: [
      { name: 'view_item', title: 'Product seen', stage: 'interest', role: 'signal' },
      { name: 'save_item', title: 'Saved for later', stage: 'interest', role: 'signal' },
      { name: 'add_to_cart', title: 'Add to cart', stage: 'intent', role: 'milestone' },
      { name: 'purchase', title: 'Purchase', stage: 'goal', role: 'macro' },
    ],
  },
  rules: [],
  destinations: [{ id: 'reports', type: 'collector', settings: {} }],
  consent: { default: {}, pending: 'queue' },
};

let site = '';
beforeEach(async () => {
  site = (await world.createSite('Bag shop', plan)).site.id;
  await editor.goto(`${world.server.url}/${site}/plan`);
  await card('add_to_cart').waitFor();
});

const card = (event: string) => editor.locator(`[data-event-button="${event}"]`);
const stage = (name: string) => editor.getByRole('region', { name, exact: true });
const heard = () => heardOn(editor);

/** The board as it is drawn: `Interest: view_item, save_item`. */
const board = () =>
  editor.locator('[data-column]').evaluateAll((columns) =>
    columns.map((column) => {
      const cards = [...column.querySelectorAll<HTMLElement>('[data-event-button]')];
      return `${column.getAttribute('aria-label')}: ${cards.map(({ dataset }) => dataset['eventButton']).join(', ')}`;
    }),
  );

async function saved(): Promise<RuleSet> {
  const answer = await fetch(`${world.server.url}/api/sites/${site}/workspace`);
  return ((await answer.json()) as Workspace).ruleSet;
}

async function choose(menu: string, entry: string): Promise<void> {
  await editor.getByRole('button', { name: menu, exact: true }).click();
  await editor.getByRole('menuitem', { name: entry }).click();
}

describe('a card of the board', () => {
  it('is moved by pointer, by keys and by its menu', async () => {
    const from = await card('add_to_cart').boundingBox();
    const onto = await card('view_item').boundingBox();
    if (!from || !onto) throw new Error('A card is not to be seen.');
    await editor.mouse.move(from.x + 40, from.y + 20);
    await editor.mouse.down();
    await editor.mouse.move(onto.x + 60, onto.y + 10, { steps: 8 });
    await expect.poll(heard).toBe('Add to cart moved to position 1 of 3 in Interest.');
    await editor.mouse.up();
    await expect.poll(heard).toBe('Add to cart put down at position 1 of 3 in Interest.');
    expect(await board()).toEqual([
      'Interest: add_to_cart, view_item, save_item',
      'Intent: ',
      'Goal: purchase',
    ]);

    await card('add_to_cart').focus();
    await pickUp(editor, 'Add to cart, position 1 of 3 in Interest\\.');
    await editor.keyboard.press('ArrowDown');
    await expect.poll(heard).toBe('Add to cart moved to position 2 of 3 in Interest.');
    await editor.keyboard.press('ArrowRight');
    await expect.poll(heard).toBe('Add to cart moved to position 1 of 1 in Intent.');
    await editor.keyboard.press('Escape');
    await expect.poll(heard).toBe('Add to cart was put back.');
    await pickUp(editor, 'Add to cart');
    await editor.keyboard.press('ArrowRight');
    await expect.poll(heard).toBe('Add to cart moved to position 1 of 1 in Intent.');
    await editor.keyboard.press('Space');
    await expect.poll(heard).toBe('Add to cart put down at position 1 of 1 in Intent.');
    await expect.poll(() => card('add_to_cart').evaluate((one) => one === document.activeElement)).toBe(true);

    await choose('Actions for Add to cart', 'Move to Goal');
    await expect.poll(heard).toBe('Add to cart moved to position 2 of 2 in Goal.');
    await expect.poll(() => card('add_to_cart').evaluate((one) => one === document.activeElement)).toBe(true);
    await choose('Actions for Add to cart', 'Move up');
    await expect.poll(heard).toBe('Add to cart moved to position 1 of 2 in Goal.');
    expect((await board()).at(-1)).toBe('Goal: add_to_cart, purchase');
    await expect
      .poll(async () => (await saved()).plan.events.find(({ name }) => name === 'add_to_cart')?.stage, {
        timeout: 10_000,
      })
      .toBe('goal');
  });
});

describe('a stage of the board', () => {
  it('is added, renamed, moved and removed', async () => {
    await editor.getByRole('button', { name: 'Add stage' }).click();
    await editor.getByRole('textbox', { name: 'Stage', exact: true }).fill('Afterwards');
    await editor.keyboard.press('Enter');
    await stage('Afterwards').waitFor();
    await stage('Afterwards').getByRole('textbox', { name: 'Stage name' }).fill('Loyalty');
    await editor.keyboard.press('Enter');
    await stage('Loyalty').waitFor();

    await editor.getByRole('button', { name: 'Move stage Loyalty' }).focus();
    await pickUp(editor, 'Loyalty, position 4 of 4 among the stages\\.');
    await editor.keyboard.press('ArrowLeft');
    await expect.poll(heard).toBe('Loyalty moved to position 3 of 4 among the stages.');
    await editor.keyboard.press('Space');
    await expect.poll(heard).toMatch(/^Loyalty put down at position 3 of 4/);
    await choose('Actions for stage Loyalty', 'Move earlier');
    await expect.poll(heard).toBe('Loyalty moved to position 2 of 4 among the stages.');
    await expect
      .poll(() => editor.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Actions for stage Loyalty');

    await choose('Actions for stage Interest', 'Delete…');
    const dialog = editor.getByRole('alertdialog');
    await dialog.getByText('They move to another stage').waitFor();
    await dialog.getByRole('button', { name: 'Delete stage' }).click();
    await expect
      .poll(board)
      .toEqual(['Loyalty: view_item, save_item', 'Intent: add_to_cart', 'Goal: purchase']);
    await expect
      .poll(async () => (await saved()).plan.stages.map(({ name }) => name), { timeout: 10_000 })
      .toEqual(['Loyalty', 'Intent', 'Goal']);
  });
});

describe('what an event is worth', () => {
  it('shows its sum as a rate of orders, and stands in every file of the plan', async () => {
    await card('add_to_cart').click();
    const dialog = editor.getByRole('dialog', { name: 'Add to cart' });
    await dialog.getByRole('combobox', { name: 'What it is worth' }).click();
    await editor.getByRole('option', { name: 'A share of an order' }).click();
    await dialog.getByRole('textbox', { name: 'Go on to buy' }).fill('30');
    await editor.keyboard.press('Tab');
    await dialog.getByRole('textbox', { name: 'Average order' }).fill('120');
    await editor.keyboard.press('Tab');
    await dialog.getByText('0.30 × $120 = $36 per add to cart').waitFor();
    await editor.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => card('add_to_cart').innerText()).toContain('$36');

    const file = async (title: string) => {
      await editor.getByRole('button', { name: 'Share', exact: true }).click();
      const coming = editor.waitForEvent('download');
      await editor.getByRole('menuitem', { name: `${title} file` }).click();
      const download = await coming;
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    };
    const [markdown, csv, json] = [await file('Markdown'), await file('CSV'), await file('JSON')];
    expect([markdown.name, csv.name, json.name]).toEqual([
      'bag-shop-plan.md',
      'bag-shop-plan.csv',
      'bag-shop-plan.json',
    ]);
    for (const { text } of [markdown, csv, json])
      for (const { name, title } of plan.plan.events) {
        expect(text).toContain(name);
        expect(text).toContain(title);
      }
    expect(markdown.text).toContain('0.30 × $120 = $36');
    expect(csv.text).toContain('36');
    expect(JSON.stringify(JSON.parse(json.text))).toContain('36');
  });
});

describe('a hint of practice', () => {
  it('is silenced with a reason, and comes back', async () => {
    await editor.getByRole('button', { name: /^Practice/ }).click();
    const popover = editor.getByRole('dialog', { name: 'Practice' });
    const topics = popover.locator('.practice-topic');
    await topics.first().waitFor();
    // The rules are looked through beside the page: the list is whole once the draft is compiled.
    await editor.locator('.bar-text', { hasText: 'container' }).first().waitFor();
    const before = await topics.count();
    const first = topics.first();
    if ((await first.getAttribute('open')) === null) await first.locator('summary').click();
    const title = await first.locator('.practice-title').innerText();
    const silencing = first.getByRole('button', { name: /^(Not for this plan…|Silence for .*)$/ }).last();
    await silencing.click();
    await popover.getByRole('textbox', { name: 'Why is this fine?' }).fill('Others look after it.');
    await editor.keyboard.press('Enter');
    await expect.poll(() => topics.count()).toBe(before - 1);
    await expect
      .poll(async () => JSON.stringify(await saved()), { timeout: 10_000 })
      .toContain('Others look after it.');

    await popover.locator('.silenced summary').click();
    await popover.getByText('Others look after it.').first().waitFor();
    await popover.getByRole('button', { name: 'Show again' }).first().click();
    await expect.poll(() => popover.locator('.practice-title').allInnerTexts()).toContain(title);
  });
});
