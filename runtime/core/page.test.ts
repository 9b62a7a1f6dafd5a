import { expect, it } from 'vitest';
import { runContainer } from '../../test/support/container';
import { oneRule } from '../../test/support/oneRule';

const views = oneRule({ type: 'page-view', settings: {} }, { params: { path: '{{page_path}}' } });
const settled = () => new Promise((resolve) => setTimeout(resolve, 120));

it('counts one navigation once, however many history calls made it', async () => {
  const page = await runContainer({ ruleSet: views, path: '/first' });
  const { history } = page.window;
  history.pushState({}, '', '/second');
  history.replaceState({}, '', '/second?x=1');
  history.replaceState({ scroll: 1 }, '', '/second?x=1');
  await settled();
  expect(page.events.map(({ path }) => path)).toEqual(['/first', '/second']);
});

it('does not count a fragment that only scrolls, and counts one that a router uses', async () => {
  const page = await runContainer({ ruleSet: views, path: '/first' });
  page.window.location.hash = 'part-two';
  await settled();
  expect(page.events).toHaveLength(1);
  page.window.location.hash = '#/settings';
  await settled();
  expect(page.events).toHaveLength(2);
});

it('counts going back', async () => {
  const page = await runContainer({ ruleSet: views, path: '/first' });
  page.window.history.pushState({}, '', '/second');
  await settled();
  page.window.history.back();
  await settled();
  expect(page.events.map(({ path }) => path)).toEqual(['/first', '/second', '/first']);
});

it('takes an address that is only tidied for the same page', async () => {
  const page = await runContainer({ ruleSet: views, path: '/first?utm_source=mail&size=2&gclid=x' });
  page.window.history.replaceState({}, '', '/first?size=2');
  await settled();
  expect(page.events).toHaveLength(1);
  page.window.history.replaceState({}, '', '/first?size=3');
  await settled();
  expect(page.events).toHaveLength(2);
});

it('counts a page that comes back from the back/forward cache', async () => {
  const page = await runContainer({ ruleSet: views, path: '/first' });
  page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  expect(page.events).toHaveLength(1);
  page.window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(page.events.map(({ path }) => path)).toEqual(['/first', '/first']);
});

it('knows single-page navigation where the Navigation API is missing', async () => {
  const page = await runContainer({
    ruleSet: views,
    path: '/first',
    before: "Object.defineProperty(window, 'navigation', { value: undefined })",
  });
  page.window.history.pushState({}, '', '/second');
  page.window.history.replaceState({}, '', '/second#top');
  await settled();
  expect(page.events.map(({ path }) => path)).toEqual(['/first', '/second']);
});

it('allows a rule again on the next page when it may fire once a page', async () => {
  const page = await runContainer({
    ruleSet: oneRule(
      { type: 'click', settings: { target: '#buy' } },
      { frequency: { limit: 1, per: 'page' } },
    ),
    html: '<button id="buy">Buy</button>',
  });
  await page.click('#buy');
  await page.click('#buy');
  expect(page.events).toHaveLength(1);
  page.window.history.pushState({}, '', '/next');
  await settled();
  await page.click('#buy');
  expect(page.events).toHaveLength(2);
});

const watching = oneRule(
  { type: 'element-visible', settings: { target: 'h1', minMs: 0 } },
  { conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/product/' }] } },
);
const counting =
  'window.observed = 0; const observe = IntersectionObserver.prototype.observe; IntersectionObserver.prototype.observe = function (element) { observed++; observe.call(this, element); };';

it('attaches nothing on pages that a rule is not for, and takes up on those it is for', async () => {
  const page = await runContainer({
    ruleSet: watching,
    html: '<h1>Mug</h1>',
    path: '/cart',
    before: counting,
  });
  const observed = () => (page.window as unknown as { observed: number }).observed;
  await settled();
  expect(observed()).toBe(0);
  page.window.history.pushState({}, '', '/product/mug');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(observed()).toBeGreaterThan(0);
  expect(page.events).toHaveLength(1);
});

it('still watches there in a traced draft, and says what did not hold', async () => {
  const page = await runContainer({
    ruleSet: watching,
    html: '<h1>Mug</h1>',
    path: '/cart',
    options: { preview: true },
    before: 'milepost = []; window.told = []; milepost.trace = (entry) => told.push(entry);',
  });
  await new Promise((resolve) => setTimeout(resolve, 400));
  const { told } = page.window as unknown as { told: { kind: string; clauses?: unknown[] }[] };
  expect(page.events).toEqual([]);
  expect(told.filter(({ kind }) => kind === 'rule')).toMatchObject([
    { fired: false, clauses: [{ met: true }, { met: false, saw: '/cart' }] },
  ]);
});
