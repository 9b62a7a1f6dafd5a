import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, freely, inShadow, secret, tracesOf, type } from '../../../test/support/typing';

const starts = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'form-start', settings },
    { params: { id: '{{form_id}}', field: '{{first_field}}' }, consent: freely },
  );
const form = (id: string) =>
  `<form id="${id}" onsubmit="return false"><input name="mail"><input name="pass" type="password"><select name="size"><option>S<option>M</select><button>Send</button></form>`;
const html = `${form('lead')}${form('other')}<input id="alone"><div id="group"><input id="loose"></div>`;

it('fires once for a form, with the field that was entered first', async () => {
  const page = await runContainer({ ruleSet: starts({ target: '#lead' }), html });
  await page.click('#other [name=mail]');
  await page.click('#alone');
  await page.click('#lead button');
  expect(page.events).toEqual([]);
  await page.click('#lead [name=pass]');
  await page.click('#lead [name=mail]');
  expect(page.events).toEqual([{ event: 'noticed', id: 'lead', field: 'pass' }]);
});

it('fires for each form where none is named, by the keyboard too', async () => {
  const page = await runContainer({ ruleSet: starts({}), html });
  await page.click('#lead [name=mail]');
  for (let n = 0; n < 4; n++) await page.press('Tab');
  expect(page.events.map(({ id }) => id)).toEqual(['lead', 'other']);
});

it('takes what stands around fields for their form where there is none', async () => {
  const page = await runContainer({ ruleSet: starts({ target: '#group' }), html });
  await page.click('#alone');
  await page.click('#loose');
  expect(page.events).toEqual([{ event: 'noticed', id: 'group', field: 'loose' }]);
});

it('does not fire where the page sets the focus', async () => {
  const page = await runContainer({
    ruleSet: starts({ by: 'input' }),
    html: form('lead').replace('name="mail"', 'name="mail" autofocus'),
  });
  page.document.querySelector<HTMLInputElement>('[name=mail]')!.focus();
  await page.click('#lead [name=size]');
  await pause(50);
  expect(page.events).toEqual([]);
});

it('waits for the first letter where it is told to, and keeps to itself what is typed', async () => {
  const page = await runContainer({ ruleSet: starts({ by: 'input' }), html });
  await page.click('#lead [name=mail]');
  expect(page.events).toEqual([]);
  await type(page, '#lead [name=mail]', secret);
  await type(page, '#lead [name=pass]', secret);
  expect(page.events).toEqual([{ event: 'noticed', id: 'lead', field: 'mail' }]);
  expect(await tracesOf(page)).not.toContain(secret);
});

it('sees forms added later, forms in open shadow roots, and starts anew on each virtual page', async () => {
  const page = await runContainer({
    ruleSet: starts({}),
    html: inShadow(form('deep')),
    before: defineInShadow,
  });
  await page.click('in-shadow >>> [name=mail]');
  expect(page.events).toEqual([{ event: 'noticed', id: 'deep', field: 'mail' }]);
  page.document.body.insertAdjacentHTML('beforeend', form('later'));
  await page.click('#later [name=mail]');
  expect(page.events).toHaveLength(2);
  page.window.history.pushState(null, '', '/next');
  await pause(200);
  await page.click('in-shadow >>> [name=mail]');
  await page.click('in-shadow >>> [name=pass]');
  expect(page.events).toHaveLength(3);
});
