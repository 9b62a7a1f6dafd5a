/** Three dozen rules: found by words and filters, kept in folders, and changed many at a time, each change one step of undo. */
import type { Locator } from 'playwright';
import { beforeEach, describe, expect, it } from 'vitest';
import { newEvent } from '../../server/testing/testServer';
import type { Workspace } from '../../shared/api';
import type { Rule } from '../../shared/ruleset/types';
import { editor, eventually, journey, world } from '../support/journey';
import { manyRules } from '../support/manyRules';

journey({ height: 1000 });

let site: string;
let before: Rule[];

beforeEach(async () => {
  const made = await world.createSite('Three dozen rules', manyRules());
  site = made.site.id;
  before = made.ruleSet.rules;
});

const rulesPage = (search = '') => `${world.server.url}/${site}/rules${search}`;
const open = async (search = '') => {
  await editor.goto(rulesPage(search));
  await editor.getByRole('treegrid', { name: 'Rules' }).getByRole('row').first().waitFor();
};
const saved = async (): Promise<Rule[]> => {
  const answer = await fetch(`${world.server.url}/api/sites/${site}/workspace`);
  return ((await answer.json()) as Workspace).ruleSet.rules;
};
const expectSaved = <Read>(read: (rules: Rule[]) => Read) => eventually(async () => read(await saved()));

const list = () => editor.getByRole('treegrid', { name: 'Rules' });
const link = (name: string) => list().getByRole('link', { name, exact: true });
const row = (name: string) =>
  list()
    .getByRole('row')
    .filter({ has: editor.getByRole('link', { name, exact: true }) });
const group = (name: string) => list().locator('.group-head').filter({ hasText: name });
const search = () => editor.getByRole('searchbox', { name: 'Search rules' });
const found = () => editor.getByRole('search', { name: 'Rules' }).getByRole('status');
const several = (count: number) => editor.getByRole('region', { name: `${count} rules chosen` });
const option = (name: string | RegExp) => editor.getByRole('option', { name });
const entry = (name: string) => editor.getByRole('menuitem', { name });
/** Names in the list, from top to bottom. */
const names = () => list().locator('.rule-name').allInnerTexts();
const asked = () => new URL(editor.url()).searchParams;

async function arrange(choice: string): Promise<void> {
  await editor.getByRole('button', { name: 'Sort and group' }).click();
  await editor.getByRole('radio', { name: choice, exact: true }).click();
  await editor.keyboard.press('Escape');
}

/** One press of undo brings the rules back as they were. */
async function undo(to: readonly Rule[] = before): Promise<void> {
  await editor.keyboard.press('Control+z');
  await expectSaved((rules) => rules).toEqual(to);
}

describe('finding among many rules', () => {
  it('searches by words, by every filter and by filters turned around, and keeps them in the address', async () => {
    const sent = await fetch(`${world.server.url}/e`, {
      method: 'POST',
      // Programs are taken for crawlers, which do not count.
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0' },
      body: JSON.stringify({
        sent_at: Date.now(),
        attempt: 1,
        events: ['product-1', 'offer-2'].map((rule) => newEvent(site, { rule })),
      }),
    });
    expect(sent.status).toBe(202);
    await open();

    await search().fill('offer 7');
    await eventually(names).toEqual(['Ask for offer 7']);
    expect(await found().innerText()).toBe('1 rule of 36');
    await search().press('Escape');

    const counts: readonly [filter: string, count: number][] = [
      ['when:click', 12],
      ['stage:intent', 12],
      ['to:layer', 24],
      ['page:/de/lamps/1', 4],
      ['state:off', 4],
      ['state:draft', 3],
      ['problem:error', 2],
      ['seen:today', 2],
      ['seen:never', 34],
      ['label:magazine', 5],
      ['folder:shop', 12],
      ['-folder:shop', 24],
    ];
    for (const [filter, count] of counts) {
      await search().pressSequentially(`${filter} `);
      await expect
        .poll(() => found().innerText(), { message: filter, timeout: 10_000 })
        .toBe(`${count} rules of 36`);
      await eventually(() => asked().get('q')).toBe(filter);
      expect(await search().inputValue()).toBe('');
      await editor.getByRole('button', { name: /^Take away the filter/ }).click();
    }
    await eventually(() => editor.url()).not.toContain('q=');

    // How often lately: in the list, and beside the rule.
    await arrange('Fired most in 7 days');
    await eventually(() => row('Open product 1').innerText()).toContain('1× in 7 days');
    expect((await names())[0]).toBe('Open product 1');
    await link('Open product 1').click();
    await editor.getByText(/^on your site in 7 days, 1 in 30, last/).waitFor();
    await arrange('Own order');

    // From the menu, beside words; the address shows the same list to whoever gets it.
    await editor.getByRole('button', { name: 'Filter rules' }).click();
    await option(/^Magazine 5$/).click();
    await search().fill('read');
    await eventually(() => asked().get('q')).toBe('label:magazine read');
    await arrange('Name');
    await eventually(() => asked().get('sort')).toBe('name');
    const address = editor.url();
    await editor.goto('about:blank');
    await editor.goto(address);
    await eventually(() => found().innerText()).toBe('5 rules of 36');
    expect(await names()).toEqual([1, 2, 3, 4, 5].map((number) => `Read article ${number}`));
    await search().fill('nothing like it');
    await editor.getByRole('button', { name: 'Show all rules' }).click();
    await eventually(() => editor.url()).not.toContain('q=');
  });

  it('sorts by name and by what fired last', async () => {
    await open('?group=none&sort=name');
    expect((await names()).slice(0, 3)).toEqual(['Ask for offer 1', 'Ask for offer 2', 'Ask for offer 3']);
    await arrange('Own order');
    await eventually(async () => (await names())[0]).toBe('Open product 1');
    await arrange('Problems, gravest first');
    await eventually(async () => (await names()).slice(0, 2)).toEqual([
      'Ask for offer 11',
      'Ask for offer 12',
    ]);
  });
});

