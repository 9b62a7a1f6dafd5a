import type { Page } from 'playwright';
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
  { name: 'rules/new', site: 'shop', path: 'rules', apart: 'site', show: newRule },
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
  {
    name: 'rules/recipes-ticked',
    site: 'shop',
    path: 'rules',
    apart: 'page',
    async show({ page }) {
      await tickRecipes(page);
    },
  },
  {
    name: 'rules/recipes-one-by-one',
    site: 'shop',
    path: 'rules',
    apart: 'page',
    async show({ page }) {
      await tickRecipes(page);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('button', { name: 'Next recipe' }).waitFor();
    },
  },
  {
    name: 'rules/many-chosen',
    site: 'many',
    path: 'rules',
    apart: 'page',
    async show({ page }) {
      const links = page.getByRole('treegrid').getByRole('link');
      await links.nth(1).click();
      await links.nth(5).click({ modifiers: ['Shift'] });
      await page.getByRole('region', { name: '5 rules chosen' }).waitFor();
    },
  },
  {
    name: 'rules/filtered',
    site: 'shop',
    path: 'rules',
    apart: 'page',
    async show({ page }) {
      await page.getByRole('button', { name: 'Filter rules' }).click();
      await page.getByRole('option', { name: /^Page view/ }).click();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'rules/duplicate-for-markets',
    site: 'shop',
    path: 'rules/add-to-cart',
    apart: 'page',
    async show({ page }) {
      await page.getByRole('main').getByRole('button', { name: 'Rule actions' }).click();
      await page.getByRole('menuitem', { name: 'Duplicate for…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];

/** Two of a kind that ask something of the site. */
async function tickRecipes(page: Page): Promise<void> {
  await page.keyboard.press('Shift+n');
  const search = page.getByRole('combobox', { name: 'Recipes' });
  for (const name of ['add to cart', 'newsletter']) {
    await search.fill(name);
    await page.keyboard.press('Control+Enter');
  }
  await search.fill('');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
}
