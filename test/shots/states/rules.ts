import type { State } from '../state';

const newRule: State['show'] = async ({ page }) => {
  await page.getByRole('button', { name: 'New rule', exact: true }).click();
  await page.getByRole('listbox', { name: 'Choose a trigger' }).waitFor();
};

export const ruleStates: readonly State[] = [
  { name: 'rules/empty', site: 'empty', path: 'rules', main: true },
  { name: 'rules/filled', site: 'shop', path: 'rules', main: true },
  { name: 'rules/open', site: 'shop', path: 'rules/add-to-cart', main: true, openers: 'screen' },
  { name: 'rules/problems', site: 'troubled', path: 'rules', main: true, openers: 'screen' },
  { name: 'rules/unfinished', site: 'troubled', path: 'rules/unfinished', openers: 'screen' },
  { name: 'rules/never', site: 'troubled', path: 'rules/never' },
  { name: 'rules/many', site: 'many', path: 'rules', main: true, openers: 'screen' },
  { name: 'rules/gone', site: 'shop', path: 'rules/no-such-rule' },
  {
    name: 'rules/search-nothing',
    site: 'shop',
    path: 'rules',
    apart: 'page',
    async show({ page }) {
      await page.getByRole('searchbox', { name: 'Search rules' }).fill('nothing is called this');
    },
  },
  { name: 'rules/new', site: 'shop', path: 'rules', apart: 'page', show: newRule },
  {
    name: 'rules/recipes',
    site: 'shop',
    path: 'rules',
    async show({ page }) {
      await page.keyboard.press('Shift+n');
      await page.getByRole('combobox', { name: 'Recipes' }).waitFor();
    },
  },
  {
    name: 'rules/recipe-questions',
    site: 'shop',
    path: 'rules',
    async show({ page }) {
      await page.keyboard.press('Shift+n');
      await page.getByRole('combobox', { name: 'Recipes' }).fill('newsletter');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
    },
  },
];
