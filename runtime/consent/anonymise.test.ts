import { beforeEach, expect, it } from 'vitest';
import { openPages } from '../../test/support/consentPages';
import { forgetDevice } from '../../test/support/lastPages';
import { oneRule } from '../../test/support/oneRule';

beforeEach(forgetDevice);

it('tells an anonymous event apart, and sends nothing in it that says who', async () => {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    {
      params: { open: '{{page_path}}', closed: '{{page_path}}' },
      destinations: [
        {
          id: 'first',
          type: 'collector',
          settings: { url: 'https://first.example/e' },
          consent: ['analytics_storage'],
        },
      ],
      consent: { default: {}, pending: 'anonymise', storage: 'functionality_storage' },
    },
  );
  ruleSet.plan.events[0]!.params!['closed']!.consent = ['ad_storage'];
  const [page] = await openPages(ruleSet, [
    {
      name: 'anonymous',
      before:
        "milepost = [['identify', 'me'], ['consent', { functionality_storage: 'granted', ad_storage: 'granted' }]];",
    },
  ]);
  page!.click();
  page!.click();
  await expect.poll(async () => (await page!.events('first.example')).length).toBe(2);
  const [one, other] = await page!.events('first.example');
  expect(one).toMatchObject({ flags: ['anonymous'], seq: 0, params: { open: '/consent-anonymous' } });
  for (const field of ['visitor_id', 'session_id', 'user_id']) expect(one).not.toHaveProperty(field);
  expect(one!['params']).not.toHaveProperty('closed');
  expect((one!['page'] as { url: string }).url).toMatch(/\/consent-anonymous$/);
  expect(one!['page_id']).not.toBe(other!['page_id']);
  page!.window.milepost.push(['consent', { analytics_storage: 'granted' }]);
  page!.click();
  await expect.poll(async () => (await page!.events('first.example')).length).toBe(3);
  expect((await page!.events('first.example'))[2]).toMatchObject({ user_id: 'me', flags: [] });
});

it('gives anonymous events no place among those of the page, whose gaps say what was lost', async () => {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    {
      destinations: [
        {
          id: 'first',
          type: 'collector',
          settings: { url: 'https://first.example/e' },
          consent: ['analytics_storage'],
        },
      ],
      consent: { default: { analytics_storage: 'granted' }, pending: 'anonymise' },
    },
  );
  // The same click, once as anyone may know it and once with a consent that nobody has answered yet.
  ruleSet.rules.push({ ...ruleSet.rules[0]!, id: 'asking', consent: ['ad_storage'] });
  const [page] = await openPages(ruleSet, [{ name: 'places' }]);
  for (let times = 0; times < 3; times++) page!.click();
  await expect.poll(async () => (await page!.events('first.example')).length).toBe(6);
  const events = await page!.events('first.example');
  const of = (rule: string) => events.filter((each) => each['rule'] === rule);
  expect(of('asking').map(({ seq, flags }) => [seq, flags])).toEqual([1, 2, 3].map(() => [0, ['anonymous']]));
  expect(of('noticed').map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(new Set(of('noticed').map((each) => each['page_id'])).size).toBe(1);
});

it('tells Google’s tags a default, and each change once', async () => {
  const ruleSet = oneRule(
    { type: 'click', settings: { target: '#buy' } },
    { consent: { default: { ad_storage: 'denied' }, pending: 'queue', tellGoogle: true } },
  );
  const [page] = await openPages(ruleSet, [{ name: 'google' }]);
  const told = () =>
    ((page!.window as unknown as { dataLayer: ArrayLike<unknown>[] }).dataLayer ?? []).map((each) =>
      Array.from(each),
    );
  expect(told()).toMatchObject([
    ['consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied' }],
  ]);
  for (const value of ['granted', 'granted', 'denied'])
    page!.window.milepost.push(['consent', { ad_storage: value }]);
  expect(told().slice(1)).toMatchObject([
    ['consent', 'update', { ad_storage: 'granted' }],
    ['consent', 'update', { ad_storage: 'denied' }],
  ]);
});
