import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, inShadow } from '../../../test/support/typing';

const appears = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'element-appears', settings: { target: '.note', ...settings } },
    { params: { text: '{{click_text}}' } },
  );
const texts = (page: { events: { [name: string]: unknown }[] }) => page.events.map(({ text }) => text);
const below = '<div style="height:5000px"></div>';

it('fires once a page, for what is there though nobody has scrolled to it', async () => {
  const page = await runContainer({
    ruleSet: appears({}),
    html: `${below}<p class="note">One</p><p class="note">Two</p>`,
  });
  await expect.poll(() => texts(page)).toEqual(['One']);
  page.document.body.insertAdjacentHTML('beforeend', '<p class="note">Three</p>');
  await pause(500);
  expect(texts(page)).toEqual(['One']);
});

it('fires for each that is added or comes to match', async () => {
  const page = await runContainer({
    ruleSet: appears({ times: 'element' }),
    html: `<p id="a">One</p>${below}<main></main>`,
  });
  await pause(300);
  expect(texts(page)).toEqual([]);
  page.document.querySelector('#a')!.className = 'note';
  await expect.poll(() => texts(page)).toEqual(['One']);
  page.document.querySelector('main')!.innerHTML = '<p class="note">Two</p>';
  await expect.poll(() => texts(page)).toEqual(['One', 'Two']);
});

it('waits until style shows it', async () => {
  const page = await runContainer({
    ruleSet: appears({}),
    html: '<p class="note" style="display:none">One</p>',
  });
  await pause(700);
  expect(texts(page)).toEqual([]);
  page.document.querySelector<HTMLElement>('.note')!.style.display = '';
  await expect.poll(() => texts(page)).toEqual(['One']);
});

it('counts what is hidden where it is told to', async () => {
  const page = await runContainer({
    ruleSet: appears({ shown: 'count' }),
    html: '<p class="note" style="display:none">One</p>',
  });
  await expect.poll(() => texts(page)).toEqual(['One']);
});

it('looks into the open shadow roots of a target', async () => {
  const page = await runContainer({
    ruleSet: appears({ target: 'in-shadow >>> .note' }),
    html: `${inShadow('<main></main>')}<p class="note">Outside</p>`,
    before: defineInShadow,
  });
  await pause(300);
  expect(texts(page)).toEqual([]);
  page.document.querySelector('in-shadow')!.shadowRoot!.querySelector('main')!.innerHTML =
    '<p class="note">Inside</p>';
  await expect.poll(() => texts(page)).toEqual(['Inside']);
});

it('starts anew on each virtual page', async () => {
  const page = await runContainer({ ruleSet: appears({}), html: '<p class="note">One</p>' });
  await expect.poll(() => texts(page)).toEqual(['One']);
  page.window.history.pushState(null, '', '/next');
  await expect.poll(() => texts(page)).toEqual(['One', 'One']);
});
