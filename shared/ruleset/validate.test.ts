import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { Problem } from '../problem';
import type { Condition, Destination, Rule, RuleSet } from './types';
import { validate } from './validate';

const rule: Rule = {
  id: 'add-to-cart',
  name: 'Add to cart',
  triggers: [{ type: 'click', settings: { target: 'add-button' } }],
  conditions: { all: [{ variable: 'page_path', operator: 'starts-with', value: '/product/' }] },
  event: 'add_to_cart',
  params: { item_name: '{{product_name}}' },
};

const sound: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [{ id: 'intent', name: 'Intent' }],
    events: [
      {
        name: 'add_to_cart',
        stage: 'intent',
        params: {
          item_name: { type: 'string', required: true },
          price: { type: 'number' },
          size: { type: 'string', enum: ['S', 'M'] },
        },
      },
      { name: 'page_view' },
    ],
  },
  targets: [{ id: 'add-button', name: 'Button “Add to cart”', selector: '#add' }],
  variables: [
    { id: 'product_name', type: 'element', settings: { from: 'closest', closest: '.card', selector: 'h3' } },
  ],
  rules: [rule],
  destinations: [{ id: 'reports', type: 'collector', settings: {} }],
  consent: { default: { analytics_storage: 'unknown' }, pending: 'queue', storage: 'analytics_storage' },
};

const withRule = (change: Partial<Rule>): RuleSet => ({ ...sound, rules: [{ ...rule, ...change }] });
const find = (document: unknown) => validate(document, catalog);
const codes = (document: unknown) => find(document).map((problem) => problem.code);

