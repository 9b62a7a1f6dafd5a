import { describe, expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import type { Condition, Rule, RuleSet } from '../types';
import { validate } from '../validate';

const path = (operator: string, value: string): Condition => ({ variable: 'page_path', operator, value });

function rule(id: string, target: string, more: Partial<Rule> = {}): Rule {
  return { id, triggers: [{ type: 'click', settings: { target } }], event: 'bought', ...more };
}

function find(rules: Rule[], more: Partial<RuleSet> = {}) {
  const ruleSet: RuleSet = {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: [{ name: 'bought', params: { x: { type: 'number' } } }, { name: 'other' }] },
    rules,
    destinations: [
      { id: 'layer', type: 'data-layer', settings: {} },
      { id: 'reports', type: 'collector', settings: {} },
    ],
    consent: { default: {}, pending: 'queue' },
    ...more,
  };
  return validate(ruleSet, catalog);
}
const codes = (rules: Rule[], more?: Partial<RuleSet>) => find(rules, more).map(({ code }) => code);

describe('a rule that is there twice', () => {
  it('is told at the second one', () => {
    expect(find([rule('a', '#buy'), rule('b', '#buy', { name: 'Again', notes: 'x', priority: 3 })])).toEqual([
      {
        code: 'duplicate-rule',
        severity: 'warning',
        path: '/rules/1',
        message: '“Again” is the same as “a”, so that “bought” is sent twice. Delete one of them.',
      },
    ]);
  });

  it('is none while one is a draft or off', () => {
    expect(codes([rule('a', '#buy'), rule('b', '#buy', { enabled: false })])).toEqual([]);
    expect(codes([rule('a', '#buy'), rule('b', '#buy', { rollout: { state: 'draft' } })])).toEqual([]);
  });
});

