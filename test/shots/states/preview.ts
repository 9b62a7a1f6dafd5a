import type { Page } from 'playwright';
import { serializeVisit } from '../../../shared/visit/file';
import { agentButton } from '../../support/agent';
import { shopVisit } from '../../support/visits';
import type { Scene, State } from '../state';

async function openVisit({ page }: Scene, moments?: number): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a visit' }).click();
  const buffer = Buffer.from(serializeVisit(shopVisit(moments === undefined ? {} : { moments })));
  await (await choosing).setFiles({ name: 'shop.milepost-visit.json', mimeType: 'application/json', buffer });
  await page.getByRole('listbox', { name: 'What happened, newest first' }).waitFor();
}

/** Opens the shop from the editor; answers its page. */
async function connect({ page }: Scene): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('banner').getByRole('button', { name: 'Preview', exact: true }).click();
  const shop = await opening;
  await shop.waitForLoadState('load');
  await page
    .getByRole('option', { name: /Page loaded/ })
    .first()
    .waitFor({ timeout: 40_000 });
  return shop;
}

/** The rule's target is asked for, and a button of the shop pointed at. */
async function pick({ page }: Scene): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Pick on page' }).click();
  const shop = await opening;
  await agentButton(shop, 'Done').waitFor();
  return shop;
}

export const previewStates: readonly State[] = [
  { name: 'preview/disconnected', site: 'shop', path: 'preview', main: true },
  {
    name: 'preview/visit',
    site: 'shop',
    path: 'preview',
    main: true,
    apart: 'page',
    async show(scene) {
      await openVisit(scene);
      await scene.page
        .getByRole('option', { name: /^Add to cart almost/ })
        .first()
        .click();
    },
  },
  {
    name: 'preview/visit-values',
    site: 'shop',
    path: 'preview',
    apart: 'page',
    async show(scene) {
      await openVisit(scene);
      await scene.page
        .getByRole('option', { name: /^Add to cart almost/ })
        .first()
        .click();
      await scene.page.getByRole('tab', { name: 'Values' }).click();
    },
  },
  {
    name: 'preview/visit-long',
    site: 'shop',
    path: 'preview',
    apart: 'page',
    show: (scene) => openVisit(scene, 300),
  },
  {
    name: 'preview/beside-rules',
    site: 'demo',
    path: 'rules/add-to-cart',
    apart: 'page',
    main: true,
    async show(scene) {
      await connect(scene);
      await scene.page.bringToFront();
    },
  },
  {
    name: 'preview/on-the-page',
    site: 'demo',
    path: 'rules/add-to-cart',
    apart: 'page',
    showOther: connect,
  },
  {
    name: 'pick/asking',
    site: 'demo',
    path: 'rules',
    apart: 'site',
    async showOther(scene) {
      await startClickRule(scene);
      return pick(scene);
    },
  },
  {
    name: 'pick/card',
    site: 'demo',
    path: 'rules',
    apart: 'site',
    async showOther(scene) {
      await startClickRule(scene);
      const shop = await pick(scene);
      const button = shop.locator('main button:has-text("Add to")').first();
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      if (!box) throw new Error('The shop shows no button.');
      await shop.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await agentButton(shop, /^Use/).waitFor();
      return shop;
    },
  },
  { name: 'tests/empty', site: 'shop', path: 'tests', main: true, openers: 'screen' },
  { name: 'live/empty', site: 'shop', path: 'live', main: true, openers: 'screen' },
  {
    name: 'live/arriving',
    site: 'shop',
    path: 'live',
    apart: 'page',
    openers: 'screen',
    async show({ page, stage, site }) {
      await stage.report(site, [
        { rule: 'add-to-cart', name: 'add_to_cart', params: { item_name: 'Field satchel', price: 240 } },
        { rule: 'search', name: 'search', params: { search_term: 'weekender' } },
        { rule: 'newsletter', name: 'generate_lead', params: { lead_source: 'newsletter' } },
        { rule: 'add-to-cart', name: 'add_to_card', params: { item_name: 'Canal tote' } },
      ]);
      await page.locator('.live-event summary').nth(3).waitFor();
      await page.locator('.live-event summary').nth(1).click();
    },
  },
  {
    name: 'live/delivery',
    site: 'shop',
    path: 'live',
    apart: 'page',
    async show({ page, stage, site }) {
      await stage.report(site, [{ rule: 'search', name: 'search', params: { search_term: 'satchel' } }]);
      await page.getByText('What arrived, and what was lost on the way').click();
      await page.getByText(/^In the last 30 days/).waitFor();
    },
  },
  {
    name: 'live/set-aside',
    site: 'shop',
    path: 'live',
    apart: 'page',
    async show({ page, stage, site }) {
      const asked = [{ rule: 'search', name: 'search', params: { search_term: 'satchel' } }];
      await stage.report(site, asked, 'https://staging.harrow-vale.example');
      await page.getByText('What was set aside, and why').click();
      await page.getByRole('button', { name: 'Check them again' }).waitFor();
    },
  },
  { name: 'reference/list', site: 'shop', path: 'reference', main: true, openers: 'screen' },
];

async function startClickRule({ page }: Scene): Promise<void> {
  await page.getByRole('button', { name: /^(Make the first rule|New rule)$/ }).click();
  await page
    .getByRole('listbox', { name: 'Choose a trigger' })
    .getByRole('option', { name: /^Click/ })
    .click();
}
