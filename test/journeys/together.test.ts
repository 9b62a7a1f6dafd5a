/** Several tabs and people in one draft: nothing is lost, and who changed the same thing is asked. */
import type { BrowserContext, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { sample } from '../samples/samples';
import { context, editor, journey, world } from '../support/journey';

journey();

const others: BrowserContext[] = [];

/** The draft of a shop whose rules have readable names, opened by the first person. */
async function shop(): Promise<string> {
  const ruleSet = sample('card').ruleSet();
  for (const rule of ruleSet.rules) rule.name = `Rule ${rule.id}`;
  const { site } = await world.createSite('Shop', ruleSet);
  await open(editor, site.id, first(ruleSet));
  return site.id;
}

const first = ({ rules }: RuleSet) => rules[0]?.id ?? '';
const second = ({ rules }: RuleSet) => rules[1]?.id ?? '';

async function open(page: Page, site: string, rule: string): Promise<void> {
  await page.goto(`${world.server.url}/${site}/rules/${rule}`);
  await nameField(page).waitFor();
}

/** A second person: another browser on the same draft. */
async function someoneElse(site: string, rule: string): Promise<Page> {
  const other = await world.browser.newContext({ viewport: { width: 1280, height: 800 } });
  others.push(other);
  const page = await other.newPage();
  await open(page, site, rule);
  return page;
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Rule name' });

async function rename(page: Page, name: string): Promise<void> {
  await nameField(page).fill(name);
  await page.keyboard.press('Tab');
}

async function draft(site: string): Promise<Workspace> {
  return (await (await fetch(`${world.server.url}/api/sites/${site}/workspace`)).json()) as Workspace;
}

const nameOf = async (site: string, rule: string) =>
  (await draft(site)).ruleSet.rules.find(({ id }) => id === rule)?.name;

const saved = (page: Page) =>
  page.getByRole('banner').getByText('Saved', { exact: true }).waitFor({ timeout: 20_000 });

/** A row of the list of rules. */
const listed = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Rules' }).getByText(name).first();

async function end(): Promise<void> {
  for (const other of others.splice(0)) await other.close();
}

describe('two people in one draft', () => {
  it('bring their changes together, and undo takes back only one’s own', async () => {
    const site = await shop();
    const { ruleSet } = await draft(site);
    const [one, two] = [first(ruleSet), second(ruleSet)];
    const anna = await someoneElse(site, two);
    await rename(editor, 'Mine');
    await rename(anna, 'Theirs');
    await Promise.all([saved(editor), saved(anna)]);

    await expect.poll(() => nameOf(site, one), { timeout: 20_000 }).toBe('Mine');
    await expect.poll(() => nameOf(site, two), { timeout: 20_000 }).toBe('Theirs');
    // Both see it without doing anything, and one is told.
    await listed(editor, 'Theirs').waitFor({ timeout: 20_000 });
    await listed(anna, 'Mine').waitFor({ timeout: 20_000 });
    await editor.getByText('Someone else changed 1 rule').waitFor();

    await editor.locator('#main').focus();
    await editor.keyboard.press('Control+z');
    await expect.poll(() => nameOf(site, one), { timeout: 20_000 }).toBe(`Rule ${one}`);
    expect(await nameOf(site, two)).toBe('Theirs');
    await end();
  });

  it('choose, thing by thing, where both changed the same while one was offline', async () => {
    const site = await shop();
    const { ruleSet } = await draft(site);
    const [one, two] = [first(ruleSet), second(ruleSet)];
    const anna = await someoneElse(site, one);
    await context.setOffline(true);
    await rename(editor, 'Mine');
    await editor.getByRole('button', { name: 'Offline, kept here' }).waitFor({ timeout: 20_000 });
    await rename(anna, 'Theirs');
    await open(anna, site, two);
    await rename(anna, 'Only theirs');
    await expect.poll(() => nameOf(site, two), { timeout: 20_000 }).toBe('Only theirs');

    await context.setOffline(false);
    const dialog = editor.getByRole('dialog', { name: 'You both changed the same thing' });
    // A request that the change of network left open is given up after fifteen seconds, and tried anew.
    await dialog.waitFor({ timeout: 45_000 });
    // Nobody has to choose at once, and nothing is saved over the other meanwhile.
    await dialog.getByRole('button', { name: 'Decide later' }).click();
    expect(await nameOf(site, one)).toBe('Theirs');
    await editor.getByRole('button', { name: 'Changed elsewhere: choose' }).click();
    await dialog.getByText('became “Mine”').waitFor();
    await dialog.getByText('became “Theirs”').waitFor();
    await dialog.getByRole('radio', { name: /^Mine/ }).check();
    await dialog.getByRole('button', { name: 'Keep what I chose' }).click();

    await expect.poll(() => nameOf(site, one), { timeout: 20_000 }).toBe('Mine');
    expect(await nameOf(site, two)).toBe('Only theirs');
    await listed(editor, 'Only theirs').waitFor();
    await end();
  });
});

describe('one person', () => {
  it('keeps what was done offline across a closed tab, and sends it later beside what others did', async () => {
    const site = await shop();
    const { ruleSet } = await draft(site);
    const [one, two] = [first(ruleSet), second(ruleSet)];
    // The server is out of reach, the page itself is not.
    await context.route('**/api/sites/*/workspace', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await rename(editor, 'Offline');
    await editor.getByRole('button', { name: 'Offline, kept here' }).waitFor({ timeout: 20_000 });
    await editor.waitForTimeout(500);
    await editor.close({ runBeforeUnload: false });
    const anna = await someoneElse(site, two);
    await rename(anna, 'Meanwhile');
    await expect.poll(() => nameOf(site, two), { timeout: 20_000 }).toBe('Meanwhile');
    await context.unroute('**/api/sites/*/workspace');

    const again = await context.newPage();
    await open(again, site, one);
    await expect.poll(() => nameOf(site, one), { timeout: 20_000 }).toBe('Offline');
    expect(await nameOf(site, two)).toBe('Meanwhile');
    await listed(again, 'Meanwhile').waitFor();
    await end();
  });

  it('finds the steps of undo after a reload, and goes back to one of them', async () => {
    const site = await shop();
    const one = first((await draft(site)).ruleSet);
    for (const name of ['First name', 'Second name', 'Third name']) {
      await rename(editor, name);
      // Quick typing in one field is one step.
      await editor.waitForTimeout(1100);
    }
    await saved(editor);
    await editor.waitForTimeout(500);
    await editor.reload();
    await nameField(editor).waitFor();

    await editor.getByRole('banner').getByRole('button', { name: 'History' }).click();
    const history = editor.getByRole('dialog', { name: 'History' });
    expect(await history.getByRole('button').count()).toBe(4);
    await history.getByRole('button', { name: /First name/ }).click();
    await expect.poll(() => nameField(editor).inputValue()).toBe('First name');
    await history.getByRole('button', { name: /Third name.*undone/ }).click();
    await expect.poll(() => nameField(editor).inputValue()).toBe('Third name');
    await history.getByRole('button', { name: 'Before all of this' }).click();
    await expect.poll(() => nameOf(site, one), { timeout: 20_000 }).toBe(`Rule ${one}`);
  });

  it('works in two tabs that agree, each with its own undo', async () => {
    const site = await shop();
    const { ruleSet } = await draft(site);
    const [one, two] = [first(ruleSet), second(ruleSet)];
    const tab = await context.newPage();
    await open(tab, site, two);
    await rename(editor, 'In the first tab');
    await listed(tab, 'In the first tab').waitFor({ timeout: 20_000 });
    await tab.getByText('Another tab changed 1 rule').waitFor();
    await rename(tab, 'In the second tab');
    await listed(editor, 'In the second tab').waitFor({ timeout: 20_000 });
    await Promise.all([saved(editor), saved(tab)]);
    const { revision } = await draft(site);

    await tab.locator('#main').focus();
    await tab.keyboard.press('Control+z');
    await expect.poll(() => nameOf(site, two), { timeout: 20_000 }).toBe(`Rule ${two}`);
    expect(await nameOf(site, one)).toBe('In the first tab');
    await listed(editor, `Rule ${two}`).waitFor({ timeout: 20_000 });
    // Neither saves what the other has saved already.
    await editor.waitForTimeout(2000);
    expect((await draft(site)).revision).toBe(revision + 1);
  });
});
