import type { Scene, State } from '../state';

const press =
  (keys: string) =>
  async ({ page }: Scene): Promise<void> => {
    await page.keyboard.press(keys);
    await page.getByRole('dialog').first().waitFor();
  };

/** Something is changed, as by a person who types. */
async function rename({ page }: Scene, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Rule name' }).fill(name);
}

export const shellStates: readonly State[] = [
  { name: 'start/first', path: '', main: true },
  {
    name: 'start/proposal',
    path: '',
    main: true,
    apart: 'page',
    async show({ page }) {
      await page.getByRole('button', { name: 'Plan for the demo shop' }).click();
      await page.getByText('6 micro-conversions').waitFor();
    },
  },
  { name: 'start/point-at-each', site: 'planned', path: 'start', main: true },
  { name: 'start/nothing-open', site: 'shop', path: 'start' },
  { name: 'shell/bar', site: 'shop', path: 'versions', openers: 'frame' },
  { name: 'shell/palette', site: 'shop', path: 'rules', show: press('Control+k') },
  {
    name: 'shell/palette-found',
    site: 'shop',
    path: 'rules',
    async show({ page }) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').first().fill('cart');
    },
  },
  { name: 'shell/keys', site: 'shop', path: 'rules', show: press('?') },
  {
    name: 'shell/problems',
    site: 'troubled',
    path: 'rules',
    main: true,
    apart: 'page',
    async show({ page }) {
      await page.getByRole('button', { name: /problems/ }).click();
      await page.getByRole('heading', { name: /Problems/ }).waitFor();
    },
  },
  { name: 'shell/no-such-site', path: 'mp_nosuchsite1/rules' },
  {
    name: 'shell/offline',
    site: 'shop',
    path: 'rules/add-to-cart',
    apart: 'page',
    async show(scene) {
      await scene.page.context().setOffline(true);
      await rename(scene, 'Written without a connection');
      await scene.page.waitForTimeout(1500);
    },
  },
  {
    name: 'shell/conflict',
    site: 'shop',
    path: 'rules/add-to-cart',
    apart: 'site',
    async show(scene) {
      await scene.stage.saveElsewhere(scene.site, (ruleSet) => {
        const rule = ruleSet.rules.find(({ id }) => id === 'add-to-cart');
        if (rule) rule.name = 'Named by a colleague';
      });
      await rename(scene, 'Named here');
      await scene.page.getByRole('dialog').first().waitFor();
    },
  },
  {
    name: 'shell/screen-failed',
    site: 'shop',
    path: 'rules',
    apart: 'page',
    async show({ page }) {
      await page.route(/LiveScreen/, (route) => route.abort());
      await page.getByRole('link', { name: /^Live events/ }).click();
      await page.getByText('This screen could not be shown').waitFor();
    },
  },
  {
    name: 'shell/server-failed',
    site: 'shop',
    path: 'rules',
    apart: 'page',
    async show({ page }) {
      await page.route(/\/versions$/, (route) => route.fulfill({ status: 503, body: '{}' }));
      await page.getByRole('link', { name: /^Versions/ }).click();
      await page.getByRole('main').getByRole('button', { name: 'Try again' }).waitFor();
    },
  },
];
