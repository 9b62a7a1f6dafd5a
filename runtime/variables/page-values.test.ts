/** page, query, javascript, storage, structured-data, element: what a page holds. */
import { expect, it } from 'vitest';
import { readAll, readParams, storageGranted, variable } from '../../test/support/readParams';

const page = variable('page');
const query = variable('query');
const javascript = variable('javascript');
const storage = variable('storage');
const data = variable('structured-data');
const element = variable('element');

it('page: reads steps, extension, protocol, port, language and canonical address', async () => {
  const html = `<!doctype html><html lang="de-AT"><head><title>T</title><link rel="canonical" href="/product/mug"><!-- container --></head><body></body></html>`;
  const sent = await readAll(
    [
      page('first', { part: 'segment', segment: 1 }),
      page('second', { part: 'segment', segment: 2 }),
      page('last', { part: 'segment', segment: -1 }),
      page('fourth', { part: 'segment', segment: 4 }),
      page('extension', { part: 'extension' }),
      page('protocol', { part: 'protocol' }),
      page('port', { part: 'port' }),
      page('address', { part: 'address' }),
      page('language', { part: 'language' }),
      page('canonical', { part: 'canonical' }),
    ],
    { path: '/de/produkt/Mug.HTML?color=red', html },
  );
  expect(sent).toEqual({
    first: 'de',
    second: 'produkt',
    last: 'Mug.HTML',
    extension: 'html',
    protocol: 'http',
    port: location.port,
    address: `${location.origin}/de/produkt/Mug.HTML`,
    language: 'de-AT',
    canonical: `${location.origin}/product/mug`,
  });
});

it('query: reads first, last and all values, in any case, of query or fragment', async () => {
  const sent = await readAll(
    [
      query('first', { key: 'color' }),
      query('last', { key: 'color', values: 'last' }),
      query('all', { key: 'color', values: 'all' }),
      query('strict', { key: 'COLOR' }),
      query('folded', { key: 'COLOR', ignoreCase: true }),
      query('behind', { key: 'sort', from: 'fragment' }),
      query('missing', { key: 'sort', values: 'all' }),
    ],
    { path: '/list?color=red&color=dark%20blue', hash: '/list?sort=price' },
  );
  expect(sent).toEqual({
    first: 'red',
    last: 'dark blue',
    all: 'red, dark blue',
    folded: 'red',
    behind: 'price',
  });
});

it('query: reads a fragment that is nothing but parameters', async () => {
  const sent = await readAll([query('sort', { key: 'sort', from: 'fragment' })], { hash: 'sort=a?b&x=1' });
  expect(sent).toEqual({ sort: 'a?b' });
});

it('javascript: looks up what scripts keep, and calls nothing', async () => {
  const before = `
    window.called = 0;
    window.shop = { items: [{ price: 29.9 }], run() { called++; return 1; }, get bad() { throw new Error('no'); }, empty: null, no: false };
    shop.run.version = 3;`;
  const sent = await readAll(
    [
      javascript('price', { path: 'shop.items[0].price' }),
      javascript('dotted', { path: 'shop.items.0.price' }),
      javascript('length', { path: 'shop.items.length' }),
      javascript('called', { path: 'shop.run', default: 'none' }),
      javascript('version', { path: 'shop.run.version' }),
      javascript('bad', { path: 'shop.bad.more', default: 'none' }),
      javascript('empty', { path: 'shop.empty', default: 'none' }),
      javascript('deep', { path: 'shop.nothing.at.all', default: 7 }),
      javascript('no', { path: 'shop.no' }),
      javascript('calls', { path: 'called' }),
    ],
    { before },
  );
  expect(sent).toEqual({
    price: '29.9',
    dotted: '29.9',
    length: '1',
    called: 'none',
    version: '3',
    bad: 'none',
    empty: 'none',
    deep: '7',
    no: 'false',
    calls: '0',
  });
});

it('javascript: never leads to elements, fields, cookies or storage', async () => {
  const sent = await readAll(
    [
      javascript('cookie', { path: 'document.cookie' }),
      javascript('framed', { path: 'top.document.cookie' }),
      javascript('typed', { path: 'form.email.value' }),
      javascript('input', { path: 'kept.input.value' }),
      javascript('stored', { path: 'localStorage.plan' }),
      javascript('session', { path: 'sessionStorage.length' }),
      javascript('inner', { path: 'frames.0.localStorage.plan' }),
    ],
    {
      html: '<form id="form"><input name="email" id="email" value="a@example.com"></form><iframe src="about:blank"></iframe>',
      before:
        'document.cookie = "plan=pro"; localStorage.plan = "pro"; window.kept = { get input() { return document.querySelector("input"); } }',
    },
  );
  expect(sent).toEqual({});
});

