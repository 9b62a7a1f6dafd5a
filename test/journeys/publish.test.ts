/** Publishing with confidence: what changes is read first, the way back stands right there, and two people do not overwrite each other. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import type { Version } from '../../shared/api';
import type { RuleSet, RuleTest } from '../../shared/ruleset/types';
import { context, editor, journey, world } from '../support/journey';

journey();

const shop: RuleSet = {
  format: 1,
  name: 'Shop',
  site: { origins: ['https://shop.example'] },
  plan: { stages: [{ id: 'intent', name: 'Intent' }], events: [{ name: 'add_to_cart', stage: 'intent' }] },
  targets: [
    { id: 'add', name: 'Button “Add”', selector: '#add', strength: 'fragile', reason: 'It counts children.' },
  ],
  rules: [
    {
      id: 'add',
      name: 'Add to cart',
      triggers: [{ type: 'click', settings: { target: 'add' } }],
      event: 'add_to_cart',
    },
  ],
  destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: [] }],
  consent: { manager: 'none', default: {}, pending: 'queue' },
};

const failing: RuleTest = {
  id: 'bag',
  name: 'Add to cart on a bag',
  rule: 'add',
  expect: 'not-fire',
  moment: 0,
  visit: [
    {
      kind: 'gesture',
      at: 1_790_000_000_000,
      gesture: 'click',
      element: { name: 'Button', tag: 'button' },
      chain: [{ tag: 'button', id: 'add' }, { tag: 'body' }, { tag: 'html' }],
      url: 'https://shop.example/bag',
    },
  ],
};

async function open(page: Page, site: string): Promise<void> {
  await page.goto(`${world.server.url}/${site}/rules`);
  await page.getByRole('navigation', { name: 'Screens' }).waitFor();
}

/** Opens the dialog and waits until it knows what is live. */
async function ask(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await dialog.getByRole('region', { name: 'What changes' }).locator('.change-list, .change-none').waitFor();
  return dialog;
}

async function versions(site: string): Promise<Version[]> {
  return (await (await fetch(`${world.server.url}/api/sites/${site}/versions`)).json()) as Version[];
}

const script = async (site: string) => (await fetch(`${world.server.url}/c/${site}.js`)).text();

