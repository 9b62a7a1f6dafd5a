import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const html = `<button id="a" style="width:90px;height:40px;margin:40px">A</button><button id="b" style="margin:40px">B</button>
  <input id="field" value="a few words"><label for="box" id="label">Label</label><input type="checkbox" id="box">`;
const rage = (settings: Record<string, unknown> = {}) =>
  oneRule({ type: 'rage-click', settings }, { params: { id: '{{click_id}}' } });
/** Wide enough for a slow machine. */
const slowly = { withinMs: 5000 };

it('fires once for a row of clicks in one place, and again after a pause', async () => {
  const page = await runContainer({ ruleSet: rage({ withinMs: 3000 }), html });
  await page.click('#a');
  await page.click('#a');
  expect(page.events).toEqual([]);
  for (let count = 0; count < 4; count++) await page.click('#a');
  expect(page.events).toEqual([{ event: 'noticed', id: 'a' }]);
  await pause(3100);
  for (let count = 0; count < 3; count++) await page.click('#a');
  expect(page.events).toHaveLength(2);
});

it('does not count clicks that come too slowly', async () => {
  const page = await runContainer({ ruleSet: rage({ withinMs: 300 }), html });
  for (let count = 0; count < 4; count++) {
    await page.click('#a');
    await pause(200);
  }
  expect(page.events).toEqual([]);
});

it('does not count clicks that are far from each other', async () => {
  const page = await runContainer({ ruleSet: rage(slowly), html });
  for (const each of ['#a', '#b', '#a', '#b']) await page.click(each);
  expect(page.events).toEqual([]);
});

it('does not take marking a word in a field, a label that clicks its box, a script or a held key for rage', async () => {
  const page = await runContainer({ ruleSet: rage(slowly), html });
  for (let count = 0; count < 3; count++) await page.click('#field');
  await page.click('#label');
  await page.click('#label');
  const button = page.document.querySelector<HTMLElement>('#a')!;
  for (let count = 0; count < 3; count++) button.click();
  button.focus();
  for (let count = 0; count < 3; count++) await page.press('Enter');
  expect(page.events).toEqual([]);
});

it('counts only in the target where one is named, as often as asked, added later or in an open shadow root', async () => {
  const page = await runContainer({
    ruleSet: rage({ ...slowly, target: '.gallery', clicks: 2 }),
    html: `<main></main>${html}`,
  });
  page.window.history.pushState(null, '', '/next');
  const main = page.document.querySelector('main')!;
  main.innerHTML = '<shop-gallery id="g" class="gallery"></shop-gallery>';
  main.querySelector('#g')!.attachShadow({ mode: 'open' }).innerHTML = '<button id="next">Next</button>';
  await page.click('#a');
  await page.click('#a');
  expect(page.events).toEqual([]);
  await page.click('#g >>> #next');
  await page.click('#g >>> #next');
  expect(page.events).toEqual([{ event: 'noticed', id: 'g' }]);
});
