import { expect, it } from 'vitest';
import { type RunningContainer, runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

const params = { 'number:chars': '{{copied_chars}}', kind: '{{copied_kind}}', id: '{{click_id}}' };
const copies = (settings: Record<string, unknown> = {}) => oneRule({ type: 'copy', settings }, { params });
const html = `<p id="mail">info@shop.example</p><p id="phone">Phone: +49 30 1234567</p><p id="code">SAVE20</p>
  <p id="text">Our shop is at info@shop.example and open every day from nine to five.</p>
  <input id="field" value="secret words"><textarea id="area">secret words</textarea><div id="editor" contenteditable>secret <b>words</b></div>`;

async function copyText(page: RunningContainer, selector: string): Promise<void> {
  page.window.focus();
  page.window.getSelection()!.selectAllChildren(page.document.querySelector(selector)!);
  await page.press('Control+c');
}

it('fires for copied text, and notices how long it is and of which kind', async () => {
  const page = await runContainer({ ruleSet: copies(), html });
  for (const each of ['#mail', '#phone', '#text']) await copyText(page, each);
  expect(page.events).toEqual([
    { event: 'noticed', chars: 17, kind: 'email', id: 'mail' },
    { event: 'noticed', chars: 21, kind: 'phone', id: 'phone' },
    { event: 'noticed', chars: 70, kind: 'text', id: 'text' },
  ]);
});

it('never carries the text', async () => {
  const page = await runContainer({ ruleSet: copies(), html });
  await copyText(page, '#mail');
  expect(page.events).toHaveLength(1);
  expect(JSON.stringify(page.pushed)).not.toContain('info');
});

it.each([
  ['any', ['mail', 'phone', 'code', 'text']],
  ['contact', ['mail', 'phone']],
  ['email', ['mail']],
  ['phone', ['phone']],
  ['text', ['code', 'text']],
])('takes these for “%s”: %j', async (kind, expected) => {
  const page = await runContainer({ ruleSet: copies({ kind }), html });
  for (const each of ['#mail', '#phone', '#code', '#text']) await copyText(page, each);
  expect(page.events.map(({ id }) => id)).toEqual(expected);
});

it.each([
  [{ minLength: 20 }, ['phone', 'text']],
  [{ pattern: '^[A-Z]+\\d+$' }, ['code']],
  [{ target: '#text' }, ['text']],
])('takes only what fits %j', async (settings, expected) => {
  const page = await runContainer({ ruleSet: copies(settings), html });
  for (const each of ['#mail', '#phone', '#code', '#text']) await copyText(page, each);
  expect(page.events.map(({ id }) => id)).toEqual(expected);
});

it('never reads fields, and does not fire where nothing is marked', async () => {
  const page = await runContainer({ ruleSet: copies(), html });
  for (const id of ['field', 'area']) {
    page.document.querySelector<HTMLInputElement>(`#${id}`)!.focus();
    page.document.querySelector<HTMLInputElement>(`#${id}`)!.select();
    await page.press('Control+c');
  }
  await copyText(page, '#editor b');
  page.window.getSelection()!.removeAllRanges();
  await page.press('Control+c');
  expect(page.events).toEqual([]);
});

it('sees text added later, on a later virtual page', async () => {
  const page = await runContainer({ ruleSet: copies(), html: '<main></main>' });
  page.window.history.pushState(null, '', '/next');
  page.document.querySelector('main')!.innerHTML = html;
  await copyText(page, '#code');
  expect(page.events).toHaveLength(1);
});

it('sees text of open shadow roots', async () => {
  const page = await runContainer({
    ruleSet: copies({ target: '.card' }),
    html: '<shop-card class="card"></shop-card>',
  });
  const root = page.document.querySelector('.card')!.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  page.window.focus();
  page.window.getSelection()!.selectAllChildren(root.querySelector('#mail')!);
  await page.press('Control+c');
  expect(page.events.map(({ kind }) => kind)).toEqual(['email']);
});
