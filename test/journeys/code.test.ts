/** Code beside clicks, in the built editor: what Monaco offers, explains, underlines and mends, and whose a line's bytes are. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import { sample } from '../samples/samples';
import { openScreen } from '../support/editor';
import { editor, eventually, journey, world } from '../support/journey';

journey({ height: 900 });

let site: string;

async function open(screen: string, ruleSet: RuleSet = shop()): Promise<void> {
  site = (await world.createSite('Shop', ruleSet)).site.id;
  await editor.goto(`${world.server.url}/${site}/${screen}`);
}

function shop(): RuleSet {
  const ruleSet = sample('card').ruleSet();
  for (const rule of ruleSet.rules) rule.name = rule.id === 'add-to-cart' ? 'Add to cart' : rule.id;
  return ruleSet;
}

/** A variable, a trigger and a destination with code of their own. */
function withCode(code: string): RuleSet {
  const ruleSet = shop();
  return {
    ...ruleSet,
    site: { ...ruleSet.site, customCode: true },
    variables: [{ id: 'size', name: 'Size', type: 'custom-code', settings: { code } }],
    destinations: [
      ...ruleSet.destinations,
      { id: 'own', name: 'Our own', type: 'custom-code', settings: { code: 'event;' }, consent: [] },
    ],
  };
}

const saved = async (): Promise<RuleSet> => {
  const answer = await fetch(`${world.server.url}/api/sites/${site}/workspace`);
  return ((await answer.json()) as Workspace).ruleSet;
};

const json = () => editor.getByRole('textbox', { name: 'Rule set as JSON' });
const offered = () => editor.locator('.suggest-widget.visible');
const underlined = (grade = 'error') => editor.locator(`.monaco-editor .squiggly-${grade}`);

/** As people do it: find the one place that has it, and leave the cursor at its end. */
async function putCursorAfter(text: string): Promise<void> {
  await json().waitFor({ timeout: 30_000 });
  await json().focus();
  await editor.keyboard.press('Control+Home');
  await editor.keyboard.press('Control+f');
  await editor.getByRole('textbox', { name: 'Find' }).fill(text);
  await editor.keyboard.press('Enter');
  await editor.keyboard.press('Escape');
  await editor.keyboard.press('ArrowRight');
}

/** The lines on the screen. */
async function shown(page: Page = editor): Promise<string> {
  const text = await page.locator('.monaco-editor .view-lines').first().innerText();
  return text.replaceAll('\u00a0', ' ');
}

describe('the rule set as JSON', () => {
  it('offers what may stand there with its description, and explains what stands there', async () => {
    await open('json');
    await putCursorAfter('"id": "add-to-cart",');
    await editor.locator('.monaco-editor .view-lines').getByText('"triggers"').first().hover();
    const hover = editor.locator('.monaco-hover').filter({ visible: true });
    await eventually(() => hover.first().innerText()).toContain('any one of these sets the rule off');
    // An id says what it stands for.
    await editor.mouse.move(5, 5);
    await editor.locator('.monaco-editor .view-lines').getByText('"add-button"').last().hover();
    await eventually(() => hover.allInnerTexts().then((texts) => texts.join())).toContain(
      'Button "Add to cart"',
    );

    await json().focus();
    await editor.keyboard.press('Enter');
    await editor.keyboard.type('"frequ');
    await editor.keyboard.press('Control+Space');
    await offered().getByText('frequency', { exact: true }).waitFor({ timeout: 20_000 });
    const about = editor.locator('.suggest-details');
    // What is chosen says what it is; where that is closed, one key opens it.
    if (!(await about.isVisible())) await editor.keyboard.press('Control+Space');
    await eventually(() => about.innerText()).toMatch(/how often|at most/i);
  });

  it('mends a mistake where it stands, in one step of undo', async () => {
    await open('json');
    await putCursorAfter('"variable": "page_path');
    await editor.keyboard.type('s');
    await underlined().first().waitFor({ timeout: 20_000 });
    await editor.keyboard.press('Control+.');
    await editor
      .locator('.action-widget')
      .getByText(/page_path\W/)
      .first()
      .click({ timeout: 10_000 });
    await eventually(shown).not.toContain('page_paths');
    await underlined().first().waitFor({ state: 'detached' });
    await eventually(async () => JSON.stringify(await saved())).not.toContain('page_paths');
    await json().focus();
    await editor.keyboard.press('Control+z');
    await eventually(shown).toContain('page_paths');
  });

  it('goes to the clicks and comes back with the cursor where it was', async () => {
    await open('json');
    await putCursorAfter('"value": "sold');
    await editor.keyboard.type(' right');
    await openScreen(editor, 'Rules');
    await editor.getByRole('main').getByRole('link', { name: 'Add to cart', exact: true }).click();
    await eventually(() => editor.locator('.rule-sentence').innerText()).toContain('sold right out');
    const name = editor.getByRole('textbox', { name: 'Rule name' });
    await name.fill('Into the cart');
    await name.press('Enter');

    await openScreen(editor, 'JSON');
    await json().waitFor({ timeout: 30_000 });
    await eventually(shown).toContain('"name": "Into the cart"');
    await json().focus();
    await editor.keyboard.type(' now');
    await eventually(shown).toContain('"value": "sold right now out"');
    await eventually(async () => JSON.stringify((await saved()).rules[0])).toContain('sold right now out');
    expect((await saved()).rules[0]?.name).toBe('Into the cart');
  });

  it('shows beside each line of the container whose it is and what it weighs', async () => {
    await open('json');
    await editor.getByRole('tab', { name: 'Container source' }).click();
    await editor.getByRole('textbox', { name: 'Source of the container' }).waitFor({ timeout: 30_000 });
    const owner = editor.locator('.line-numbers.code-owner').filter({ hasText: /^Add to cart \d+ B$/ });
    await owner.first().waitFor({ timeout: 30_000 });
    await owner.first().hover();
    await editor
      .locator('.monaco-hover')
      .filter({ hasText: /\d+ B of the container come from this line/ })
      .waitFor();
    await owner.first().click();
    await eventually(() => editor.url()).toContain('/rules/add-to-cart');
  });
});

