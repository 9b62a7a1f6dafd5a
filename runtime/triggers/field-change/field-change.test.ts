import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';
import { defineInShadow, freely, inShadow, secret, tracesOf, type } from '../../../test/support/typing';

const changes = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'field-change', settings },
    {
      params: {
        name: '{{field_name}}',
        kind: '{{field_kind}}',
        choice: '{{field_choice}}',
        on: '{{field_checked}}',
        group: '{{heading}}',
      },
      variables: [{ id: 'heading', type: 'element', settings: { selector: 'h3' } }],
      consent: freely,
    },
  );
const html = `<div class="filters"><h3>Filters</h3>
  <label><input type="checkbox" name="brand" value="acme"> Acme</label>
  <label><input type="radio" name="size" value="s"> Small</label><label><input type="radio" name="size" value="m"> Medium</label>
  <select name="sort"><option value="1">Newest</option><option value="2">Cheapest</option></select>
  <input type="range" name="price">
  <input name="word">
</div>
<form id="pay"><select name="month" autocomplete="cc-exp-month"><option>01<option>02</select><input name="code" autocomplete="one-time-code"><input name="pass" type="password"><textarea name="note"></textarea></form>
<select id="language"><option>English<option>Deutsch</select>`;

function choose(document: Document | ShadowRoot, selector: string, index: number) {
  const select = document.querySelector<HTMLSelectElement>(selector)!;
  select.selectedIndex = index;
  for (const type of ['input', 'change'])
    select.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' }));
}

it('tells what was chosen among filters, and how a list is sorted', async () => {
  const page = await runContainer({ ruleSet: changes({ target: '.filters' }), html });
  await page.click('[name=brand]');
  await page.click('[name=brand]');
  await page.click('[value=m]');
  choose(page.document, '[name=sort]', 1);
  choose(page.document, '#language', 1);
  const group = 'Filters';
  expect(page.events).toEqual([
    { event: 'noticed', name: 'brand', kind: 'checkbox', choice: 'Acme', on: 'true', group },
    { event: 'noticed', name: 'brand', kind: 'checkbox', choice: 'Acme', on: 'false', group },
    { event: 'noticed', name: 'size', kind: 'radio', choice: 'Medium', group },
    { event: 'noticed', name: 'sort', kind: 'select', choice: 'Cheapest', group },
  ]);
});

it('hears one field, such as the language, without a form', async () => {
  const page = await runContainer({ ruleSet: changes({ target: '#language' }), html });
  choose(page.document, '[name=sort]', 1);
  choose(page.document, '#language', 1);
  expect(page.events).toEqual([
    expect.objectContaining({ name: 'language', kind: 'select', choice: 'Deutsch' }),
  ]);
});

it('hears only the kinds it is told', async () => {
  const page = await runContainer({ ruleSet: changes({ kinds: ['radio', 'range'] }), html });
  await page.click('[name=brand]');
  await page.click('[name=price]');
  await page.press('ArrowRight');
  await page.click('[value=s]');
  await type(page, '[name=word]', 'mug');
  await page.press('Tab');
  const heard = page.events.map(({ kind }) => kind);
  expect([...new Set(heard)]).toEqual(['range', 'radio']);
});

it('never tells what is typed, nor choices about cards', async () => {
  const page = await runContainer({ ruleSet: changes({}), html });
  for (const name of ['code', 'pass', 'note', 'word']) {
    await type(page, `[name=${name}]`, secret);
    await page.press('Tab');
  }
  choose(page.document, '[name=month]', 1);
  expect(page.events.map(({ name }) => name)).toEqual(['code', 'pass', 'note', 'word', 'month']);
  expect(page.events.filter(({ choice }) => choice !== undefined)).toEqual([]);
  expect(await tracesOf(page)).not.toContain(secret);
});

it('hears fields added later and in open shadow roots, which let no change out', async () => {
  const inner = '<form id="deep"><select name="inner"><option>A<option>B</select></form>';
  const page = await runContainer({
    ruleSet: changes({ target: 'form' }),
    html: `${inShadow(inner)}<main></main>`,
    before: defineInShadow,
  });
  const root = page.document.querySelector('in-shadow')!.shadowRoot!;
  choose(root, '[name=inner]', 1);
  choose(root, '[name=inner]', 0);
  page.document.querySelector('main')!.innerHTML = inner.replace('inner', 'later');
  choose(page.document, '[name=later]', 1);
  expect(page.events.map(({ name, choice }) => [name, choice])).toEqual([
    ['inner', 'B'],
    ['inner', 'A'],
    ['later', 'B'],
  ]);
});

it('goes on where a target in a shadow root is named', async () => {
  const inner =
    '<select name="inner"><option>A<option>B</select><select name="other"><option>A<option>B</select>';
  const page = await runContainer({
    ruleSet: changes({ target: 'in-shadow >>> [name=inner]' }),
    html: inShadow(inner),
    before: defineInShadow,
  });
  const root = page.document.querySelector('in-shadow')!.shadowRoot!;
  choose(root, '[name=other]', 1);
  choose(root, '[name=inner]', 1);
  expect(page.events.map(({ name }) => name)).toEqual(['inner']);
});
