import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, freely, inShadow, secret, tracesOf, type } from '../../../test/support/typing';

const errors = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'validation-error', settings },
    {
      params: { id: '{{form_id}}', field: '{{field_name}}', 'number:errors': '{{form_errors}}' },
      consent: freely,
    },
  );
const form = (id: string) =>
  `<form id="${id}" onsubmit="return false"><input name="name"><input name="mail" type="email" required><input name="phone" required><button>Send</button></form>`;
const html = form('lead') + form('other');

it('fires once for each try, with the first wrong field and how many are wrong', async () => {
  const page = await runContainer({ ruleSet: errors({ target: '#lead' }), html });
  await page.click('#other button');
  await page.click('#lead button');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'lead', field: 'mail', errors: 2 }]);
  await type(page, '#lead [name=mail]', secret);
  await page.press('Enter');
  await expect.poll(() => page.events.length).toBe(2);
  expect(page.events[1]).toEqual({ event: 'noticed', id: 'lead', field: 'mail', errors: 2 });
  expect(await tracesOf(page)).not.toContain(secret);
});

it('does not fire for a form that is right, nor for a page that checks fields by itself', async () => {
  const page = await runContainer({ ruleSet: errors({}), html });
  const lead = page.document.querySelector<HTMLFormElement>('#lead')!;
  lead.addEventListener('input', () => lead.checkValidity());
  lead.checkValidity();
  await type(page, '#lead [name=name]', 'Jane');
  await pause(1100);
  await page.press('e');
  await pause(50);
  for (const name of ['mail', 'phone'])
    lead.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = 'a@b.example';
  await page.click('#lead button');
  await pause(50);
  expect(page.events).toEqual([]);
});

it('hears forms added later and in open shadow roots', async () => {
  const page = await runContainer({
    ruleSet: errors({}),
    html: `${inShadow(form('deep'))}<main></main>`,
    before: defineInShadow,
  });
  await page.click('in-shadow >>> button');
  await expect.poll(() => page.events.map(({ id }) => id)).toEqual(['deep']);
  page.document.querySelector('main')!.innerHTML = form('later');
  await page.click('#later button');
  await expect.poll(() => page.events.map(({ id }) => id)).toEqual(['deep', 'later']);
});
