import { expect, it } from 'vitest';
import { runContainer } from '../../../test/support/container';
import { oneRule, pause } from '../../../test/support/oneRule';
import { freely, secret, tracesOf, type } from '../../../test/support/typing';

const searches = (settings: Record<string, unknown>) =>
  oneRule(
    { type: 'site-search', settings },
    {
      params: { term: '{{search_term}}', 'number:results': '{{search_results}}', path: '{{page_path}}' },
      consent: freely,
    },
  );
const search = (term: string, results?: number) => ({
  event: 'noticed',
  term,
  ...(results !== undefined && { results }),
});

it('fires for the query parameters searches use, once for each term', async () => {
  const page = await runContainer({ ruleSet: searches({}), path: '/search?page=1&q=stone+mug' });
  expect(page.events).toEqual([{ ...search('stone mug'), path: '/search' }]);
  const go = async (path: string) => {
    page.window.history.pushState(null, '', path);
    await pause(150);
  };
  await go('/search?q=stone+mug&page=2');
  await go('/product/1');
  await go('/search?q=stone+mug');
  await go('/search?q=');
  expect(page.events).toHaveLength(1);
  await go('/list?keyword=bowl');
  expect(page.events[1]).toMatchObject(search('bowl'));
  await page.load('/search?s=jane@example.com');
  expect(page.events).toMatchObject([search('[email]')]);
});

it('does not count the next page of results, a reload or going back as a search', async () => {
  const next =
    '<a id="next" href="/results?q=mug&page=2">Next</a><a id="other" href="/results?q=bowl">Bowls</a>';
  const page = await runContainer({ ruleSet: searches({}), path: '/results?q=mug', html: next });
  expect(page.events).toHaveLength(1);
  const after = async (act: () => unknown) => {
    const loaded = new Promise((resolve) => page.frame.addEventListener('load', resolve, { once: true }));
    await act();
    await loaded;
    await pause(150);
    return page.events.map(({ term }) => term);
  };
  expect(await after(() => page.click('#next'))).toEqual([]);
  expect(await after(() => page.window.location.reload())).toEqual([]);
  expect(await after(() => page.click('#other'))).toEqual(['bowl']);
});

it('takes the names and the path it is told', async () => {
  const ruleSet = searches({ keys: ['suche'], path: '^/finde/([^/]+)' });
  const page = await runContainer({ ruleSet, path: '/a?q=mug' });
  expect(page.events).toEqual([]);
  await page.load('/finde/blaue%20Tasse/');
  expect(page.events).toMatchObject([search('blaue Tasse')]);
  await page.load('/x?suche=Teller');
  expect(page.events).toMatchObject([search('Teller')]);
});

it('counts a form only where no address tells, and never reads its field', async () => {
  const html = '<form id="search" onsubmit="return false"><input name="word"></form><p class="count"></p>';
  const page = await runContainer({ ruleSet: searches({ target: '#search' }), html });
  await type(page, '[name=word]', secret);
  await page.press('Enter');
  page.window.history.pushState(null, '', '/search?q=mug');
  await expect.poll(() => page.events).toMatchObject([search('mug')]);
  await pause(1700);
  expect(page.events).toHaveLength(1);
  page.window.history.pushState(null, '', '/home');
  await pause(150);
  await page.click('[name=word]');
  await page.press('Enter');
  expect(page.events).toHaveLength(1);
  await expect.poll(() => page.events.length, { timeout: 3000 }).toBe(2);
  expect(page.events[1]).toEqual({ event: 'noticed', path: '/home' });
  expect(await tracesOf(page)).not.toContain(secret);
});

it('does not count a form that loads its results, whose address tells', async () => {
  const html = '<form id="search" action="/results"><input name="q"><button>Go</button></form>';
  const page = await runContainer({ ruleSet: searches({ target: '#search' }), path: '/results', html });
  await type(page, '[name=q]', 'mug');
  await page.click('button');
  await expect.poll(() => page.events).toMatchObject([search('mug')]);
});

it.each([
  ['none', 'Nothing', [0]],
  ['some', '1,234 mugs', [1234]],
  ['none', '1.234 mugs', []],
  ['some', '0 mugs', []],
])('asks whether there were %s, where the page says “%s”', async (results, text, found) => {
  const empty = text === 'Nothing' ? '<p class="empty">Nothing</p>' : '';
  const page = await runContainer({
    ruleSet: searches({ results, count: '.count', empty: '.empty' }),
    path: '/search?q=mug',
    html: '<main></main>',
  });
  page.document.querySelector('main')!.innerHTML = `${empty}<p class="count">${text}</p>`;
  await pause(1000);
  expect(page.events.map(({ results }) => results)).toEqual(found);
});
