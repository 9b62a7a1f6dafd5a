import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { practiceTopics } from '../problems/practice';
import { heard, silence } from '../problems/silence';
import type { PlanEvent, Rule, RuleSet } from '../ruleset/types';
import { limitsOf, limitsPresets, presetOf, usualLimits } from './limits';
import { busiestPage } from './onPage';
import { practice } from './practice';

const micro = (name: string, part: Partial<PlanEvent> = {}): PlanEvent => ({
  name,
  stage: 'intent',
  role: 'milestone',
  tier: 1,
  owner: 'growth',
  hypothesis: 'Buys more often',
  ifItMoves: 'Look at the page',
  sentBy: 'page',
  ...part,
});
const goal: PlanEvent = {
  name: 'purchase',
  stage: 'conversion',
  role: 'macro',
  owner: 'growth',
  sentBy: 'page',
};
const setOf = (
  events: PlanEvent[],
  part: Partial<RuleSet> = {},
  plan: Partial<RuleSet['plan']> = {},
): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [
      { id: 'intent', name: 'Intent' },
      { id: 'conversion', name: 'Conversion' },
    ],
    events,
    ...plan,
  },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'queue' },
  ...part,
});
const sound = [micro('add_to_cart'), micro('article_read', { tier: 3 }), goal];
const found = (ruleSet: RuleSet) => practice(ruleSet, catalog).map(({ code, path }) => `${code} ${path}`);
const rule = (event: string, path?: string): Rule => ({
  id: event,
  triggers: [{ type: 'page-view', settings: {} }],
  event,
  ...(path === undefined
    ? {}
    : { conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: path }] } }),
});

