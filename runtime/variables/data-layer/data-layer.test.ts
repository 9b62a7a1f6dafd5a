import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule } from '../../../test/support/oneRule';

/** What a click reads after these pushes. `paths`: each is read by a variable of its own. */
async function read(before: string, paths: Record<string, string>, more: Record<string, unknown> = {}) {
  const names = Object.keys(paths);
  const page = await runContainer({
    ruleSet: oneRule(
      { type: 'click', settings: { target: '#go' } },
      {
        params: Object.fromEntries(names.map((name) => [name, `{{${name}}}`])),
        variables: names.map((name) => ({
          id: name,
          type: 'data-layer',
          settings: { path: paths[name], ...more },
        })),
      },
    ),
    html: '<button id="go">Go</button>',
    before,
  });
  await page.click('#go');
  const { event, ...params } = page.events.at(-1)!;
  expect(event).toBe('noticed');
  return { page, params };
}

it('merges objects key by key and lists item by item', async () => {
  const { params } = await read(
    `dataLayer = [
      { user: { plan: 'free', id: 7 }, items: [{ name: 'Mug', price: 5 }, { name: 'Cup' }] },
      { user: { plan: 'pro' }, items: [{ name: 'Jug' }] }]`,
    {
      plan: 'user.plan',
      id: 'user.id',
      first: 'items.0.name',
      price: 'items.0.price',
      second: 'items.1.name',
    },
  );
  expect(params).toEqual({ plan: 'pro', id: '7', first: 'Jug', price: '5', second: 'Cup' });
});

it('forgets what null and undefined clear, and what _clear replaces', async () => {
  const { params } = await read(
    `dataLayer = [
      { ecommerce: { value: 1, items: [1, 2] }, coupon: 'X', user: { plan: 'pro', id: 1 } },
      { ecommerce: null }, { ecommerce: { value: 2 } }, { coupon: undefined }, { user: { id: 2 }, _clear: true }]`,
    {
      value: 'ecommerce.value',
      item: 'ecommerce.items.0',
      coupon: 'coupon',
      plan: 'user.plan',
      id: 'user.id',
      mark: '_clear',
    },
  );
  expect(params).toEqual({ value: '2', id: '2' });
});

it('takes keys with dots as paths', async () => {
  const { params } = await read(`dataLayer = [{ page: { lang: 'en' } }, { 'page.type': 'product' }]`, {
    type: 'page.type',
    lang: 'page.lang',
  });
  expect(params).toEqual({ type: 'product', lang: 'en' });
});

it('leads into no element: what someone types stays unread', async () => {
  const { params } = await read(
    `typed = Object.assign(document.createElement('input'), { value: 'secret' });
      dataLayer = [{ gtm: { element: typed, elementId: 'mail' } }]`,
    { value: 'gtm.element.value', id: 'gtm.elementId' },
  );
  expect(params).toEqual({ id: 'mail' });
});

it('version 1: the latest push that has the key wins, dots mean nothing', async () => {
  const { params } = await read(
    `dataLayer = [{ 'page.type': 'product', plan: 'free', page: { type: 'other' } }, { plan: 'pro' }]`,
    { type: 'page.type', plan: 'plan', none: 'page.lang' },
    { version: '1', default: 'none' },
  );
  expect(params).toEqual({ type: 'product', plan: 'pro', none: 'none' });
});

it('never reaches into the page’s own objects', async () => {
  const { page, params } = await read(
    `dataLayer = [JSON.parse('{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1}}}'), { 'b.__proto__.polluted': 1 },
      { loop: (() => { const a = {}; a.a = a; return a })() }, { after: 'yes' }]`,
    { after: 'after', polluted: 'polluted' },
  );
  expect(params).toEqual({ after: 'yes' });
  expect((page.window as unknown as { polluted?: unknown }).polluted).toBeUndefined();
});

it('reads an array that the page has put in the place of the first', async () => {
  const { page } = await read(`dataLayer = [{ plan: 'free', seats: 3 }]`, { plan: 'plan', seats: 'seats' });
  page.window.dataLayer = [{ plan: 'pro' }];
  await page.click('#go');
  expect(page.events.at(-1)).toEqual({ event: 'noticed', plan: 'pro', seats: '3' });
});
