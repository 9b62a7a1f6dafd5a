import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const field = (name: string) => ({ id: name, type: 'occurrence', settings: { field: name } });
const marked = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'markup', settings },
    {
      params: { plan: '{{plan}}', item: '{{item}}', id: '{{click_id}}' },
      variables: [field('plan'), { ...field('item_id'), id: 'item' }],
    },
  );
const html = `
  <button id="one" data-milepost-event="signup" data-milepost-param-plan="pro" data-milepost-param-item-id="7"><b>Go</b></button>
  <button id="two" data-milepost-event="other">Other</button>`;

it('fires for a click inside a marked element, with what it says beside its mark', async () => {
  const page = await runContainer({ ruleSet: marked({ event: 'signup' }), html });
  await page.click('#two');
  expect(page.events).toEqual([]);
  await page.click('#one b');
  expect(page.events).toEqual([{ event: 'noticed', plan: 'pro', item: '7', id: 'one' }]);
});

it('sees marked elements added later, in open shadow roots too', async () => {
  const page = await runContainer({ ruleSet: marked({ event: 'signup' }), html: '<div id="host"></div>' });
  page.document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = html;
  await page.click('#host');
  page.document.querySelector('#host')!.shadowRoot!.querySelector<HTMLElement>('#one')!.click();
  expect(page.events.map(({ plan }) => plan)).toEqual(['pro']);
});

it('fires for a marked form that is sent, not for a click in it', async () => {
  const page = await runContainer({
    ruleSet: marked({ event: 'signup', on: 'submit' }),
    html: '<form id="form" data-milepost-event="signup" data-milepost-param-plan="free" onsubmit="return false"><p>Text</p><button>Send</button></form>',
  });
  await page.click('p');
  expect(page.events).toEqual([]);
  await page.click('button');
  expect(page.events).toEqual([{ event: 'noticed', plan: 'free', id: 'form' }]);
});

it('fires once for each marked element that has been seen for a second', async () => {
  const page = await runContainer({
    ruleSet: marked({ event: 'signup', on: 'view' }),
    html: `${html}<div style="height:3000px"></div><p id="below" data-milepost-event="signup">Below</p>`,
  });
  await pause(500);
  expect(page.events).toEqual([]);
  await expect.poll(() => page.events.map(({ id }) => id), { timeout: 3000 }).toEqual(['one']);
  page.window.scrollTo(0, 9000);
  await expect.poll(() => page.events.map(({ id }) => id), { timeout: 3000 }).toEqual(['one', 'below']);
  page.window.scrollTo(0, 0);
  await pause(1500);
  expect(page.events).toHaveLength(2);
});