describe('folders', () => {
  it('are made, filled by menu, by pointer and by keyboard, renamed and deleted', async () => {
    await open('?group=folder');
    const folderOf = (id: string) => (rules: Rule[]) => rules.find((rule) => rule.id === id)?.folder;

    await row('Read article 1').getByRole('button', { name: 'Actions for Read article 1' }).click();
    await entry('Move to folder…').click();
    await editor.getByRole('combobox', { name: 'Folder for Read article 1' }).fill('Offers');
    await option('New folder “Offers”').click();
    await group('Offers').waitFor();
    await expectSaved(folderOf('article-1')).toBe('Offers');

    // By pointer, from one folder onto the head of the other.
    await drag(row('Open product 1').getByRole('button', { name: 'Move Open product 1' }), group('Offers'));
    await expectSaved(folderOf('product-1')).toBe('Offers');

    // By keyboard: the handle, up as far as it goes, down into the place.
    await row('Open product 2').focus();
    await editor.keyboard.press('Tab');
    await editor.keyboard.press('Space');
    const told = editor.getByText(/^Picked up Open product 2\./);
    await told.waitFor({ state: 'attached' });
    await editor.keyboard.press('ArrowUp');
    await editor.getByText(/^Open product 2: .*in folder Offers\.$/).waitFor({ state: 'attached' });
    await editor.keyboard.press('Space');
    await expectSaved(folderOf('product-2')).toBe('Offers');
    await editor.getByText(/^Put Open product 2 .*in folder Offers\.$/).waitFor({ state: 'attached' });

    const three = await saved();
    await group('Offers').getByRole('button', { name: 'Actions for Offers' }).click();
    await entry('Rename folder…').click();
    await editor.getByRole('textbox', { name: 'Name' }).fill('Asked');
    await editor.keyboard.press('Enter');
    await expectSaved((rules) => rules.filter(({ folder }) => folder === 'Asked').length).toBe(3);
    await undo(three);

    await group('Offers').click({ button: 'right' });
    await entry('Delete folder…').click();
    await editor.getByRole('button', { name: 'Keep the rules' }).click();
    await expectSaved((rules) => [
      rules.length,
      rules.filter(({ folder }) => folder === 'Offers').length,
    ]).toEqual([36, 0]);
    await undo(three);
  });
});

