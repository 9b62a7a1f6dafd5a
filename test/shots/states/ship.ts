import type { Page } from 'playwright';
import { coloured } from '../coloured';
import type { Scene, State } from '../state';

async function openPublish({ page }: Scene): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog', { name: 'Publish' }).waitFor();
  await page.waitForLoadState('networkidle');
}

export const shipStates: readonly State[] = [
  { name: 'publish/changes', site: 'shop', path: 'rules', show: openPublish },
  { name: 'publish/vendors', site: 'vendors', path: 'rules', show: openPublish },
  { name: 'publish/stopped', site: 'troubled', path: 'rules', show: openPublish },
  { name: 'publish/first', site: 'empty', path: 'rules', show: openPublish },
  {
    name: 'publish/done',
    site: 'shop',
    path: 'versions',
    apart: 'site',
    async show(scene) {
      await openPublish(scene);
      await scene.page
        .getByRole('dialog', { name: 'Publish' })
        .getByRole('button', { name: 'Publish' })
        .click();
      await scene.page
        .getByText(/^Version \d+ is live$/)
        .first()
        .waitFor({ timeout: 30_000 });
    },
  },
  { name: 'versions/empty', site: 'empty', path: 'versions', main: true },
  { name: 'versions/filled', site: 'shop', path: 'versions', main: true, openers: 'screen' },
  {
    name: 'versions/compared',
    site: 'shop',
    path: 'versions/1/2',
    main: true,
    openers: 'screen',
    async show({ page }) {
      await page.getByRole('heading', { name: 'Compare' }).waitFor();
      await page.getByText('added').first().waitFor();
    },
  },
  {
    name: 'versions/compared-json',
    site: 'shop',
    path: 'versions/1/2',
    apart: 'page',
    async show({ page }) {
      await page.getByRole('tab', { name: 'JSON' }).click();
      await textThere(page);
    },
  },
  {
    name: 'versions/going-back',
    site: 'shop',
    path: 'versions',
    apart: 'page',
    async show({ page }) {
      await page.getByRole('main').locator('summary').nth(1).click();
    },
  },
  {
    name: 'versions/lineage',
    site: 'shop',
    path: 'versions',
    apart: 'page',
    async show({ page }) {
      const main = page.getByRole('main');
      await main.locator('summary').first().click();
      await main.getByText('Where data goes: fields').first().click();
      await main.getByRole('table').first().waitFor();
    },
  },
  { name: 'install/new', site: 'empty', path: 'install', main: true, openers: 'screen' },
  { name: 'install/live', site: 'shop', path: 'install', main: true },
  {
    name: 'json/filled',
    site: 'shop',
    path: 'json',
    main: true,
    openers: 'screen',
    show: ({ page }) => textThere(page),
  },
  { name: 'json/problems', site: 'troubled', path: 'json', show: ({ page }) => textThere(page) },
  {
    name: 'json/source',
    site: 'shop',
    path: 'json',
    apart: 'page',
    async show({ page }) {
      await page.getByRole('tab', { name: 'Container source' }).click();
      await textThere(page);
    },
  },
];

async function textThere(page: Page): Promise<void> {
  await page.locator('.view-line').first().waitFor();
  await coloured(page);
}