describe('JavaScript of one’s own', () => {
  const field = () => editor.getByRole('textbox', { name: 'Code', exact: true });
  const offers = async (member: string) => {
    await offered().getByText(member, { exact: true }).first().waitFor({ timeout: 30_000 });
    await editor.keyboard.press('Escape');
  };

  it('is offered the members of what it gets, and has its mistakes underlined', async () => {
    await open('variables', withCode('return 1'));
    await editor.locator('main summary').filter({ hasText: 'Size' }).click();
    await field().waitFor({ timeout: 30_000 });
    await field().focus();
    await editor.keyboard.press('Control+a');
    await editor.keyboard.type('return occurrence.');
    await offers('element');
    await editor.keyboard.type('element?.datas');
    await offers('dataset');
    await editor.keyboard.type('et.size');
    await eventually(async () => JSON.stringify((await saved()).variables)).toContain(
      'element?.dataset.size',
    );
    await eventually(() => underlined().count()).toBe(0);

    // Nearly the name of something: that is a mistake, and so is what cannot be read.
    await editor.keyboard.press('Control+a');
    // Pasted, so that nothing that helps while typing has looked at it.
    await editor.keyboard.insertText('return occurrence.elemnt');
    await underlined().first().waitFor({ timeout: 30_000 });
    // A global of the page is none.
    await editor.keyboard.press('Control+a');
    await editor.keyboard.type('return dataLayer.length + window.shop.total');
    await editor.keyboard.press('Escape');
    await underlined().first().waitFor({ state: 'detached', timeout: 30_000 });
    await editor.keyboard.press('Control+a');
    await editor.keyboard.type('return (1 +');
    await underlined().first().waitFor({ timeout: 30_000 });
  });

  it('is offered the event’s name and params where it receives events', async () => {
    await open('destinations', withCode('return 1'));
    await editor.locator('main summary').filter({ hasText: 'Our own' }).click();
    await field().waitFor({ timeout: 30_000 });
    await field().focus();
    await editor.keyboard.press('Control+a');
    await editor.keyboard.type('event.par');
    await offers('params');
  });

  it('stops publishing until the site allows it', async () => {
    const ruleSet = withCode('return 1');
    delete ruleSet.site.customCode;
    await open('variables', ruleSet);
    await editor.locator('main summary').filter({ hasText: 'Size' }).click();
    const allow = editor.getByRole('switch', { name: 'Allow custom JavaScript on this site' }).first();
    await allow.waitFor({ timeout: 30_000 });
    expect(await allow.getAttribute('aria-checked')).toBe('false');
    const problems = editor.getByRole('banner').getByRole('button', { name: /problem/ });
    await problems.waitFor();
    await editor
      .getByRole('main')
      .getByText(/JavaScript/)
      .filter({ hasText: /allow/i })
      .first()
      .waitFor();
    await allow.click();
    await eventually(async () => (await saved()).site.customCode).toBe(true);
    await eventually(() => allow.getAttribute('aria-checked')).toBe('true');
  });
});
