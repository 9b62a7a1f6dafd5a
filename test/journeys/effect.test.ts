/** Beside a rule stands what it would have done in the visits that this browser recorded, and it follows each change of the rule. */
import { expect, it } from 'vitest';
import type { RuleSet } from '../../shared/ruleset/types';
import { context, editor, eventually, journey, world } from '../support/journey';

journey({ height: 900 });

const cards = '.product-card [data-add]';
const pressed = 3;

function oneRule(): RuleSet {
  return {
    format: 1,
    name: 'Demo shop',
    site: { origins: [world.server.demo] },
    plan: { stages: [{ id: 'intent', name: 'Intent' }], events: [{ name: 'add_to_cart', stage: 'intent' }] },
    rules: [
      {
        id: 'add-to-cart',
        name: 'Add to cart',
        triggers: [{ type: 'click', settings: { target: cards } }],
        event: 'add_to_cart',
      },
    ],
    destinations: [{ id: 'reports', type: 'collector', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
}

it('says how often a rule would have fired in recorded visits, and counts anew when the rule changes', async () => {
  const { site } = await world.createSite('Demo shop', oneRule());
  // Compiled when first asked for: a visitor did so before.
  await (await fetch(`${world.server.url}/c/${site.id}.js`)).text();
  await editor.goto(`${world.server.url}/${site.id}/rules/add-to-cart`);
  const facts = async () => {
    const text = await editor.locator('dl[aria-label="What this rule comes to"]').innerText();
    return text.replace(/\s+/g, ' ');
  };
  await eventually(facts).toContain('use your site in Preview to see');

  const opening = context.waitForEvent('page');
  await editor.getByRole('banner').getByRole('button', { name: 'Preview', exact: true }).click();
  const shop = await opening;
  await editor.bringToFront();
  const rows = editor.getByRole('listbox', { name: 'What happened, newest first' });
  await rows
    .getByRole('option', { name: /Page loaded/ })
    .first()
    .waitFor({ timeout: 40_000 });
  await shop.bringToFront();
  await shop.goto(`${world.server.demo}/shop/bags`);
  await editor.bringToFront();
  // What is pressed before the page is connected again is not recorded.
  await rows
    .getByRole('option', { name: /Page loaded/ })
    .nth(1)
    .waitFor({ timeout: 40_000 });
  await shop.bringToFront();
  await shop.getByRole('button', { name: /^Accept/ }).click();
  for (let place = 0; place < pressed; place++) await shop.locator(cards).nth(place).click();
  await editor.bringToFront();
  await eventually(facts).toMatch(/in your recorded visit 3 times|3 times.*in your recorded visit/);

  // Once a page: the second and the third press are stopped.
  await editor.getByRole('button', { name: /every time/ }).click();
  await editor.getByRole('radio', { name: 'Per page' }).click();
  // Beside it: Escape would put the limit back.
  await editor.locator('.rule-about').click();
  await eventually(facts).toMatch(/2 almost/);
  expect(await facts()).toMatch(/1 time\b/);
  await editor.keyboard.press('Control+z');
  await eventually(facts).toMatch(/3 times/);

  // What was recorded outlasts a reload of the editor.
  await editor.reload();
  await eventually(facts).toMatch(/3 times/);

  // Another tab's visit counts beside the one in progress.
  const other = await context.newPage();
  await other.goto(editor.url());
  await eventually(() => other.locator('dl[aria-label="What this rule comes to"]').innerText()).toMatch(
    /3 times/,
  );
});
