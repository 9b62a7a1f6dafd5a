import type { Scene, State } from '../state';

/** Targets, variables, destinations, consent: each without anything, and as the shop has it. */
const filled: readonly State[] = ['targets', 'variables', 'destinations', 'consent'].flatMap(
  (path): State[] => [
    { name: `${path}/empty`, site: 'empty', path, main: true, openers: 'screen' },
    { name: `${path}/filled`, site: 'shop', path, main: true, openers: 'screen' },
  ],
);

/** Meta, as it stands beside other vendors. */
async function openMeta({ page }: Scene): Promise<void> {
  await page.getByRole('main').locator('summary', { hasText: 'Meta pixel' }).click();
  await page.getByRole('button', { name: /^Called there: Search/ }).waitFor();
}

export const dataStates: readonly State[] = [
  ...filled,
  { name: 'destinations/vendors', site: 'vendors', path: 'destinations' },
  { name: 'destinations/advertising', site: 'vendors', path: 'destinations', apart: 'page', show: openMeta },
  {
    name: 'destinations/name-there',
    site: 'vendors',
    path: 'destinations',
    apart: 'page',
    async show(scene) {
      await openMeta(scene);
      await scene.page.getByRole('button', { name: /^Called there: Search/ }).click();
      await scene.page.getByRole('combobox', { name: 'Name at Meta pixel' }).waitFor();
    },
  },
  {
    name: 'destinations/allow',
    site: 'vendors',
    path: 'destinations',
    apart: 'page',
    async show(scene) {
      await openMeta(scene);
      await scene.page.getByRole('button', { name: 'Allow with a reason: select_item' }).click();
      await scene.page.getByRole('textbox', { name: 'Why may it go already?' }).waitFor();
    },
  },
  {
    name: 'destinations/from-the-server',
    site: 'vendors',
    path: 'destinations',
    apart: 'page',
    async show({ page }) {
      await page.getByRole('main').locator('summary', { hasText: 'Webhook' }).click();
      await page.getByRole('switch', { name: 'Send from the server' }).click();
      await page.getByRole('button', { name: 'Make one' }).click();
      await page.getByRole('button', { name: 'Save Signing secret' }).click();
      await page.getByText(/^Set: /).waitFor();
    },
  },
  { name: 'privacy/new', site: 'empty', path: 'privacy', openers: 'screen' },
  { name: 'privacy/filled', site: 'vendors', path: 'privacy', main: true },
  { name: 'consent/vendors', site: 'vendors', path: 'consent' },
];
