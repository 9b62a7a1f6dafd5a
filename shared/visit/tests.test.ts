import { describe, expect, it } from 'vitest';
import { engine } from '../../test/support/engine';
import { oneRule } from '../../test/support/oneRule';
import { chainOf, type Happened, visitOf as visitFrom } from '../../test/support/visit';
import { plan } from '../compiler/plan';
import { renameId } from '../ruleset/rename';
import { parse, serialize } from '../ruleset/serialize';
import type { Condition, RuleSet, RuleTest } from '../ruleset/types';
import { validate } from '../ruleset/validate';
import { makeTest } from './makeTest';
import { runTests } from './tests';

const shop = 'https://shop.example';
const chain = chainOf({ tag: 'button', id: 'buy', text: 'Add' }, { tag: 'div', classes: ['card'] });
const page = (path: string, way: 'load' | 'virtual' = 'load'): Happened => ({
  kind: 'page',
  url: shop + path,
  title: 'Shop',
  way,
});
const click = (path: string, values: object = {}): Happened => ({
  kind: 'gesture',
  gesture: 'click',
  element: { name: 'Button', tag: 'button' },
  chain,
  url: shop + path,
  values: { page_path: path, click_text: 'Add', viewport_width: 1200, ...values },
});
const trigger = { type: 'click', settings: { target: '#buy' } };
const path = (value: string): Condition => ({ variable: 'page_path', operator: 'starts-with', value });

function made(
  entries: Happened[],
  index: number,
  expected: RuleTest['expect'],
  ruleSet: RuleSet,
  ran?: RuleSet,
): RuleTest {
  const draft = ran && { ruleSet: ran, clauses: plan(ran, engine.catalog, []).clauses };
  return makeTest(visitFrom(entries, draft), index, expected, ruleSet.rules[0]!, ruleSet, engine)!;
}
const run = (ruleSet: RuleSet, ...tests: RuleTest[]) =>
  runTests({ ...ruleSet, tests }, engine).map(({ state, why }) => [state, why]);