it('storage: reads texts and paths of JSON, with consent alone and never our own keys', async () => {
  const before = `
    localStorage.setItem('theme', 'dark'); localStorage.setItem('cart', '{"totals":{"value":59.8},"items":[{"name":"Mug"}]}');
    localStorage.setItem('broken', '{'); localStorage.setItem('milepost.mine', 'x'); sessionStorage.setItem('variant', 'B');`;
  const variables = [
    storage('theme', { key: 'theme' }),
    storage('value', { key: 'cart', path: 'totals.value' }),
    storage('name', { key: 'cart', path: 'items.0.name' }),
    storage('variant', { key: 'variant', area: 'session' }),
    storage('broken', { key: 'broken', path: 'a' }),
    storage('missing', { key: 'no-such', path: 'a.b' }),
    storage('own', { key: 'milepost.mine' }),
  ];
  expect(await readAll(variables, { before, consent: storageGranted })).toEqual({
    theme: 'dark',
    value: '59.8',
    name: 'Mug',
    variant: 'B',
  });
  const denied = { ...storageGranted, default: { analytics_storage: 'denied' as const } };
  expect(await readAll(variables, { before, consent: denied })).toEqual({});
});

const structured = `
  <script type="application/ld+json">not JSON</script>
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Mugs"}]},
    {"@type":["Product","Thing"],"name":"Stoneware mug","brand":{"@type":"Brand","name":"ACME"},
     "offers":[{"@type":"https://schema.org/Offer","price":29.9,"availability":{"@id":"https://schema.org/InStock"}}],
     "color":["red","blue"],"weight":{"@value":"0.4"}}]}</script>
  <meta name="Robots" content="noindex"><meta property="og:title" content="Mug for sale"><meta itemprop="sku" content="M-1">
  <div itemscope itemtype="https://schema.org/Product"><h2 itemprop="name">Tea  pot</h2>
    <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="19.90">19,90 €</span>
    <link itemprop="availability" href="https://schema.org/OutOfStock"><time itemprop="priceValidUntil" datetime="2026-12-31">soon</time></div>
    <input itemprop="note" value="typed"></div>`;

it('structured-data: reads JSON-LD wherever its things stand', async () => {
  const sent = await readAll(
    [
      data('name', { item: 'Product', path: 'name' }),
      data('price', { item: 'Product', path: 'offers.price' }),
      data('counted', { item: 'Product', path: 'offers.0.price' }),
      data('offer', { item: 'Offer', path: 'price' }),
      data('stock', { item: 'Offer', path: 'availability' }),
      data('brand', { item: 'Product', path: 'brand' }),
      data('color', { item: 'Product', path: 'color' }),
      data('weight', { item: 'Product', path: 'weight' }),
      data('anywhere', { path: 'offers.price' }),
      data('missing', { item: 'Product', path: 'no.such' }),
      data('unknown', { item: 'Recipe', path: 'name' }),
    ],
    { html: structured },
  );
  expect(sent).toEqual({
    name: 'Stoneware mug',
    price: '29.9',
    counted: '29.9',
    offer: '29.9',
    stock: 'https://schema.org/InStock',
    brand: 'ACME',
    color: 'red',
    weight: '0.4',
    anywhere: '29.9',
  });
});

it('structured-data: reads microdata and meta tags', async () => {
  const micro = (id: string, path: string) => data(id, { from: 'microdata', item: 'Product', path });
  const meta = (id: string, path: string) => data(id, { from: 'meta', path });
  const sent = await readAll(
    [
      micro('name', 'name'),
      micro('price', 'offers.price'),
      micro('stock', 'offers.availability'),
      micro('until', 'offers.priceValidUntil'),
      micro('typed', 'note'),
      data('any', { from: 'microdata', path: 'price' }),
      data('other', { from: 'microdata', item: 'Recipe', path: 'name' }),
      meta('robots', 'robots'),
      meta('title', 'og:title'),
      meta('sku', 'sku'),
      meta('odd', 'a"]b'),
    ],
    { html: structured },
  );
  expect(sent).toEqual({
    name: 'Tea pot',
    price: '19.90',
    stock: 'https://schema.org/OutOfStock',
    until: '2026-12-31',
    any: '19.90',
    robots: 'noindex',
    title: 'Mug for sale',
    sku: 'M-1',
  });
});

