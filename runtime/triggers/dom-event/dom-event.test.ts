import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

const field = (name: string) => ({ id: name, type: 'occurrence', settings: { field: name } });
const heard = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'dom-event', settings },
    {
      params: { items: '{{items}}', detail: '{{detail}}', id: '{{click_id}}' },
      variables: [field('items'), field('detail')],
    },
  );
const faq =
  '<div class="faq"><details id="one"><summary>One</summary>1</details></div><details id="two"><summary>Two</summary>2</details>';

it('hears events that do not bubble, where it is told to', async () => {
  const page = await runContainer({ ruleSet: heard({ event: 'toggle', target: '.faq details' }), html: faq });
  await page.click('#two summary');
  await page.click('#one summary');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'one' }]);
});

it('takes what is inside the target as the target', async () => {
  const page = await runContainer({
    ruleSet: heard({ event: 'focusin', target: '#box' }),
    html: '<div id="box"><button id="in">In</button></div><button id="out">Out</button>',
  });
  page.document.querySelector<HTMLElement>('#out')!.focus();
  expect(page.events).toEqual([]);
  page.document.querySelector<HTMLElement>('#in')!.focus();
  await expect.poll(() => page.events).toMatchObject([{ event: 'noticed', id: 'box' }]);
});

it('hands on what a custom event carries, whoever dispatches it', async () => {
  const page = await runContainer({ ruleSet: heard({ event: 'cart:updated' }) });
  page.document.dispatchEvent(new CustomEvent('cart:updated', { detail: { items: 3 } }));
  page.window.dispatchEvent(new CustomEvent('cart:updated', { detail: 'three' }));
  page.window.dispatchEvent(new CustomEvent('cart:updated'));
  page.window.dispatchEvent(new CustomEvent('cart:cleared'));
  expect(page.events).toEqual([
    { event: 'noticed', items: '3' },
    { event: 'noticed', detail: 'three' },
    { event: 'noticed' },
  ]);
});

it('hears composed events out of shadow roots, and others once someone has been in the root', async () => {
  const page = await runContainer({ ruleSet: heard({ event: 'rated' }), html: '<div id="host"></div>' });
  const root = page.document.querySelector('#host')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<button id="star">*</button>';
  const star = root.querySelector<HTMLElement>('#star')!;
  const rate = (composed: boolean) =>
    star.dispatchEvent(new CustomEvent('rated', { bubbles: true, composed }));
  rate(false);
  expect(page.events).toEqual([]);
  rate(true);
  expect(page.events).toEqual([{ event: 'noticed', id: 'star' }]);
  star.focus();
  rate(false);
  rate(true);
  expect(page.events).toHaveLength(3);
});
