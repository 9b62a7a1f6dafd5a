import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, freely, inShadow, secret, tracesOf, type } from '../../../test/support/typing';

const collector = [{ id: 'reports', type: 'collector', settings: {} }];
const abandons = (settings: Record<string, unknown>, destinations?: typeof collector) =>
  oneRule(
    { type: 'form-abandon', settings },
    {
      params: {
        id: '{{form_id}}',
        'number:filled': '{{filled_fields}}',
        last: '{{last_field}}',
        path: '{{page_path}}',
      },
      consent: freely,
      ...(destinations && { destinations }),
    },
  );
const fields = '<input name="name"><input name="mail"><input name="pass" type="password">';
const form = (id: string) => `<form id="${id}" onsubmit="return false">${fields}<button>Send</button></form>`;
const html = `${form('lead')}<div id="group">${fields}<button type="button">Go</button></div>`;

async function leave(page: Awaited<ReturnType<typeof runContainer>>) {
  page.window.history.pushState(null, '', '/next');
  await pause(150);
}

it('fires when a virtual page ends with a form unsent, still on its own address', async () => {
  const page = await runContainer({ ruleSet: abandons({}), html });
  await type(page, '#lead [name=mail]', 'jane');
  await type(page, '#lead [name=name]', secret);
  await type(page, '#lead [name=mail]', secret);
  await type(page, '#lead [name=pass]', secret);
  expect(page.events).toEqual([]);
  await leave(page);
  expect(page.events).toEqual([{ event: 'noticed', id: 'lead', filled: 3, last: 'pass', path: '/page' }]);
  await leave(page);
  expect(page.events).toHaveLength(1);
  expect(await tracesOf(page)).not.toContain(secret);
});

it('tells the collector when the page is left', async () => {
  const page = await runContainer({ ruleSet: abandons({ target: '#lead' }, collector), html });
  await type(page, '#lead [name=mail]', secret);
  await page.load('/elsewhere', 'Elsewhere');
  await expect.poll(async () => (await page.batches()).length).toBe(1);
  const [batch] = await page.batches();
  expect(batch!.events[0]).toMatchObject({ params: { id: 'lead', filled: 1, last: 'mail', path: '/page' } });
  expect(await tracesOf(page)).not.toContain(secret);
});

it('does not fire for a form that was sent, or only looked into, or filled in too little', async () => {
  const page = await runContainer({ ruleSet: abandons({ minFields: 2 }), html: html + form('other') });
  await type(page, '#lead [name=name]', 'Jane');
  await type(page, '#lead [name=mail]', 'j');
  await page.press('Enter');
  await page.click('#other [name=name]');
  await type(page, '#other [name=mail]', 'jane');
  await leave(page);
  expect(page.events).toEqual([]);
});

it('takes fields without a form, and their button, where it is told what stands around them', async () => {
  const page = await runContainer({ ruleSet: abandons({ target: '#group' }), html });
  await type(page, '#group [name=name]', 'Jane');
  await leave(page);
  expect(page.events.map(({ id }) => id)).toEqual(['group']);
  await type(page, '#group [name=name]', 'Jane');
  await page.click('#group button');
  await page.window.history.pushState(null, '', '/after');
  await pause(150);
  expect(page.events).toHaveLength(1);
});

it.each([
  ['gone', 0],
  ['hidden', 1],
])('where left means %s, a hidden tab counts %i times', async (when, times) => {
  const page = await runContainer({ ruleSet: abandons({ when }), html });
  await type(page, '#lead [name=name]', 'Jane');
  Object.defineProperty(page.document, 'hidden', { get: () => true });
  for (let n = 0; n < 2; n++) page.document.dispatchEvent(new Event('visibilitychange'));
  expect(page.events).toHaveLength(times);
});

it('sees forms in open shadow roots, sent or not, and forms added later', async () => {
  const page = await runContainer({
    ruleSet: abandons({}),
    html: `${inShadow(form('deep'))}<main></main>`,
    before: defineInShadow,
  });
  await type(page, 'in-shadow >>> [name=name]', 'Jane');
  page.document.querySelector('main')!.innerHTML = form('later');
  await type(page, '#later [name=name]', 'Jane');
  await leave(page);
  expect(page.events.map(({ id }) => id)).toEqual(['deep', 'later']);
  await type(page, 'in-shadow >>> [name=name]', 'Jane');
  await page.click('in-shadow >>> button');
  page.window.history.pushState(null, '', '/third');
  await pause(150);
  expect(page.events).toHaveLength(2);
});