const list = `
  <ul class="list"><li>Mug</li><li> Tea
    pot </li><li></li><li><input value="typed"></li></ul>
  <p class="error" style="display:none">Wrong</p><p class="note">Right</p>
  <details class="buy" id="one" open data-x="1"><summary>Why?</summary></details>
  <form class="card"><label>Mail <input id="mail"></label><textarea>typed</textarea><div contenteditable>secret <b id="bold">words</b></div><select><option>Austria</option></select>
    <a class="buy" id="two" href="#">Buy</a></form>
  <progress value="3" max="10"></progress>
  <my-field></my-field>`;
const whole = (selector: string, read: string) => ({ from: 'page', selector, read });

it('element: counts, joins, and tells what is there and what can be seen', async () => {
  const sent = await readAll(
    [
      element('count', whole('.list li', 'count')),
      element('none', whole('.no-such', 'count')),
      element('texts', whole('.list li', 'texts')),
      element('noTexts'.toLowerCase(), whole('.no-such', 'texts')),
      element('there', whole('.error', 'exists')),
      element('absent', whole('.no-such', 'exists')),
      element('hidden', whole('.error', 'visible')),
      element('shown', whole('.note', 'visible')),
      element('unseen', whole('.no-such', 'visible')),
    ],
    { html: list },
  );
  expect(sent).toEqual({
    count: '4',
    none: '0',
    texts: 'Mug, Tea pot',
    there: 'true',
    absent: 'false',
    hidden: 'false',
    shown: 'true',
    unseen: 'false',
  });
});

it('element: reads properties, but nothing of what people type', async () => {
  const property = (id: string, selector: string, name: string) =>
    element(id, { ...whole(selector, 'property'), property: name });
  const sent = await readParams(
    {
      open: '{{open}}',
      tag: '{{tag}}',
      value: '{{value}}',
      typed: '{{typed}}',
      custom: '{{custom}}',
      style: '{{style}}',
      form: '{{form}}',
      bold: '{{bold}}',
      method: '{{method}}',
    },
    {
      html: list,
      click: '#two',
      before:
        'customElements.define("my-field", class extends HTMLElement { get value() { return "typed"; } })',
      variables: [
        property('open', 'details', 'open'),
        property('tag', 'details', 'localName'),
        property('value', 'progress', 'value'),
        property('typed', '#mail', 'defaultValue'),
        property('custom', 'my-field', 'value'),
        property('style', 'details', 'style'),
        property('method', 'form', 'requestSubmit'),
        element('form', { from: 'closest', closest: '.card' }),
        element('bold', { from: 'page', selector: '#bold' }),
      ],
    },
  );
  expect(sent).toEqual({ open: 'true', tag: 'details', form: 'Mail Buy' });
});

it('element: reads no text that people typed, whatever kind of field holds it', async () => {
  const sent = await readAll(
    [
      element('custom', { from: 'page', selector: 'x-field' }),
      element('mirrored', { from: 'page', selector: 'x-field', read: 'attribute', attribute: 'value' }),
      element('noted', { from: 'page', selector: '.note' }),
    ],
    {
      html: '<x-field value="typed"></x-field><p class="note">Order 12 <b>of <i contenteditable>12</i></b> mugs</p>',
      before:
        'customElements.define("x-field", class extends HTMLElement { get value() { return "typed"; } })',
    },
  );
  expect(sent).toEqual({ custom: '', noted: 'Order 12 of mugs' });
});

it('element: finds the closest across open shadow roots', async () => {
  const sent = await readParams(
    { name: '{{name}}' },
    {
      click: 'my-card',
      html: '<section class="card"><h3>Mug</h3><my-card class="buy"></my-card></section>',
      before:
        'customElements.define("my-card", class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<a class=buy>Buy</a>"; } })',
      variables: [element('name', { from: 'closest', closest: '.card', selector: 'h3' })],
    },
  );
  expect(sent).toEqual({ name: 'Mug' });
});

it('element: looks into the open shadow root of the closest', async () => {
  const near = { from: 'closest', closest: 'shop-card' };
  const sent = await readParams(
    { name: '{{name}}', stars: '{{stars}}', offer: '{{offer}}' },
    {
      click: 'shop-card',
      html: '<shop-card class="buy" style="display:block"><em>New</em></shop-card>',
      before:
        'customElements.define("shop-card", class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: "open" }).innerHTML = "<h3>Mug</h3><i class=star></i><i class=star></i><slot></slot>"; } })',
      variables: [
        element('name', { ...near, selector: 'h3' }),
        element('stars', { ...near, selector: '.star', read: 'count' }),
        element('offer', { ...near, selector: 'em' }),
      ],
    },
  );
  expect(sent).toEqual({ name: 'Mug', stars: '2', offer: 'New' });
});
