import type { Scene, State } from '../state';

async function openPublish({ page }: Scene): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog', { name: 'Publish' }).waitFor();
  await page.waitForLoadState('networkidle');
}

export const shipStates: readonly State[] = [
  { name: 'publish/changes', site: 'shop', path: 'rules', show: openPublish },
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
  { name: 'install/new', site: 'empty', path: 'install', main: true, openers: 'screen' },
  { name: 'install/live', site: 'shop', path: 'install', main: true },
  { name: 'json/filled', site: 'shop', path: 'json', main: true, openers: 'screen' },
  { name: 'json/problems', site: 'troubled', path: 'json' },
];
