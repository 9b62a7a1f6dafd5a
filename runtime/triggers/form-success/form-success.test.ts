import { beforeEach, expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { defineInShadow, freely, inShadow, secret, tracesOf, type } from '../../../test/support/typing';

// What was sent on one page is known on the next, for ten seconds.
beforeEach(() => localStorage.clear());

const succeeds = (settings: Record<string, unknown>, consent: typeof freely | undefined = freely) =>
  oneRule(
    { type: 'form-success', settings },
    {
      params: {
        id: '{{form_id}}',
        action: '{{form_action}}',
        path: '{{page_path}}',
        'number:seconds': '{{form_seconds}}',
      },
      consent,
    },
  );
/** What the page says on its data layer. */
function tell(page: RunningContainer, event: string): void {
  page.window.dataLayer ||= [];
  page.window.dataLayer.push({ event });
}

const url = 'https://shop.example/send';
const fields = '<input name="name"><input name="pass" type="password">';
/** A form that a script sends, as most do today. */
const sendsByScript = (id = 'lead') =>
  `<form id="${id}" action="${url}" onsubmit="event.preventDefault(); fetch(this.action, { method: 'POST' })">${fields}<button>Send</button></form>`;
const still = '<form id="lead" onsubmit="return false"><input name="name"><button>Send</button></form>';
const noticed = { event: 'noticed', id: 'lead', action: url, path: '/page' };

it('fires once the server has taken it, not for a refusal', async () => {
  const answers = [{ url, status: 422 }];
  const refused = await runContainer({ ruleSet: succeeds({}), html: sendsByScript(), answers });
  await refused.click('button');
  await pause(600);
  expect(refused.events).toEqual([]);

  const page = await runContainer({ ruleSet: succeeds({ target: '#lead' }), html: sendsByScript() });
  await type(page, '[name=name]', secret);
  await type(page, '[name=pass]', secret);
  expect(page.events).toEqual([]);
  await page.press('Enter');
  await expect.poll(() => page.events).toEqual([{ ...noticed, seconds: expect.any(Number) }]);
  expect(await tracesOf(page)).not.toContain(secret);
});

it('does not take other answers for that of the form', async () => {
  const page = await runContainer({
    ruleSet: succeeds({}),
    html: sendsByScript().replace('this.action', `'${url}/ping'`),
  });
  await page.click('button');
  await page.window.fetch('https://shop.example/other');
  await pause(500);
  expect(page.events).toEqual([]);
});

it('takes the address it is told, by XMLHttpRequest too', async () => {
  const html = still.replace(
    'return false',
    `const ask = new XMLHttpRequest(); ask.open('POST', 'https://api.example/v1/contact'); ask.send(); return false`,
  );
  const page = await runContainer({ ruleSet: succeeds({ answer: '/v1/contact' }), html });
  await page.click('button');
  await expect.poll(() => page.events.length).toBe(1);
});

it('fires when an element appears, each time anew', async () => {
  const html = `${still}<p class="thanks" hidden>Thanks</p>`;
  const ruleSet = succeeds({ success: 'element', element: '.thanks' });
  const page = await runContainer({ ruleSet, html });
  const thanks = page.document.querySelector<HTMLElement>('.thanks')!;
  thanks.hidden = false;
  await pause(300);
  thanks.hidden = true;
  expect(page.events).toEqual([]);
  for (let time = 1; time < 3; time++) {
    await page.click('button');
    await pause(300);
    thanks.hidden = false;
    await expect.poll(() => page.events.length).toBe(time);
    await page.click('button');
    await pause(500);
    expect(page.events).toHaveLength(time);
    thanks.hidden = true;
    await pause(300);
  }
});

it('does not take a sign that comes too late, nor one without a try', async () => {
  const html = `${still}<p class="thanks" hidden>Thanks</p>`;
  const ruleSet = succeeds({ success: 'element', element: '.thanks', withinMs: 500 });
  const page = await runContainer({ ruleSet, html });
  await page.click('button');
  await pause(900);
  page.document.querySelector<HTMLElement>('.thanks')!.hidden = false;
  await pause(400);
  expect(page.events).toEqual([]);
});

it('fires when the data layer tells', async () => {
  const page = await runContainer({
    ruleSet: succeeds({ success: 'event', event: 'form_sent' }),
    html: still,
  });
  const push = (event: string) => tell(page, event);
  push('form_sent');
  await page.click('button');
  await pause(50);
  push('other');
  push('form_sent');
  expect(page.events.map(({ event }) => event)).toEqual(['form_sent', 'other', 'form_sent', 'noticed']);
  push('form_sent');
  expect(page.events).toHaveLength(5);
});

it('fires when a single-page app shows another page', async () => {
  const ruleSet = succeeds({ success: 'page', page: '/thank-you' });
  const page = await runContainer({ ruleSet, html: still });
  page.window.history.pushState(null, '', '/thank-you');
  page.window.history.pushState(null, '', '/page');
  await pause(300);
  await page.click('button');
  await pause(300);
  page.window.history.pushState(null, '', '/page?failed');
  await pause(300);
  expect(page.events).toEqual([]);
  page.window.history.pushState(null, '', '/thank-you?id=1');
  await expect.poll(() => page.events.map(({ id, path }) => [id, path])).toEqual([['lead', '/thank-you']]);
});

it.each([
  [{ success: 'page', page: '/thank-you' }],
  [{ success: 'element', element: '.thanks' }],
  [{ success: 'event', event: 'form_sent' }],
  [{}],
])('knows on the next page which form led there: %j', async (settings) => {
  const page = await runContainer({ ruleSet: succeeds(settings), html: 'Start' });
  await page.load(
    '/thank-you',
    '<p class="thanks">Thanks</p><script>(window.dataLayer ||= []).push({ event: "form_sent" })</script>',
  );
  await pause(400);
  const named = () => page.events.filter(({ event }) => event === 'noticed');
  expect(named()).toEqual([]);
  await page.load(
    '/contact',
    `<form id="lead" name="Lead" method="post" action="/thank-you">${fields}<button>Send</button></form>`,
  );
  await type(page, '[name=name]', secret);
  await page.press('Enter');
  await expect.poll(() => page.window.location.pathname).toBe('/thank-you');
  await expect.poll(() => named().map(({ id, path }) => [id, path])).toEqual([['lead', '/thank-you']]);
  expect(named()[0]!['action']).toMatch(/^http.*\/thank-you$/);
  expect(JSON.stringify([page.pushed, page.window.localStorage, page.window.sessionStorage])).not.toContain(
    secret,
  );
  await page.load('/thank-you', '<p class="thanks">Thanks</p>');
  await pause(400);
  expect(named()).toEqual([]);
});

it('takes forms whose button does not submit, and fields in no form', async () => {
  const html = `<div id="group"><input name="mail"><a href="#">Join</a></div><form id="other"><input name="a"><input name="b"><button type="button">Go</button></form><input id="alone"><button id="loose">Loose</button>`;
  const ruleSet = succeeds({ target: '#group, #other', success: 'event', event: 'sent' });
  const page = await runContainer({ ruleSet, html });
  const told = async () => {
    await pause(30);
    tell(page, 'sent');
    return page.events.filter(({ event }) => event === 'noticed').map(({ id }) => id);
  };
  await page.click('#loose');
  await page.click('#alone');
  await page.press('Enter');
  await page.click('#group input');
  expect(await told()).toEqual([]);
  await page.click('#group a');
  expect(await told()).toEqual(['group']);
  await page.click('#group input');
  await page.press('Enter');
  expect(await told()).toEqual(['group', 'group']);
  await page.click('#other button');
  expect(await told()).toEqual(['group', 'group', 'other']);
});

it('does not take a form for tried that the browser finds filled in wrongly', async () => {
  const html = '<form id="lead" onsubmit="return false"><input required><button>Send</button></form>';
  const page = await runContainer({ ruleSet: succeeds({ success: 'event', event: 'sent' }), html });
  await page.click('button');
  await pause(30);
  tell(page, 'sent');
  expect(page.events.map(({ event }) => event)).toEqual(['sent']);
});

it('takes any sign of several, for forms added later and in open shadow roots', async () => {
  const ruleSet = succeeds({ success: 'any', element: 'in-shadow >>> .thanks', event: 'sent' }, undefined);
  const page = await runContainer({
    ruleSet,
    html: `${inShadow(`${still}<p class="thanks" hidden>Thanks</p>`)}<main></main>`,
    before: defineInShadow,
  });
  await page.click('in-shadow >>> button');
  await pause(30);
  page.document.querySelector('in-shadow')!.shadowRoot!.querySelector<HTMLElement>('.thanks')!.hidden = false;
  await expect.poll(() => page.events.length).toBe(1);
  page.document.querySelector('main')!.innerHTML = sendsByScript('later');
  await page.click('#later button');
  await expect.poll(() => page.events.map(({ id }) => id)).toEqual(['lead', 'later']);
});