function only(document: unknown): Problem {
  const problems = find(document);
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

describe('validate', () => {
  it('finds nothing wrong with a sound rule set', () => {
    expect(find(sound)).toEqual([]);
  });

  describe('unknown references', () => {
    it('finds a target nobody declared, and guesses which was meant', () => {
      expect(find(withRule({ triggers: [{ type: 'click', settings: { target: 'add-buton' } }] }))[0]).toEqual(
        {
          code: 'unknown-target',
          severity: 'error',
          path: '/rules/0/triggers/0/settings/target',
          message:
            'There is no target “add-buton”. Did you mean “add-button”? Pick it on the page, choose another target, or write a CSS selector here.',
        },
      );
    });

    it('takes a raw selector for what it is', () => {
      for (const target of ['form', 'body add-buton', '.add', '#other']) {
        const triggers = [...rule.triggers, { type: 'click', settings: { target } }];
        expect(find(withRule({ triggers }))).toEqual([]);
      }
    });

    it('finds unknown variables, destinations, stages and consent signals', () => {
      const conditions = { any: [{ variable: 'page_pth', operator: 'equals', value: '/' }] };
      expect(only(withRule({ conditions }))).toMatchObject({
        code: 'unknown-variable',
        path: '/rules/0/conditions/any/0/variable',
        message:
          'There is no variable “page_pth”. Did you mean “page_path”? Create it under Variables, or choose another.',
      });
      expect(only(withRule({ destinations: ['reprts'] }))).toMatchObject({
        code: 'unknown-destination',
        path: '/rules/0/destinations/0',
        message:
          'There is no destination “reprts”. Did you mean “reports”? Add it under Destinations, or choose another.',
      });
      const { plan } = sound;
      const events = [{ ...plan.events[0], stage: 'intnt' }, plan.events[1]];
      expect(only({ ...sound, plan: { ...plan, events } })).toMatchObject({
        code: 'unknown-stage',
        path: '/plan/events/0/stage',
      });
      expect(only({ ...sound, consent: { ...sound.consent, storage: 'analytics' } })).toMatchObject({
        code: 'unknown-consent-signal',
        severity: 'warning',
        path: '/consent/storage',
      });
    });

    it('finds unknown types and operators', () => {
      expect(codes(withRule({ triggers: [{ type: 'clik', settings: {} }] }))).toContain(
        'unknown-trigger-type',
      );
      const conditions = { variable: 'page_path', operator: 'start-with', value: '/' };
      expect(only(withRule({ conditions }))).toMatchObject({
        code: 'unknown-operator',
        path: '/rules/0/conditions/operator',
      });
      const choice = {
        id: 'choice',
        type: 'conditional',
        settings: { rows: [{ if: conditions, value: 'shop' }] },
      };
      expect(codes({ ...sound, variables: [...(sound.variables ?? []), choice] })).toContain(
        'unknown-operator',
      );
      const sentTo = (type: string): Destination[] => [{ id: 'reports', type, settings: {} }];
      expect(only({ ...sound, destinations: sentTo('colector') }).message).toBe(
        'Milepost has no destination type “colector”. Did you mean “collector”?',
      );
      expect(only({ ...sound, destinations: sentTo('zzz') }).message).toMatch(
        /^Milepost has no destination type “zzz”\. Known are .*collector, .*ga4, /,
      );
    });

    it('finds variables that are made of themselves', () => {
      const made = (id: string, ...of: string[]) => ({
        id,
        type: 'lookup',
        settings: { input: of.map((each) => `{{${each}}}`).join(' '), rows: [] },
      });
      const circles = (...variables: ReturnType<typeof made>[]) =>
        find({ ...sound, variables: [...(sound.variables ?? []), ...variables] }).filter(
          ({ code }) => code === 'variable-circle',
        );
      expect(circles(made('a', 'b', 'page_path'), made('b', 'product_name'), made('c', 'a', 'b'))).toEqual(
        [],
      );
      expect(circles(made('a', 'a'))).toMatchObject([{ path: '/variables/1/settings/input' }]);
      expect(
        circles(made('d', 'a'), made('a', 'page_path', 'b'), made('b', 'c'), made('c', 'a')),
      ).toMatchObject([
        { path: '/variables/2/settings/input', message: expect.stringContaining('“a” → “b” → “c” → “a”') },
      ]);
    });

    it('does not take words of the language for names', () => {
      const triggers = [{ type: 'constructor', settings: {} }];
      const conditions = { variable: 'toString', operator: 'hasOwnProperty', value: '/' };
      expect(codes(withRule({ triggers, conditions, event: '__proto__' }))).toEqual(
        expect.arrayContaining([
          'unknown-trigger-type',
          'unknown-variable',
          'unknown-operator',
          'event-not-in-plan',
        ]),
      );
    });
  });

  it('finds a duplicate id, and says where the other is', () => {
    expect(only({ ...sound, rules: [rule, { ...rule }] })).toEqual({
      code: 'duplicate-id',
      severity: 'error',
      path: '/rules/1/id',
      message: 'Two rules are called “add-to-cart”; the other is at /rules/0. Rename one of them.',
    });
  });

  it('hints at targets and variables no rule uses', () => {
    const targets = [...(sound.targets ?? []), { id: 'old', name: 'Old button', selector: '.old' }];
    const variables = [
      ...(sound.variables ?? []),
      { id: 'currency', type: 'constant', settings: { value: 'EUR' } },
    ];
    expect(find({ ...sound, targets, variables })).toEqual([
      {
        code: 'unused-target',
        severity: 'hint',
        path: '/targets/1',
        message: 'No rule uses the target “Old button”. Use it in a rule, or delete it.',
      },
      {
        code: 'unused-variable',
        severity: 'hint',
        path: '/variables/1',
        message: 'No rule uses the variable “currency”. Use it in a rule, or delete it.',
      },
    ]);
  });

  it('finds an event that is not in the plan', () => {
    expect(only(withRule({ event: 'add_to_crt' }))).toEqual({
      code: 'event-not-in-plan',
      severity: 'error',
      path: '/rules/0/event',
      message:
        'The plan has no event “add_to_crt”. Did you mean “add_to_cart”? Add it to the plan, or choose an event of the plan.',
    });
  });

  describe('parameters against their definition', () => {
    const withParams = (params: Rule['params']) =>
      withRule({ params: { item_name: '{{product_name}}', ...params } });

    it('finds one that must be a number and is not', () => {
      expect(only(withParams({ price: 'cheap' }))).toEqual({
        code: 'param-type',
        severity: 'error',
        path: '/rules/0/params/price',
        message: '“price” must be a number, but is “cheap”. Change the value, or the type in the plan.',
      });
      for (const price of [12, '12.5', '{{product_name}}', '{{product_name}}.50']) {
        expect(find(withParams({ price }))).toEqual([]);
      }
    });

    it('finds one that is missing', () => {
      const { params, ...bare } = rule;
      expect(params).toBeDefined();
      expect(find({ ...sound, rules: [bare] }).find(({ code }) => code === 'param-missing')).toEqual({
        about: 'item_name',
        code: 'param-missing',
        severity: 'error',
        path: '/rules/0',
        message:
          'The plan asks for “item_name” with every “add_to_cart”. Add the parameter, or make it optional in the plan.',
      });
    });

    it('finds one the plan does not know, and a value it does not allow', () => {
      expect(only(withParams({ prize: 1 }))).toEqual({
        code: 'param-unknown',
        severity: 'warning',
        path: '/rules/0/params/prize',
        message:
          'The plan gives “add_to_cart” no parameter “prize”. Did you mean “price”? Add it to the event in the plan, or remove it here.',
      });
      expect(only(withParams({ size: 'XL' })).message).toBe(
        '“size” cannot be “XL”. Choose “S” or “M”, or allow it in the plan.',
      );
    });

    it('finds an element, which cannot be sent', () => {
      expect(only(withParams({ size: '{{click_element}}' }))).toMatchObject({ code: 'param-type' });
    });
  });

  it('finds a selector that does not parse, with its position', () => {
    const targets = [{ id: 'add-button', selector: 'button[data-id="1"' }];
    expect(only({ ...sound, targets })).toEqual({
      code: 'selector-does-not-parse',
      severity: 'error',
      path: '/targets/0/selector',
      message:
        'The CSS selector “button[data-id="1"” cannot be read at character 7: The “[” is never closed by “]”. Pick the element on the page, or correct the selector.',
    });
  });

  it('finds a regular expression that does not parse', () => {
    const conditions = { variable: 'page_path', operator: 'matches-regex', value: '^/(product' };
    expect(only(withRule({ conditions }))).toEqual({
      code: 'regex-does-not-parse',
      severity: 'error',
      path: '/rules/0/conditions/value',
      message:
        'The pattern “^/(product” cannot be read: Unterminated group. Correct it, or use “contains” or “starts with” instead.',
    });
  });

  it('finds a regular expression that can hang a page', () => {
    const conditions = { variable: 'page_path', operator: 'matches-regex', value: '^(a+)+$' };
    expect(only(withRule({ conditions }))).toEqual({
      code: 'regex-can-hang',
      severity: 'error',
      path: '/rules/0/conditions/value',
      message:
        'The pattern “^(a+)+$” can freeze the page: the same text can be repeated by two nested or alternative parts. Repeat only one of them, or use “contains” or “starts with” instead.',
    });
  });

  it('finds a template reference that does not exist', () => {
    expect(only(withRule({ params: { item_name: '{{product_name}}, {{product_nam}}' } }))).toEqual({
      about: 'product_nam',
      code: 'unknown-template-variable',
      severity: 'error',
      path: '/rules/0/params/item_name',
      message:
        '{{product_nam}} names no variable. Did you mean “product_name”? Create it under Variables, or write \\{{ for plain braces.',
    });
  });

  it('finds an event name that a destination reserves', () => {
    const destinations: Destination[] = [
      ...sound.destinations,
      { id: 'ga', name: 'GA4', type: 'ga4', settings: { measurementId: 'G-ABC123' } },
    ];
    const views: Rule = { id: 'views', triggers: [{ type: 'page-view', settings: {} }], event: 'page_view' };
    expect(only({ ...sound, destinations, rules: [rule, views] })).toEqual({
      code: 'reserved-name',
      severity: 'error',
      path: '/rules/1/event',
      message:
        'GA4 reserves the event name “page_view” for itself. Rename the event in the plan, or do not send it there.',
    });
    expect(find({ ...sound, destinations, rules: [rule, { ...views, destinations: ['reports'] }] })).toEqual(
      [],
    );
  });

  describe('a rule that can never fire', () => {
    const path = (operator: string, value: string, ignoreCase?: boolean) => ({
      variable: 'page_path',
      operator,
      value,
      ...(ignoreCase === undefined ? {} : { ignoreCase }),
    });
    const scroll = (operator: string, value: number) => ({ variable: 'scroll_percent', operator, value });

    it('says which comparisons contradict each other', () => {
      expect(only(withRule({ conditions: { all: [path('equals', '/a'), path('equals', '/b')] } }))).toEqual({
        code: 'rule-never-fires',
        severity: 'warning',
        path: '/rules/0/conditions/all/1',
        message:
          '“Add to cart” can never fire and is left out: page path cannot meet equals “/a” and equals “/b” at once. Remove one, or put both under “any of”.',
      });
    });

    it.each<[string, Condition]>([
      ['starts with and equals', { all: [path('starts-with', '/a'), path('equals', '/b')] }],
      ['two beginnings', { all: [path('starts-with', '/a'), path('starts-with', '/b')] }],
      ['nested lists', { all: [path('equals', '/a'), { all: [path('contains', 'b')] }] }],
      ['itself and its opposite', { all: [path('contains', 'a'), { not: path('contains', 'a') }] }],
      [
        'a value and none',
        { all: [path('equals', 'a'), { not: { variable: 'page_path', operator: 'is-set' } }] },
      ],
      ['a pattern', { all: [path('equals', '/a'), path('matches-regex', '^/b')] }],
      ['an empty any', { any: [] }],
      ['the opposite of nothing', { not: { all: [] } }],
    ])('finds %s', (_, conditions) => {
      expect(codes(withRule({ conditions }))).toEqual(['rule-never-fires']);
    });

    it('finds a number above 5 and below 3', () => {
      const triggers = [{ type: 'scroll-depth', settings: { marks: [50] } }];
      const document = (low: number, high: number) => ({
        ...sound,
        rules: [
          rule,
          {
            ...rule,
            id: 'b',
            triggers,
            params: { item_name: 'x' },
            conditions: { all: [scroll('greater', low), scroll('less', high)] },
          },
        ],
      });
      expect(codes(document(5, 3))).toEqual(['rule-never-fires']);
      expect(codes(document(3, 5))).toEqual([]);
    });

    it.each<[string, Condition]>([
      ['compatible beginnings', { all: [path('starts-with', '/a'), path('starts-with', '/a/b')] }],
      ['contradictions under any', { any: [path('equals', '/a'), path('equals', '/b')] }],
      ['differences of case that do not matter', { all: [path('equals', '/A', true), path('equals', '/a')] }],
      ['values only the page knows', { all: [path('equals', '{{page_query}}'), path('equals', '/b')] }],
      ['the opposite of a contradiction', { not: { all: [path('equals', '/a'), path('equals', '/b')] } }],
      ['no condition', { all: [] }],
    ])('lets %s pass', (_, conditions) => {
      expect(codes(withRule({ conditions }))).toEqual([]);
    });

    it('finds a variable that its trigger never gives a value', () => {
      const triggers = [{ type: 'page-view', settings: {} }];
      const conditions = { variable: 'click_text', operator: 'equals', value: 'Buy' };
      const views: Rule = { id: 'views', triggers, conditions, event: 'page_view' };
      expect(only({ ...sound, rules: [rule, views] })).toMatchObject({
        path: '/rules/1/conditions',
        message:
          '“views” can never fire and is left out: click text has no value under its trigger; that takes an element, such as a click. Choose another trigger or variable.',
      });
      const both = { ...views, triggers: [...triggers, ...rule.triggers] };
      expect(codes({ ...sound, rules: [rule, both] })).toEqual([]);
      const absent = { not: { variable: 'click_text', operator: 'is-set' } };
      expect(codes({ ...sound, rules: [rule, { ...views, conditions: absent }] })).toEqual([]);
    });

    it('finds a rule that goes nowhere or to nobody', () => {
      expect(only(withRule({ destinations: [] }))).toMatchObject({
        code: 'rule-never-fires',
        path: '/rules/0/destinations',
      });
      expect(only(withRule({ rollout: { state: 'live', percent: 0 } }))).toMatchObject({
        code: 'rule-never-fires',
        path: '/rules/0/rollout/percent',
      });
      expect(codes({ ...sound, destinations: [] })).toEqual(['rule-never-fires']);
      const off = sound.destinations.map((destination) => ({ ...destination, enabled: false }));
      expect(codes({ ...sound, destinations: off })).toEqual(['rule-never-fires']);
    });
  });

  describe('shape', () => {
    it('names the place as people would, and guesses misspelt fields', () => {
      expect(only({ ...sound, rules: [{ ...rule, evnt: 'x' }] })).toEqual({
        code: 'unknown-field',
        severity: 'error',
        path: '/rules/0/evnt',
        message: 'Rule “Add to cart” has no field “evnt”. Did you mean “event”? Otherwise remove it.',
      });
      const triggers = [{ type: 'click', settings: { target: 'add-button', button: 'lft' } }];
      expect(find(withRule({ triggers }))[0]?.message).toBe(
        'Rule “Add to cart”, trigger 1, “Mouse button” is “lft”. Choose “main”, “middle”, “right” or “any”.',
      );
    });

    it('says how a site address is written', () => {
      expect(only({ ...sound, site: { origins: ['shop.example/x'] } })).toMatchObject({
        code: 'invalid-origin',
        path: '/site/origins/0',
      });
    });

    it('still checks what stands beside a broken part', () => {
      const rules = [
        { ...rule, triggers: 'click' },
        { ...rule, id: 'b', event: 'nope' },
      ];
      expect(codes({ ...sound, rules })).toEqual(['wrong-type', 'event-not-in-plan']);
    });

    it('answers one problem for a condition of no known shape', () => {
      expect(codes(withRule({ conditions: { all: [], any: [] } as never }))).toEqual(['wrong-condition']);
    });

    it('refuses what is nested beyond reason instead of failing', () => {
      let conditions: unknown = { all: [] };
      for (let depth = 0; depth < 20_000; depth++) conditions = { not: conditions };
      expect(only({ ...sound, rules: [{ ...rule, conditions }] }).code).toBe('nested-too-deep');
    });

    it('says the way out of a future format', () => {
      expect(only({ ...sound, format: 2 })).toMatchObject({ code: 'future-format', path: '/format' });
    });
  });

  it('turns what a draft or switched-off rule lacks into hints', () => {
    for (const idle of [{ enabled: false }, { rollout: { state: 'draft' } }] as Partial<Rule>[]) {
      const problems = find(withRule({ ...idle, event: '', triggers: [{ type: 'click', settings: {} }] }));
      expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => 'hint'));
      expect(problems.length).toBeGreaterThan(1);
    }
  });

  it('keeps quiet about what was silenced, but not about errors', () => {
    const silenced = [
      { code: 'param-unknown', reason: 'agreed' },
      { code: 'event-not-in-plan', reason: 'no' },
    ];
    const params = { item_name: 'x', prize: 1 };
    const document = { ...withRule({ params, silenced }), variables: [] };
    expect(find(document)).toEqual([]);
    expect(codes(withRule({ event: 'nope', silenced }))).toContain('event-not-in-plan');
  });

  it('never throws, whatever JSON it is handed', () => {
    const frame = fc.record(
      {
        format: fc.oneof(fc.constant(1), fc.jsonValue()),
        site: fc.jsonValue(),
        plan: fc.oneof(
          fc.jsonValue(),
          fc.record({ stages: fc.jsonValue(), events: fc.array(fc.jsonValue()) }),
        ),
        targets: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
        variables: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
        rules: fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), damaged(rule)))),
        destinations: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
        consent: fc.jsonValue(),
        silenced: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), frame, damaged(sound)), (document) => {
        for (const { code, message, path } of find(document)) {
          expect(code).toMatch(/^[a-z-]+$/);
          expect(message).not.toMatch(/undefined|\[object/);
          expect(path === '' || path.startsWith('/')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The value with something else at one place. */
function damaged(value: unknown): fc.Arbitrary<unknown> {
  const places: string[][] = [];
  const walk = (one: unknown, path: string[]) => {
    if (typeof one !== 'object' || one === null) return;
    for (const [key, child] of Object.entries(one)) {
      places.push([...path, key]);
      walk(child, [...path, key]);
    }
  };
  walk(value, []);
  return fc.tuple(fc.constantFrom(...places), fc.jsonValue()).map(([path, other]) => {
    const copy = structuredClone(value) as Record<string, unknown>;
    let at = copy;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path[path.length - 1] ?? ''] = other;
    return copy;
  });
}