/** Presses Tab until the button of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 40; press++) {
    const focused = page.locator(':focus');
    if (name.test((await focused.textContent().catch(() => '')) ?? '')) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nothing called ${name} takes the focus.`);
}

it('publishes, is live, and is taken back, by keyboard alone', async () => {
  const { site } = await world.createSite('Shop', shop);
  await open(editor, site.id);
  await editor.keyboard.press('Control+k');
  await editor.keyboard.type('publish');
  await editor
    .getByRole('option', { name: /^Publish/ })
    .first()
    .waitFor();
  await editor.keyboard.press('Enter');
  const dialog = editor.getByRole('dialog', { name: 'Publish' });
  await dialog.getByText('One target is fragile').waitFor();
  const note = dialog.getByRole('textbox', { name: 'Note' });
  await expect.poll(() => note.inputValue()).toBe('First version: Add to cart');
  await editor.keyboard.press('Control+Enter');
  await editor.getByRole('dialog', { name: 'Version 1 is live' }).waitFor({ timeout: 20_000 });
  expect(await script(site.id)).toContain('#add');

  await tabTo(editor, /^\s*Undo/);
  await editor.keyboard.press('Enter');
  await editor.getByRole('dialog', { name: 'The site is offline' }).waitFor();
  expect(await script(site.id)).not.toContain('#add');
  await tabTo(editor, /^\s*Undo: version 1 again/);
  await editor.keyboard.press('Enter');
  await editor.getByRole('dialog', { name: 'Version 2 is live' }).waitFor();
  expect((await versions(site.id)).map(({ number, restores, live }) => [number, restores, live])).toEqual([
    [2, 1, true],
    [1, undefined, false],
  ]);
  await editor.keyboard.press('Escape');
  await expect.poll(() => editor.getByRole('dialog').count()).toBe(0);
});

it('tells the second of two people, and lets them look and go on', async () => {
  const { site } = await world.createSite('Shop', shop);
  await open(editor, site.id);
  const other = await context.newPage();
  await open(other, site.id);
  const mine = await ask(editor);
  const theirs = await ask(other);
  await theirs.getByRole('textbox', { name: 'Your name' }).fill('Bo');
  await theirs.getByRole('button', { name: 'Publish' }).click();
  await other.getByRole('dialog', { name: 'Version 1 is live' }).waitFor({ timeout: 20_000 });

  await editor.bringToFront();
  await mine.getByRole('button', { name: 'Publish' }).click();
  await mine
    .getByRole('alert')
    .getByText(/Bo published version 1 meanwhile/)
    .waitFor({ timeout: 20_000 });
  await mine.getByText('Nothing differs from version 1.').waitFor();
  expect(await versions(site.id)).toHaveLength(1);
  await mine.getByRole('button', { name: 'Publish' }).click();
  await editor.getByRole('dialog', { name: 'Version 2 is live' }).waitFor({ timeout: 20_000 });
  expect((await versions(site.id)).map(({ number, author }) => [number, author])[1]).toEqual([1, 'Bo']);
});

it('asks why although a test fails, keeps the reason, and goes back from the list', async () => {
  const made = await world.createSite('Shop', { ...shop, tests: [failing] });
  const site = made.site.id;
  await open(editor, site);
  const dialog = await ask(editor);
  await dialog.getByText('One test fails, so a reason is asked for').waitFor({ timeout: 20_000 });
  const go = dialog.getByRole('button', { name: 'Publish' });
  expect(await go.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Why go live all the same?' }).fill('The bag is gone');
  await go.click();
  const done = editor.getByRole('dialog', { name: 'Version 1 is live' });
  await done.waitFor({ timeout: 20_000 });
  await done.getByRole('button', { name: 'Done' }).click();

  await editor.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Versions' }).click();
  await editor.getByText('First version: Add to cart').click();
  await editor.getByText('Add to cart on a bag failed: The bag is gone').waitFor();
  const saving = editor.waitForEvent('download');
  await editor.getByRole('button', { name: 'Download' }).click();
  await editor.getByRole('menuitem', { name: 'Manifest' }).click();
  expect((await saving).suggestedFilename()).toBe(`${site}-v1.manifest.json`);
  await editor.getByRole('button', { name: 'Undo: take the site offline' }).click();
  await editor.getByText('The site is offline: visitors get an empty container.', { exact: false }).waitFor();
  await editor.getByRole('button', { name: 'Make v1 live' }).click();
  await editor.getByRole('button', { name: 'Make it live' }).click();
  await expect
    .poll(async () => (await versions(site))[0])
    .toMatchObject({ number: 2, restores: 1, live: true });
});

it('opens an older version as the draft, and undo brings the draft back', async () => {
  const draft = await world.createSite('Shop', shop);
  await world.publish(draft);
  await open(editor, draft.site.id);
  const name = editor.getByRole('textbox', { name: 'Rule name' });
  await name.fill('Into the basket');
  await editor.keyboard.press('Tab');
  await editor.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Versions' }).click();
  await editor.getByText('From a journey').click();
  await editor.getByRole('button', { name: 'Compare' }).last().click();
  await editor.getByText('1 rule changed.').waitFor();
  await editor.getByRole('button', { name: 'All versions' }).click();
  await editor.getByText('From a journey').click();
  await editor.getByRole('button', { name: 'Open as draft' }).click();
  await editor.getByText('The draft is version 1 now').first().waitFor();
  const ruleName = async () =>
    (
      (await (await fetch(`${world.server.url}/api/sites/${draft.site.id}/workspace`)).json()) as {
        ruleSet: RuleSet;
      }
    ).ruleSet.rules[0]?.name;
  await expect.poll(ruleName, { timeout: 10_000 }).toBe('Add to cart');
  await editor.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(ruleName, { timeout: 10_000 }).toBe('Into the basket');
});