describe('two rules that one click sets off', () => {
  it('are told with what they share and the way out', () => {
    expect(find([rule('a', '#buy', { params: { x: 1 } }), rule('b', '#buy')])).toEqual([
      {
        code: 'fires-twice',
        severity: 'warning',
        path: '/rules/1/triggers/0',
        message:
          '“a” and “b” both fire on a click on “#buy”, so that “bought” is sent twice. Delete one of them, change one’s event, or give it conditions that the other does not meet.',
      },
    ]);
  });

  it.each([
    ['a list and one of its selectors', '#buy, .cta', '.cta'],
    ['one way of writing and another', 'a[href=buy]', 'a[href="buy"]'],
    ['an element and what it lies in', '.card', '.card .buy'],
    ['a child and its parent', '.card > a', '.card'],
    ['a class, and the class on a tag', '.buy', 'button.buy'],
    ['everything and something', 'body', '#buy'],
  ])('are found: %s', (_, one, other) => {
    const conditions = path('equals', '/');
    expect(codes([rule('a', one, { conditions }), rule('b', other, { conditions })])).toEqual([
      'fires-twice',
    ]);
    expect(codes([rule('b', other, { conditions }), rule('a', one, { conditions })])).toEqual([
      'fires-twice',
    ]);
  });

  it.each([
    ['two tags', 'a', 'button'],
    ['neighbours', '.card', '.card + .buy'],
    ['an element and what may lie in it', '.card', '.buy'],
    ['two classes and one of them in another place', '.a .b', '.b .a'],
  ])('are not claimed where nothing proves it: %s', (_, one, other) => {
    expect(codes([rule('a', one), rule('b', other)])).toEqual([]);
  });

  it('are not claimed for a click on exactly one of them', () => {
    const exact = {
      ...rule('a', '.card'),
      triggers: [{ type: 'click', settings: { target: '.card', exact: true } }],
    };
    const inside = {
      ...rule('b', ''),
      triggers: [{ type: 'click', settings: { target: '.card b', exact: true } }],
    };
    expect(codes([exact, inside])).toEqual([]);
  });

  it.each<[string, Partial<Rule>]>([
    ['another event', { event: 'other' }],
    ['another destination', { destinations: ['reports'] }],
    ['an opposite condition', { conditions: { not: path('equals', '/a') } }],
    ['shadow', { rollout: { state: 'shadow' }, destinations: 'all' }],
    ['another button', { triggers: [{ type: 'click', settings: { target: '#buy', button: 'right' } }] }],
  ])('are not claimed with %s', (_, more) => {
    const first = rule('a', '#buy', { conditions: path('equals', '/a'), destinations: ['layer'] });
    const second = rule('b', '#buy', { conditions: path('equals', '/a'), destinations: ['layer'], ...more });
    expect(codes([second, { ...first, params: { x: 1 } }]).filter((code) => code === 'fires-twice')).toEqual(
      [],
    );
  });

  it.each<[string, Partial<Rule>]>([
    ['is capped', { frequency: { limit: 1, per: 'page' } }],
    ['runs for some visitors', { rollout: { state: 'live', percent: 5 } }],
    ['runs for a while', { schedule: { from: '2099-01-01' } }],
  ])('are told at the one that %s, because the other fires whenever it does', (_, more) => {
    const told = find([rule('a', '#buy', { params: { x: 1 }, ...more }), rule('b', '#buy')]);
    expect(told).toMatchObject([{ code: 'fires-twice', path: '/rules/0/triggers/0' }]);
  });

  it('are not claimed where each has a cap or a schedule of its own', () => {
    const cap = (limit: number) => ({ frequency: { limit, per: 'page' as const } });
    expect(codes([rule('a', '#buy', cap(1)), rule('b', '#buy', cap(2))])).toEqual([]);
    const from = (day: string) => ({ schedule: { from: day } });
    expect(codes([rule('a', '#buy', from('2099-01-01')), rule('b', '#buy', from('2099-02-01'))])).toEqual([]);
  });

  it('may be one rule with two triggers', () => {
    const { triggers } = rule('a', '#buy');
    const [problem] = find([rule('a', '', { triggers: [...triggers, ...rule('', '#buy, .cta').triggers] })]);
    expect(problem).toMatchObject({ code: 'fires-twice', path: '/rules/0/triggers/1' });
    expect(problem?.message).toMatch(/^Two triggers of “a” both fire on a click on “#buy”/);
  });

  it('may wait for something else than a click, or for a link and what it lies in', () => {
    const view: Rule = { id: 'a', triggers: [{ type: 'page-view', settings: {} }], event: 'bought' };
    const said = {
      ...view,
      id: 'b',
      triggers: [{ type: 'page-view', settings: { when: 'start' } }],
      params: { x: 1 },
    };
    expect(find([view, said])).toMatchObject([{ code: 'fires-twice', path: '/rules/1/triggers/0' }]);
    const link = {
      ...view,
      triggers: [{ type: 'link-click', settings: { kind: 'mail', target: 'footer' } }],
    };
    expect(find([link, rule('b', 'footer')])).toMatchObject([
      { code: 'fires-twice', path: '/rules/0/triggers/0' },
    ]);
    expect(codes([link, rule('b', 'header')])).toEqual([]);
  });

  it('may have targets with names, but guards are not seen through', () => {
    const guard = { read: 'text' as const, equals: 'Buy' };
    const targets = [
      { id: 'buy', selector: '#buy' },
      { id: 'cta', selector: '#buy', guards: [guard] },
    ];
    expect(
      codes([rule('a', 'buy'), rule('b', '#buy', { params: { x: 1 } }), rule('c', 'cta')], { targets }),
    ).toEqual(['fires-twice']);
  });
});

describe('a rule whose wider neighbour always fires with it', () => {
  const wide = rule('wide', '#buy', { name: 'Wide', conditions: path('starts-with', '/shop') });

  it('is told where it asks for more', () => {
    const narrow = rule('narrow', '#buy', { conditions: { all: [path('equals', '/shop/sale')] } });
    expect(find([narrow, wide])).toEqual([
      {
        about: 'wide',
        code: 'shadowed-rule',
        severity: 'hint',
        path: '/rules/0/conditions',
        message:
          'Whenever “narrow” fires, “Wide” fires too, because it asks for less, and “bought” is sent twice. Give “Wide” the opposite condition, or send another event here.',
      },
    ]);
  });

  it.each<[string, Condition]>([
    ['the same and more', { all: [path('starts-with', '/shop'), path('contains', 'x')] }],
    ['a longer beginning', path('starts-with', '/shop/')],
  ])('is told with %s', (_, conditions) => {
    expect(codes([wide, rule('narrow', '#buy', { conditions })])).toEqual(['shadowed-rule']);
  });

  it.each<[string, Condition]>([
    ['another beginning', path('starts-with', '/sho')],
    ['a value only the page knows', path('equals', '{{page_query}}')],
    ['any of two', { any: [path('equals', '/shop'), path('equals', '/b')] }],
    [
      'a comparison that ignores case',
      { variable: 'page_path', operator: 'equals', value: '/shop', ignoreCase: true },
    ],
  ])('is not claimed with %s', (_, conditions) => {
    expect(
      codes([rule('narrow', '#buy', { conditions }), wide]).filter((code) => code !== 'shadowed-rule'),
    ).toEqual([]);
    const told = find([rule('narrow', '#buy', { conditions }), wide]);
    expect(told.filter(({ path: at }) => at.startsWith('/rules/0'))).toEqual([]);
  });
});

it('compares thousands of rules with each other in no time', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    rule(`r${index}`, '#buy', { conditions: path('equals', `/${index}`) }),
  );
  const before = process.cpuUsage();
  expect(codes(many)).toEqual([]);
  const { user } = process.cpuUsage(before);
  // Microseconds of work, whatever else the machine does. Every two of them would be 12 million comparisons: tens of seconds.
  expect(user).toBeLessThan(5_000_000);
});
