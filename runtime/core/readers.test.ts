import { expect, it } from 'vitest';
import type { PreviewGlobal } from '../../shared/preview';
import { type RunningContainer, runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

const card =
  '<div class="card"><h3>Canal tote</h3><span class="price">$1,185.00</span><button>Add</button></div>';
const ruleSet = {
  ...oneRule({ type: 'click', settings: { target: 'button' } }),
  variables: [
    {
      id: 'price',
      type: 'element',
      settings: { from: 'closest', closest: '.card', selector: '.price', read: 'text' },
      format: [{ type: 'number', locale: 'en' }],
    },
    { id: 'nothing_here', type: 'javascript', settings: { path: 'no.such.thing' } },
  ],
};

const readOf = ({ window }: RunningContainer) => (window.milepost as unknown as PreviewGlobal).read;

it('reads every variable of a traced draft, whether a rule uses it or not', async () => {
  const page = await runContainer({ ruleSet, html: card, path: '/bags?a=1', options: { preview: true } });
  const button = page.document.querySelector('button')!;
  const values = readOf(page)!({ element: button, data: { scroll_percent: 40 } });
  expect(values).toMatchObject({
    page_path: '/bags',
    click_text: 'Add',
    price: 1185,
    nothing_here: null,
    scroll_percent: 40,
    device_type: 'desktop',
  });
  // An element is in the chain; a number drawn anew each time says nothing about the moment.
  expect(values).not.toHaveProperty('click_element');
  expect(values).not.toHaveProperty('random_number');
});

it('says there is none where the moment brings no element', async () => {
  const page = await runContainer({ ruleSet, html: card, options: { preview: true } });
  expect(readOf(page)!({})).toMatchObject({ click_text: null, price: null, scroll_percent: null });
});

it('leaves out what the draft does not keep count of', async () => {
  const page = await runContainer({ ruleSet, html: card, options: { preview: true } });
  expect(readOf(page)!({})).not.toHaveProperty('session_number');
  const counted = {
    ...ruleSet,
    rules: ruleSet.rules.map((rule) => ({ ...rule, params: { nth: '{{session_number}}' } })),
  };
  const other = await runContainer({ ruleSet: counted, html: card, options: { preview: true } });
  expect(readOf(other)!({})).toHaveProperty('session_number');
});

it('is in no live container', async () => {
  const page = await runContainer({ ruleSet, html: card });
  expect(readOf(page)).toBeUndefined();
});
