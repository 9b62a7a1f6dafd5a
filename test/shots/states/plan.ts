import type { State } from '../state';

export const planStates: readonly State[] = [
  { name: 'plan/empty', site: 'empty', path: 'plan', main: true },
  { name: 'plan/filled', site: 'shop', path: 'plan', main: true, openers: 'screen' },
  { name: 'plan/problems', site: 'troubled', path: 'plan' },
  { name: 'plan/many', site: 'many', path: 'plan' },
  { name: 'plan/one-page', site: 'shop', path: 'plan/print', main: true },
  {
    name: 'plan/printed',
    site: 'shop',
    path: 'plan/print',
    apart: 'page',
    async show({ page }) {
      await page.emulateMedia({ media: 'print' });
    },
  },
];
