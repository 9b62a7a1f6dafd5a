import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

// A form that is really sent goes to a frame of its own, so that the page stays.
const form = (id: string, more = '') =>
  `<div id="around-${id}"><form id="${id}" target="away" action="https://shop.example/send" ${more}><input name="mail" required><button>Send ${id}</button></form></div>`;
const html = `${form('news')}${form('other')}<iframe name="away"></iframe>`;

function submits(settings: Record<string, unknown>) {
  return oneRule(
    { type: 'form-submit', settings },
    { params: { id: '{{form_id}}', action: '{{form_action}}' } },
  );
}

it('fires when a form is submitted by its button or by Enter', async () => {
  const page = await runContainer({ ruleSet: submits({ target: '#news' }), html });
  const field = page.document.querySelector<HTMLInputElement>('#news input')!;
  field.value = 'x';
  await page.click('#news button');
  field.focus();
  await page.press('Enter');
  expect(page.events).toEqual(
    Array(2).fill({ event: 'noticed', id: 'news', action: 'https://shop.example/send' }),
  );
});

it('does not fire while the browser finds the form filled in wrongly, nor for another form', async () => {
  const page = await runContainer({ ruleSet: submits({ target: '#news' }), html });
  await page.click('#news button');
  page.document.querySelector<HTMLInputElement>('#other input')!.value = 'x';
  await page.click('#other button');
  expect(page.events).toHaveLength(0);
});

it.each(['#around-news', '#news button', '#news input'])(
  'takes %s for the form it belongs to',
  async (target) => {
    const page = await runContainer({ ruleSet: submits({ target }), html });
    for (const id of ['news', 'other']) {
      page.document.querySelector<HTMLInputElement>(`#${id} input`)!.value = 'x';
      await page.click(`#${id} button`);
    }
    expect(page.events.map(({ id }) => id)).toEqual(['news']);
  },
);

it('takes any form where none is named', async () => {
  const page = await runContainer({ ruleSet: submits({}), html });
  for (const id of ['news', 'other']) {
    page.document.querySelector<HTMLInputElement>(`#${id} input`)!.value = 'x';
    await page.click(`#${id} button`);
  }
  expect(page.events.map(({ id }) => id)).toEqual(['news', 'other']);
});

it.each([
  ['count', 2],
  ['ignore', 1],
])('%ss a submit that a script cancels', async (cancelled, times) => {
  const page = await runContainer({ ruleSet: submits({ cancelled }), html });
  page.document.querySelector('#other')!.addEventListener('submit', (event) => event.preventDefault());
  for (const id of ['news', 'other']) {
    page.document.querySelector<HTMLInputElement>(`#${id} input`)!.value = 'x';
    await page.click(`#${id} button`);
  }
  await pause(50);
  expect(page.events).toHaveLength(times);
});
