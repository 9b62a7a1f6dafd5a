import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

const html = `
  <div id="around" class="card wide" data-kind="mug" title="">
    <a id="link" href="/x" class="
      buy  now"><b id="inside">Buy</b></a>
    <svg id="drawing" class="icon" width="20" height="20"><rect id="shape" width="20" height="20"/></svg>
    <p id="bare" data-star="x">Nothing</p><i id="star" data-star="*">Star</i>
  </div>`;

const selectors = [
  '#link',
  '#around',
  '.buy',
  '.now',
  '.card',
  '.icon',
  'a',
  'p',
  'svg rect',
  'a.buy',
  '[href="/x"]',
  '[data-kind="mug"]',
  '[title=""]',
  '[class="card wide"]',
  '[class="wide card"]',
  '.card .buy',
  '.wide > a',
  ':is(.buy, .icon)',
  'p, b',
  '[href^="/"]',
  '.buy, #link',
  'a:not(.card *)',
  '.missing',
  '[data-kind="cup"]',
  '[data-kind^="m"]',
  'div[title]',
  '[data-star="*"]',
  '[data-star*="x"]',
];

it('fires as a loop over the closest matches would, each rule once a click', async () => {
  const ruleSet = oneRule({ type: 'click', settings: { target: 'body' } });
  ruleSet.plan.events[0]!.params = { target: { type: 'string' } };
  ruleSet.rules = selectors.map((target, place) => ({
    id: `rule-${place}`,
    triggers: [{ type: 'click', settings: { target } }],
    event: 'noticed',
    params: { target },
  }));
  const page = await runContainer({ ruleSet, html, before: 'dataLayer = []' });
  expect(page.script.entry).toContain('clickTable(');
  for (const id of ['inside', 'link', 'shape', 'drawing', 'bare', 'star', 'around']) {
    const element = page.document.getElementById(id)!;
    page.window.dataLayer!.length = 0;
    element.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true, composed: true }));
    const fired = page.events.map(({ target }) => target).sort();
    expect(fired, id).toEqual(selectors.filter((selector) => element.closest(selector)).sort());
  }
});
