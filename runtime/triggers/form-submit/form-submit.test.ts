import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, freely, inShadow, secret, tracesOf, type } from '../../../test/support/typing';

// A form that is really sent goes to a frame of its own, so that the page stays.
const form = (id: string, more = '') =>
  `<div id="around-${id}"><form id="${id}" target="away" action="https://shop.example/send" ${more}><input name="mail" required><div class="row"><button>Send ${id}</button></div></form><input form="${id}" class="outside"></div>`;
const html = `${form('news')}${form('other')}<iframe name="away"></iframe>`;

function submits(settings: Record<string, unknown>) {
  return oneRule(
    { type: 'form-submit', settings },
    { params: { id: '{{form_id}}', action: '{{form_action}}' }, consent: freely },
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

it.each(['#around-news', '#news button', '#news input', '#news .row', '[form=news]'])(
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

it('keeps to itself what is typed, on every virtual page', async () => {
  const page = await runContainer({ ruleSet: submits({ target: '#news' }), html });
  page.document.querySelector('#news')!.addEventListener('submit', (event) => event.preventDefault());
  await type(page, '#news [name=mail]', secret);
  await page.press('Enter');
  page.window.history.pushState(null, '', '/next');
  await pause(150);
  await page.click('#news button');
  expect(page.events).toHaveLength(2);
  expect(await tracesOf(page)).not.toContain(secret);
});

it('hears forms added later and in open shadow roots, which let no submit out', async () => {
  const inner = '<form onsubmit="return false"><input name="elements"><button>Send</button></form>';
  const page = await runContainer({
    ruleSet: submits({ target: 'in-shadow >>> form' }),
    html: `${inShadow(inner)}<main></main>`,
    before: defineInShadow,
  });
  await page.click('in-shadow >>> button');
  await page.click('in-shadow >>> input');
  await page.press('Enter');
  expect(page.events).toHaveLength(2);
  page.document.querySelector('main')!.innerHTML = inner;
  await page.click('main button');
  expect(page.events).toHaveLength(2);
  page.document.querySelector('main')!.append(page.document.createElement('in-shadow'));
  page.document
    .querySelector('main in-shadow')!
    .shadowRoot!.append(page.document.querySelector('main form')!);
  await page.click('main in-shadow >>> button');
  expect(page.events).toHaveLength(3);
});
