import { expect, it } from 'vitest';
import type { Pick } from './fingerprint';
import { healthOf, type PageCheck, type Proposal } from './health';

const buy = { id: 'buy', scope: 'only' as const, fingerprint: { pagePath: '/product/mug' } };
const proposal = (score: number): Proposal => ({
  pick: {} as Pick,
  before: 'Button “Buy”',
  after: `Button ${score}`,
  score,
  margin: 0.2,
});
const check = (page: string, verdict: PageCheck['verdict'], more: Partial<PageCheck> = {}): PageCheck => ({
  target: 'buy',
  page,
  matches: verdict === 'present' ? 1 : 0,
  verdict,
  ...more,
});

it('is not missed on pages of another kind', () => {
  expect(healthOf([buy], [check('/about', 'lost')])).toEqual([{ target: 'buy', state: 'unseen', pages: [] }]);
  expect(healthOf([buy], [check('/about', 'lost'), check('/product/cup', 'present')])).toMatchObject([
    { state: 'present', pages: ['/product/cup'] },
  ]);
});

it('is gone on a page of the kind it was picked on, with the best that any page offers', () => {
  const checks = [
    check('/product/cup', 'proposed', { proposal: proposal(0.6) }),
    check('/product/bowl', 'proposed', { proposal: proposal(0.8) }),
    check('/product/jug', 'present'),
  ];
  expect(healthOf([buy], checks)).toMatchObject([
    { state: 'gone', pages: ['/product/cup', '/product/bowl'], proposal: { score: 0.8 } },
  ]);
  expect(healthOf([buy], [check('/product/cup', 'lost')])[0]).not.toHaveProperty('proposal');
});

it('is expected everywhere where nobody knows where it was picked', () => {
  const raw = { id: 'buy' };
  expect(healthOf([raw], [check('/', 'lost')])).toMatchObject([{ state: 'gone', pages: ['/'] }]);
  expect(healthOf([raw], [check('/', 'lost'), check('/a', 'present')])).toMatchObject([{ state: 'present' }]);
});

it('reads a saved page by its file’s name', () => {
  expect(healthOf([buy], [check('product/cup.html', 'lost')])).toMatchObject([{ state: 'gone' }]);
  const home = { id: 'buy', fingerprint: { pagePath: '/' } };
  expect(healthOf([home], [check('index.html', 'lost')])).toMatchObject([{ state: 'gone' }]);
});

it('says when it means more than one where one was meant', () => {
  expect(healthOf([buy], [check('/product/cup', 'ambiguous', { matches: 3 })])).toMatchObject([
    { state: 'ambiguous', pages: ['/product/cup'] },
  ]);
});