describe('many rules at once', () => {
  it('are chosen by pointer, and switched, moved, labelled, copied and deleted in one step each', async () => {
    await open('?group=none');
    await link('Open product 1').click();
    await link('Open product 4').click({ modifiers: ['Shift'] });
    await link('Open product 3').click({ modifiers: ['Control'] });
    await link('Open product 6').click({ modifiers: ['Control'] });
    const pane = several(4);
    await pane.waitFor();
    const ids = ['product-1', 'product-2', 'product-4', 'product-6'];
    const those = (rules: Rule[]) => rules.filter(({ id }) => ids.includes(id));

    await pane.getByRole('button', { name: 'Switch off' }).click();
    await expectSaved((rules) => rules.filter(({ enabled }) => enabled === false).length).toBe(8);
    await undo();

    await pane.getByRole('button', { name: 'Move to folder…' }).click();
    await editor.getByRole('combobox', { name: /^Folder for 4 rules/ }).fill('Lamps');
    await editor.keyboard.press('Enter');
    await expectSaved((rules) => those(rules).map(({ folder }) => folder)).toEqual(Array(4).fill('Lamps'));
    await undo();

    await pane.getByRole('button', { name: 'Labels…' }).click();
    await editor.getByRole('combobox', { name: /^Labels of 4 rules/ }).fill('sale');
    await editor.keyboard.press('Enter');
    await editor.getByRole('button', { name: 'Done' }).click();
    await expectSaved((rules) => those(rules).map(({ labels }) => labels)).toEqual(Array(4).fill(['sale']));
    await undo();

    await pane.getByRole('button', { name: 'Delete' }).click();
    await expectSaved((rules) => rules.length).toBe(32);
    // The way back that is offered is the same step.
    await editor
      .locator('.toast')
      .filter({ hasText: 'Deleted 4 rules' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expectSaved((rules) => rules).toEqual(before);
  });

  it('are chosen by keys, and changed by keys', async () => {
    await open('?group=none');
    await row('Open product 1').focus();
    await editor.keyboard.press('Shift+ArrowDown');
    await editor.keyboard.press('Shift+ArrowDown');
    await several(3).waitFor();
    await editor.keyboard.press('Shift+ArrowUp');
    await several(2).waitFor();
    await editor.keyboard.press('ArrowDown');
    await editor.keyboard.press('ArrowDown');
    await editor.keyboard.press('Space');
    await several(3).waitFor();

    await editor.keyboard.press('d');
    await expectSaved((rules) => rules.length).toBe(39);
    await several(3).waitFor();
    expect((await saved()).map(({ id }) => id).slice(0, 4)).toEqual([
      'product-1',
      'product-13',
      'product-2',
      'product-14',
    ]);
    await undo();

    await editor.keyboard.press('Escape');
    await editor.keyboard.press('Control+a');
    await several(36).waitFor();
    await editor.keyboard.press('l');
    await editor.getByRole('combobox', { name: 'Labels of 36 rules' }).fill('all');
    await editor.keyboard.press('Enter');
    await editor.keyboard.press('Escape');
    await expectSaved((rules) => rules.filter(({ labels }) => labels?.includes('all')).length).toBe(36);
    await undo();
    await editor.keyboard.press('Delete');
    await expectSaved((rules) => rules.length).toBe(0);
    await undo();
  });

  it('are made again for other markets, with what differs said once', async () => {
    await open('?group=none');
    await link('Open product 1').click();
    await link('Open product 2').click({ modifiers: ['Shift'] });
    await several(2).getByRole('button', { name: 'Duplicate for…' }).click();
    const dialog = editor.getByRole('dialog', { name: 'Duplicate 2 rules for other markets' });
    await dialog.getByRole('textbox', { name: 'Text that changes' }).fill('/de/');
    await dialog.getByRole('button', { name: 'Another text that changes' }).click();
    await dialog.getByRole('textbox', { name: 'Text that changes, 2' }).fill('de');
    // As from a spreadsheet: a line a copy.
    await dialog.getByRole('textbox', { name: 'Copy 1: instead of /de/' }).fill('/fr/\tfr\n/at/\tat');
    const made = dialog.getByRole('region', { name: 'What is made' });
    await eventually(() => made.getByRole('listitem').count()).toBe(4);
    expect(await made.locator('mark').allInnerTexts()).toContain('fr');
    await dialog.getByRole('button', { name: 'Make 4 copies' }).click();
    await expectSaved((rules) => rules.length).toBe(40);
    const copies = (await saved()).filter(({ id }) => !before.some((rule) => rule.id === id));
    expect(copies.map(({ params }) => params?.['market']).sort()).toEqual(['at', 'at', 'fr', 'fr']);
    expect(JSON.stringify(copies)).toContain('/fr/lamps/2');
    expect(JSON.stringify(copies)).not.toContain('/de/');
    await undo();
  });
});

/** By pointer, in steps, as a hand moves. */
async function drag(from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  if (!start) throw new Error('There is nothing to drag.');
  await editor.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await editor.mouse.down();
  await editor.mouse.move(start.x + start.width / 2, start.y - 20, { steps: 4 });
  const end = await to.boundingBox();
  if (!end) throw new Error('There is nowhere to put it.');
  await editor.mouse.move(end.x + 80, end.y + end.height / 2, { steps: 8 });
  await editor.mouse.up();
}
