import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';

const waitMs = 250;
const dead = (settings: Record<string, unknown> = {}) =>
  oneRule({ type: 'dead-click', settings: { waitMs, ...settings } }, { params: { id: '{{click_id}}' } });
const settled = () => pause(waitMs + 200);

it.each([
  ['a button', '<button id="x">Go</button>'],
  ['a picture with the hand of a link', '<div id="x" style="cursor:pointer">Enlarge</div>'],
  ['a role', '<div id="x" role="button">Go</div>'],
  ['a link to nowhere', '<a id="x" href="#">Go</a>'],
  ['a link whose script failed', '<a id="x" href="/next" onclick="return false">Go</a>'],
])('fires for %s that does nothing', async (_, html) => {
  const page = await runContainer({ ruleSet: dead(), html });
  await page.click('#x');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'x' }]);
});

it.each([
  ['changes the page', `this.after('Done')`],
  ['changes it a little later', `setTimeout(() => { this.title = 'Done' }, 50)`],
  ['changes a text', `this.firstChild.data = 'Done'`],
  ['goes on to another address', `history.pushState(null, '', '/next')`],
  ['scrolls', `window.scrollTo(0, 500)`],
  ['moves the focus', `document.querySelector('input').focus()`],
  ['marks a text', `getSelection().selectAllChildren(document.querySelector('p'))`],
  ['opens a popover', `document.querySelector('[popover]').showPopover()`],
])('does not fire for a button that %s', async (_, onclick) => {
  const page = await runContainer({
    ruleSet: dead(),
    html: `<button id="x" onclick="${onclick}">Go</button><p>Text</p><input><div popover>Hello</div><div style="height:3000px"></div>`,
  });
  await page.click('#x');
  await settled();
  expect(page.events).toEqual([]);
});

it.each([
  ['a text that looks like one', '<p id="x">Nothing to click</p>'],
  ['a field', '<input id="x">'],
  ['a box', '<input type="checkbox" id="x">'],
  ['its label', '<label id="x" style="cursor:pointer"><input type="checkbox">Agree</label>'],
  ['a link that downloads', '<a id="x" href="data:text/plain,hello" download="a.txt">Get</a>'],
  ['an e-mail link', '<a id="x" href="mailto:a@shop.example">Mail</a>'],
  ['what folds out', '<details><summary id="x">More</summary>Text</details>'],
])('does not fire for %s', async (_, html) => {
  const page = await runContainer({ ruleSet: dead(), html });
  await page.click('#x');
  await settled();
  expect(page.events).toEqual([]);
});

it('fires for what is named, and only there', async () => {
  const page = await runContainer({
    ruleSet: dead({ target: '.card' }),
    html: '<button id="x">Go</button><main></main>',
  });
  page.document.querySelector('main')!.innerHTML = '<div class="card" id="card"><p id="text">Text</p></div>';
  await page.click('#x');
  await settled();
  expect(page.events).toEqual([]);
  await page.click('#text');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'card' }]);
});

it('counts the keyboard, and not what a script clicks', async () => {
  const page = await runContainer({ ruleSet: dead(), html: '<button id="x">Go</button>' });
  const button = page.document.querySelector<HTMLElement>('#x')!;
  button.click();
  await settled();
  expect(page.events).toEqual([]);
  button.focus();
  await page.press('Enter');
  await expect.poll(() => page.events.length).toBe(1);
});

it('sees into open shadow roots: what is clicked, and what answers', async () => {
  const page = await runContainer({ ruleSet: dead(), html: '<shop-card class="card"></shop-card>' });
  page.window.history.pushState(null, '', '/next');
  page.document.querySelector('.card')!.attachShadow({ mode: 'open' }).innerHTML =
    '<button id="dead">Go</button><button id="alive" onclick="this.after(1)">Go</button>';
  await page.click('.card >>> #alive');
  await settled();
  expect(page.events).toEqual([]);
  await page.click('.card >>> #dead');
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', id: 'dead' }]);
});

it('waits for the last of several clicks', async () => {
  const page = await runContainer({ ruleSet: dead(), html: '<button id="x">Go</button>' });
  for (let count = 0; count < 3; count++) await page.click('#x');
  await settled();
  expect(page.events).toHaveLength(1);
});