describe('practice', () => {
  it('has nothing to say of a sound plan, or of an empty one', () => {
    expect(found(setOf(sound))).toEqual([]);
    expect(found(setOf([]))).toEqual([]);
  });

  it('counts events, steps, stages and pages against the plan’s limits', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      micro(`step_${index}`, { tier: ((index % 3) + 1) as 1 }),
    );
    expect(found(setOf([...many, goal]))).toEqual([
      'too-many-events /plan',
      'too-many-steps /plan',
      'stage-too-full /plan/stages/0',
    ]);
    const grown = limitsPresets.find(({ id }) => id === 'grown')?.limits ?? {};
    expect(found(setOf([...many, goal], {}, { limits: { ...grown, steps: 9, stage: 8 } }))).toEqual([]);
    const all = Array.from({ length: 29 }, (_, index) => micro(`step_${index}`));
    expect(found(setOf([...all, goal]))).toContain('counts-everything /plan');
    const busy = setOf([...sound], {
      rules: Array.from({ length: 16 }, (_, index) => rule(`event_${index}`)),
    });
    expect(found(busy)).toContain('page-too-full /plan');
  });

  it('asks for a goal, for events in every stage, and for both ends of intent', () => {
    expect(found(setOf([micro('add_to_cart'), micro('article_read', { tier: 3 })]))).toEqual([
      'plan-without-goal /plan',
      'stage-without-events /plan/stages/1',
    ]);
    expect(found(setOf([micro('add_to_cart'), micro('checkout'), goal]))).toEqual(['no-starter-mix /plan']);
    expect(found(setOf([micro('add_to_cart', { tier: 3 }), micro('checkout', { tier: 2 }), goal]))).toEqual([
      'no-starter-mix /plan',
    ]);
  });

  it('asks each event for what makes it worth measuring, and a goal only for an owner', () => {
    const bare: PlanEvent = { name: 'add_to_cart', stage: 'intent' };
    const codes = found(setOf([bare, sound[1] as PlanEvent, { ...goal, owner: '' }]));
    expect(codes).toEqual([
      'event-without-role /plan/events/0/role',
      'event-without-owner /plan/events/0/owner',
      'event-without-tier /plan/events/0/tier',
      'event-without-hypothesis /plan/events/0/hypothesis',
      'event-without-action /plan/events/0/ifItMoves',
      'event-without-owner /plan/events/2/owner',
      'event-nobody-sends /plan/events/0',
    ]);
  });

  it('puts milestones before signals', () => {
    const signals = ['hover', 'share'].map((name) => micro(name, { role: 'signal', tier: 3 }));
    expect(found(setOf([micro('add_to_cart'), ...signals, goal]))).toEqual([
      'more-signals-than-milestones /plan',
    ]);
  });

  it('wants values in proportion to the goal, by intent, of one order and in one currency', () => {
    const usd = (amount: number) => ({ type: 'fixed', amount, currency: 'USD' }) as const;
    const codes = found(
      setOf([
        micro('add_to_cart', { value: usd(10) }),
        micro('article_read', { tier: 3, value: usd(100) }),
        micro('checkout'),
        micro('coupon', { tier: 2, value: { type: 'rate', rate: 0.1, orderValue: 75, currency: 'USD' } }),
        micro('gift', { tier: 2, value: { type: 'rate', rate: 0.1, orderValue: 80, currency: 'USD' } }),
        micro('shared', { role: 'signal', value: { type: 'fixed', amount: 1, currency: 'EUR' } }),
        { ...goal, value: usd(80) },
      ]),
    );
    expect(codes).toEqual([
      'event-without-value /plan/events/2/value',
      'value-above-goal /plan/events/1/value',
      'value-against-intent /plan/events/1/value',
      'order-values-differ /plan/events/4/value/orderValue',
      'currencies-differ /plan/events/5/value/currency',
    ]);
  });

  it('knows who sends an event', () => {
    const off = { ...rule('add_to_cart'), enabled: false };
    const events = [micro('add_to_cart', { sentBy: 'rules' }), sound[1] as PlanEvent, goal];
    const problems = practice(setOf(events, { rules: [off] }), catalog);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('is off or a draft')]);
    expect(found(setOf(events, { rules: [rule('add_to_cart')] }))).toEqual([]);
  });

  it('holds names against the convention, each other, and what destinations take', () => {
    const named = [micro('addToCart'), micro('add_to_cart'), micro('article_read', { tier: 3 }), goal];
    expect(found(setOf(named))).toEqual([
      'name-against-naming /plan/events/0/name',
      'names-alike /plan/events/1/name',
    ]);
    const ga4 = [{ id: 'ga', name: 'GA4', type: 'ga4', settings: { measurementId: 'G-ABC123' } }];
    const taken = practice(setOf([micro('page_view'), ...sound.slice(1)], { destinations: ga4 }), catalog);
    expect(taken.map(({ message }) => message)).toEqual([
      expect.stringContaining('GA4 reserves the name “page_view”'),
    ]);
    const parts = setOf(
      [micro('cart:add:button'), micro('article:read:any', { tier: 3 }), { ...goal, name: 'order:done:any' }],
      { destinations: ga4 },
      { naming: 'parts' },
    );
    expect(found(parts)).toEqual([0, 1, 2].map((index) => `name-refused /plan/events/${index}/name`));
    expect(found({ ...parts, destinations: [] })).toEqual([]);
  });

  it('finds parameters of two spellings', () => {
    const [first, second, last] = sound as [PlanEvent, PlanEvent, PlanEvent];
    const events = [
      { ...first, params: { item_name: { type: 'string' as const } } },
      { ...second, params: { itemName: { type: 'string' as const } } },
      last,
    ];
    expect(found(setOf(events))).toEqual(['names-alike /plan/events/1/params/itemName']);
  });

  it('can be silenced for an event, a stage or the plan, with a reason', () => {
    const ruleSet = setOf([micro('add_to_cart', { owner: '' }), ...sound.slice(1)]);
    const [hint] = practice(ruleSet, catalog);
    if (!hint) throw new Error('no hint');
    const quiet = silence(ruleSet, hint, 'New team');
    expect(quiet.plan.events[0]?.silenced).toEqual([{ code: 'event-without-owner', reason: 'New team' }]);
    expect(heard(quiet, practice(quiet, catalog)).shown).toEqual([]);
    const planwide = silence(ruleSet, { ...hint, path: '/plan' }, 'New team');
    expect(heard(planwide, practice(planwide, catalog)).shown).toEqual([]);
  });

  it('only hints, names its topic, and never throws', () => {
    const word = fc.constantFrom('add_to_cart', 'addToCart', 'x', 'page_view', 'a:b:c', '');
    const event = fc.record(
      {
        name: fc.oneof(word, fc.string()),
        stage: fc.constantFrom('intent', 'conversion', 'gone'),
        role: fc.constantFrom('milestone', 'signal', 'macro'),
        tier: fc.constantFrom(1, 2, 3),
        owner: fc.constantFrom('', 'growth'),
        value: fc.record({
          type: fc.constantFrom('fixed', 'rate', 'variable'),
          amount: fc.double(),
          rate: fc.double(),
          orderValue: fc.double(),
        }),
      },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        for (const { code, severity, path } of practice(setOf(events as PlanEvent[]), catalog)) {
          expect([code, practiceTopics[code] !== undefined, severity]).toEqual([code, true, 'hint']);
          expect(path).toMatch(/^\/plan/);
        }
      }),
    );
  });

  it('takes no more than in proportion for two thousand rules and a hundred and fifty events', () => {
    const time = (count: number) => {
      const events = Array.from({ length: count }, (_, index) => micro(`event_number_${index}_of_many`));
      const rules = Array.from({ length: count * 13 }, (_, index) => ({
        ...rule(`event_number_${index % count}_of_many`, `/p/${index}`),
        id: `r${index}`,
      }));
      const ruleSet = setOf(events, { rules });
      const started = performance.now();
      practice(ruleSet, catalog);
      return performance.now() - started;
    };
    // On a busy machine single times say nothing: the quickest of several, against ten times fewer, until one run was left alone.
    let [many, few] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 30 && !(many / few < 40); round++) {
      many = Math.min(many, time(150));
      few = Math.min(few, Math.max(time(15), time(15), time(15)));
    }
    expect(many / few).toBeLessThan(40);
  });
});

describe('the busiest page', () => {
  it('is the one whose path the most rules may hold on', () => {
    const rules = [
      rule('a'),
      rule('b', '/cart'),
      rule('c', '/cart/'),
      rule('d', '/blog'),
      { ...rule('e'), enabled: false },
    ];
    expect(busiestPage(rules)).toEqual({ path: '/cart/', events: ['a', 'b', 'c'] });
  });

  it('counts an event once, reads groups and their opposites, and takes what it cannot tell for possible', () => {
    const conditions = {
      all: [
        { not: { variable: 'page_path', operator: 'equals', value: '/cart' } },
        {
          any: [
            { variable: 'price', operator: 'greater', value: 3 },
            { variable: 'page_path', operator: 'matches-path', value: '/shop/*' },
          ],
        },
      ],
    };
    const rules = [{ ...rule('a'), conditions }, rule('a'), rule('b', '/cart')];
    expect(busiestPage(rules)).toEqual({ path: '/cart', events: ['a', 'b'] });
    expect(busiestPage([])).toEqual({ path: undefined, events: [] });
  });
});

it('knows a preset by its numbers, and takes the usual ones for what is not said', () => {
  expect(presetOf(usualLimits)).toBe('usual');
  expect(presetOf({ ...usualLimits, total: 9 })).toBeUndefined();
  expect(limitsOf({ limits: { total: 9 } })).toEqual({ ...usualLimits, total: 9 });
  expect(limitsOf({ limits: 'many' as never })).toEqual(usualLimits);
});