describe('a test made of a row', () => {
  const ruleSet = oneRule(trigger, { conditions: path('/bags') });
  const visit = [page('/'), page('/bags', 'virtual'), click('/bags'), click('/bags')];

  it('holds the moment and what the rule reads, and nothing else', () => {
    const test = made(visit, 2, 'fire', ruleSet);
    expect(test).toMatchObject({ id: 'noticed-fires', rule: 'noticed', expect: 'fire', moment: 0 });
    expect(test.visit).toHaveLength(1);
    expect(test.visit[0]).toMatchObject({ kind: 'gesture', values: { page_path: '/bags' } });
    expect((test.visit[0] as { values: object }).values).not.toHaveProperty('viewport_width');
    expect(test.ran).toBeUndefined();
  });

  it('passes while the rule does as it should, and fails in words when it does not', () => {
    const fire = made(visit, 2, 'fire', ruleSet);
    const not: RuleTest = { ...fire, expect: 'not-fire' };
    expect(run(ruleSet, fire, not)).toEqual([
      ['passed', 'It fires there.'],
      ['failed', 'It fires there.'],
    ]);
    const edited = oneRule(trigger, { conditions: path('/shoes') });
    expect(run(edited, fire, not)).toEqual([
      ['failed', 'It does not fire: “page path starts with /shoes” does not hold, it was “/bags”.'],
      ['passed', 'It does not fire: “page path starts with /shoes” does not hold, it was “/bags”.'],
    ]);
    const other = oneRule({ type: 'click', settings: { target: '#other' } });
    expect(run(other, fire)).toEqual([['failed', 'None of its triggers notices what happened there.']]);
  });

  it('is unknown where the rule asks for what was not kept', () => {
    const fire = made(visit, 2, 'fire', ruleSet);
    const edited = oneRule(trigger, {
      conditions: { variable: 'viewport_width', operator: 'greater', value: 900 },
    });
    expect(run(edited, fire)[0]?.[0]).toBe('unknown');
    expect(run(oneRule({ type: 'hover', settings: { target: '#buy' } }), fire)[0]?.[0]).toBe('unknown');
  });

  it('tests what a rule means, also while it is switched off or a draft', () => {
    const fire = made(visit, 2, 'fire', ruleSet);
    const off = {
      ...ruleSet,
      rules: [{ ...ruleSet.rules[0]!, enabled: false, rollout: { state: 'draft' as const } }],
    };
    expect(run(off, fire)).toEqual([['passed', 'It fires there.']]);
  });

  it('keeps of what was before only what matters', () => {
    const capped = oneRule(trigger, { frequency: { limit: 1, per: 'page' } });
    const many = [
      page('/bags'),
      ...Array.from({ length: 30 }, () => page('/bags')),
      click('/bags'),
      ...visit.slice(2),
      click('/bags'),
    ];
    const test = made(many, 34, 'not-fire', capped);
    expect(test.visit.map(({ kind }) => kind)).toEqual(['gesture', 'gesture']);
    expect(test.moment).toBe(1);
    expect(run(capped, test)).toEqual([['passed', 'Its cap is used up by then.']]);
  });

  it('keeps what an equal trigger noticed where nothing else shows it', () => {
    const hover = {
      ...oneRule(
        { type: 'hover', settings: { target: 'buy' } },
        { conditions: { variable: 'cost', operator: 'greater', value: 9 } },
      ),
      targets: [{ id: 'buy', name: 'Buy', selector: '#buy', fingerprint: { tag: 'button' } }],
      variables: [{ id: 'cost', type: 'javascript', settings: { path: 'cost' } }],
    };
    const entries: Happened[] = [
      page('/bags'),
      {
        kind: 'occurrence',
        occurrence: 1,
        trigger: 'hover',
        chain,
        url: `${shop}/bags`,
        values: { cost: 12, page_path: '/bags' },
      },
      {
        kind: 'rule',
        occurrence: 1,
        rule: 'noticed',
        fired: true,
        clauses: [{ met: true }, { met: true, saw: 12 }],
      },
    ];
    const test = made(entries, 1, 'fire', hover, hover);
    expect(test.ran).toEqual({
      triggers: hover.rules[0]!.triggers,
      targets: [{ id: 'buy', name: 'Buy', selector: '#buy' }],
      variables: hover.variables,
    });
    expect(run(hover, test)).toEqual([['passed', 'It fires there.']]);
    // A new name means the same.
    const renamed = renameId(
      renameId(hover, 'variable', 'cost', 'price', engine.catalog),
      'target',
      'buy',
      'add',
      engine.catalog,
    );
    expect(run(renamed, test)).toEqual([['passed', 'It fires there.']]);
    // What is read from elsewhere was not recorded.
    const elsewhere = {
      ...hover,
      variables: [{ id: 'cost', type: 'javascript', settings: { path: 'other' } }],
    };
    expect(run(elsewhere, test)[0]?.[0]).toBe('unknown');
  });

  it('holds no personal data', () => {
    const entries = [{ ...click('/bags'), url: `${shop}/bags?mail=ann@shop.example` }] as Happened[];
    expect(JSON.stringify(made(entries, 0, 'fire', ruleSet))).not.toContain('ann@shop.example');
  });
});

describe('tests in a rule set', () => {
  const ruleSet = oneRule(trigger);
  const test = made([click('/bags')], 0, 'fire', ruleSet);
  const problems = (tests: unknown[]) =>
    validate({ ...ruleSet, tests }, engine.catalog).flatMap(({ code, path, severity }) =>
      path.startsWith('/tests') ? [`${severity} ${code} ${path}`] : [],
    );

  it('are sound as they are made, and come back from their file unchanged', () => {
    expect(problems([test])).toEqual([]);
    const text = serialize({ ...ruleSet, tests: [test] });
    const read = parse(text) as { document: RuleSet };
    expect(read.document.tests).toEqual([test]);
    expect(serialize(read.document)).toBe(text);
    expect(text.indexOf('"id": "noticed-fires"')).toBeLessThan(text.indexOf('"visit"'));
  });

  it('say what they miss', () => {
    expect(problems([{ ...test, rule: 'gone' }])).toEqual(['warning test-of-no-rule /tests/0/rule']);
    expect(problems([{ ...test, moment: 7 }])).toEqual(['warning test-without-moment /tests/0/moment']);
    expect(problems([test, test])).toEqual(['error duplicate-id /tests/1/id']);
    expect(problems([{ ...test, expect: 'maybe' }])).toEqual(['error not-allowed /tests/0/expect']);
    expect(problems([{ ...test, visit: 'all' }])).toEqual(['error wrong-type /tests/0/visit']);
    expect(runTests({ ...ruleSet, tests: [{ ...test, rule: 'gone' }] }, engine)[0]?.state).toBe('unknown');
  });
});
