import { expect, it } from 'vitest';
import type { Variable } from '../../shared/ruleset/types';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';
import { readParams } from '../../test/support/readParams';

const html = `
  <h1> Stoneware
     mug </h1>
  <div class="card" data-sku="MUG-1"><h3>First</h3><a class="buy" id="one" href="/buy?x=1">Buy</a></div>
  <div class="card" data-sku="MUG-2"><h3>Second</h3><a class="buy" id="two" href="/buy?x=2" target="shop">Buy</a></div>
  <input class="buy" id="typed" value="typed in"><input type="submit" class="buy" id="send" value="Send it">
  <input type="password" class="buy" id="secret" value="hunter2"><textarea class="buy" id="area">typed</textarea>
  <div class="buy" id="editable" contenteditable>typed</div>`;

const read = (params: Record<string, string>, reading: Parameters<typeof readParams>[1] = {}) =>
  readParams(params, { html, ...reading });

const element = (id: string, settings: Record<string, unknown>): Variable => ({
  id,
  type: 'element',
  settings,
});

it('page: reads the parts of the address, title and referrer', async () => {
  const sent = await read(
    {
      path: '{{page_path}}',
      query: '{{page_query}}',
      host: '{{page_host}}',
      title: '{{page_title}}',
      url: '{{page_url}}',
      referrer: '{{page_referrer}}',
    },
    { path: '/product/mug?color=red&utm_source=news' },
  );
  // Of the query only what may leave the page.
  expect(sent).toMatchObject({
    path: '/product/mug',
    query: 'utm_source=news',
    host: location.hostname,
    title: 'Test page',
  });
  expect(sent['url']).toBe(`${location.origin}/product/mug?utm_source=news`);
  expect(sent['referrer']).toContain(location.origin);
});

it('query: reads one parameter, decoded, and has no value without it', async () => {
  const variables = [
    { id: 'campaign', type: 'query', settings: { key: 'utm_campaign' } },
    { id: 'missing', type: 'query', settings: { key: 'utm_term' } },
  ];
  const sent = await read(
    { campaign: '{{campaign}}', missing: '{{missing}}' },
    { variables, path: '/page?utm_campaign=spring%20sale&utm_campaign=2' },
  );
  expect(sent).toEqual({ campaign: 'spring sale' });
});

it('element: reads the name and number of the same card', async () => {
  const variables = [
    element('name', { from: 'closest', closest: '.card', selector: 'h3' }),
    element('sku', { from: 'closest', closest: '.card', read: 'attribute', attribute: 'data-sku' }),
    element('heading', { from: 'page', selector: 'h1' }),
  ];
  const sent = await read(
    { name: '{{name}}', sku: '{{sku}}', heading: '{{heading}}' },
    { variables, click: '#two' },
  );
  expect(sent).toEqual({ name: 'Second', sku: 'MUG-2', heading: 'Stoneware mug' });
});

it('click family: reads text, complete address, id, classes and target window', async () => {
  const params = {
    text: '{{click_text}}',
    url: '{{click_url}}',
    id: '{{click_id}}',
    classes: '{{click_classes}}',
    target: '{{click_target}}',
  };
  expect(await read(params, { click: '#two' })).toEqual({
    text: 'Buy',
    url: `${location.origin}/buy?x=2`,
    id: 'two',
    classes: 'buy',
    target: 'shop',
  });
});

it('element: reads what a button made by an input says', async () => {
  expect(await read({ text: '{{click_text}}' }, { click: '#send' })).toEqual({ text: 'Send it' });
});

it.each(['#typed', '#secret', '#area', '#editable'])(
  'element: never reads what someone types into %s',
  async (click) => {
    const variables = [
      element('value', { read: 'attribute', attribute: 'value' }),
      element('around', { from: 'closest', closest: 'body', selector: click }),
    ];
    const sent = await read(
      { id: '{{click_id}}', text: '{{click_text}}', value: '{{value}}', around: '{{around}}' },
      { variables, click },
    );
    expect(sent).toEqual({ id: click.slice(1) });
  },
);

it('data-layer: reads the latest push that holds the path, and its default', async () => {
  const variables = [
    { id: 'item', type: 'data-layer', settings: { path: 'ecommerce.items.0.item_name' } },
    { id: 'cleared', type: 'data-layer', settings: { path: 'user.plan', default: 'free' } },
    { id: 'missing', type: 'data-layer', settings: { path: 'no.such', default: 7 } },
  ];
  const sent = await read(
    { item: '{{item}}', cleared: '{{cleared}}', 'number:missing': '{{missing}}' },
    {
      variables,
      before:
        'dataLayer = [{ ecommerce: { items: [{ item_name: "Old" }] } }, { ecommerce: { items: [{ item_name: "Mug" }] } }, { user: { plan: "pro" } }, { user: null }, { ecommerce: { value: 1 } }]',
    },
  );
  expect(sent).toEqual({ item: 'Mug', cleared: 'free', missing: 7 });
});

it('constant and occurrence: read what was set and what the trigger noticed', async () => {
  const variables = [
    { id: 'currency', type: 'constant', settings: { value: 'EUR' } },
    { id: 'count', type: 'occurrence', settings: { field: 'timer_count' } },
  ];
  const ruleSet = oneRule(
    { type: 'timer', settings: { intervalMs: 100 } },
    { variables, params: { currency: '{{currency}}', 'number:count': '{{count}}' } },
  );
  const page = await runContainer({ ruleSet });
  await expect.poll(() => page.events).toEqual([{ event: 'noticed', currency: 'EUR', count: 1 }]);
});

it('cookie: is read, decoded, only with storage consent', async () => {
  const variables = [{ id: 'plan', type: 'cookie', settings: { name: 'plan' } }];
  const consent = {
    manager: 'page' as const,
    default: { analytics_storage: 'denied' as const },
    pending: 'queue' as const,
    storage: 'analytics_storage',
  };
  const ruleSet = oneRule(
    { type: 'page-view', settings: {} },
    { variables, consent, params: { plan: '{{plan}}' } },
  );
  const before = 'document.cookie = "plan=pro%20plus; path=/"';
  const denied = await runContainer({ ruleSet, before });
  await expect.poll(() => denied.events).toEqual([{ event: 'noticed' }]);
  const granted = await runContainer({
    ruleSet,
    before: `${before}; milepost = [["consent", { analytics_storage: "granted" }]]`,
  });
  await expect.poll(() => granted.events).toEqual([{ event: 'noticed', plan: 'pro plus' }]);
});

it('number format: turns the price of a card into a number', async () => {
  const variables = [
    {
      id: 'price',
      type: 'constant',
      settings: { value: 'ab 1.299,00 €' },
      format: [
        { type: 'trim' },
        { type: 'lower-case' },
        { type: 'number', locale: 'de' },
        { type: 'fallback', value: 0 },
      ],
    },
  ];
  expect(await read({ 'number:price': '{{price}}' }, { variables })).toEqual({ price: 1299 });
});
