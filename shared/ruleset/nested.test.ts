/** Triggers and conditions inside settings are treated like those of a rule: checked, named, renamed, upgraded, ordered. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validators } from '../../build/validators.js';
import { catalog as real } from '../../runtime/catalog';
import type { Catalog, TriggerDefinition } from '../definition';
import { uses } from './references';
import { renameId } from './rename';
import { ruleSetSchema } from './schema';
import { parse, serialize } from './serialize';
import type { RuleSet, Step } from './types';
import { upgrade } from './upgrade';
import { validate } from './validate';

/** A combination and a table, so that the tests say what holds for any of them. */
const both: TriggerDefinition = {
  type: 'both',
  title: 'Both',
  description: 'Two things happen.',
  scope: 'visit',
  sentence: '{steps}',
  icon: 'layers',
  needsDom: true,
  provides: [],
  passesOn: ['steps'],
  settings: {
    type: 'object',
    required: ['steps'],
    additionalProperties: false,
    properties: {
      steps: {
        type: 'array',
        title: 'Steps',
        minItems: 1,
        items: { type: 'object', format: 'trigger' },
      },
      table: {
        type: 'array',
        title: 'Rows',
        items: {
          type: 'object',
          required: ['pattern'],
          additionalProperties: false,
          properties: {
            pattern: { type: 'string', title: 'Pattern', format: 'regex' },
            output: { type: 'string', title: 'Result', format: 'template' },
            when: { type: 'object', title: 'Where', format: 'condition' },
          },
        },
      },
    },
  },
  examples: [],
};
const catalog: Catalog = { ...real, triggers: { ...real.triggers, both } };
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, logger: false });
const checks = { ...validators, triggers: { ...validators.triggers, both: ajv.compile(both.settings) } };

function document(steps: unknown[], more: Record<string, unknown> = {}): RuleSet {
  return {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: [{ name: 'done' }, { name: 'added' }] },
    targets: [{ id: 'add', name: 'Add button', selector: '#add' }],
    variables: [{ id: 'sku', type: 'constant', settings: { value: '1' } }],
    rules: [
      { id: 'r', name: 'R', triggers: [{ type: 'both', settings: { steps, ...more } }], event: 'done' },
      { id: 'a', triggers: [{ type: 'click', settings: { target: 'add' } }], event: 'added' },
    ],
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
}
const click = (target: string): Step => ({ type: 'click', settings: { target } });
const added: Step = { type: 'rule-event', settings: { event: 'added' } };
const onThanks: Step = {
  type: 'page-view',
  settings: {},
  conditions: { all: [{ variable: 'page_path', operator: 'equals', value: '/{{sku}}' }] },
};
const find = (ruleSet: RuleSet) => validate(ruleSet, catalog, checks);
const at = '/rules/0/triggers/0/settings';

describe('what a combination holds', () => {
  it('counts as used, wherever it stands', () => {
    const ruleSet = document([click('add'), added, { type: 'both', settings: { steps: [onThanks] } }], {
      table: [{ pattern: 'a', output: '{{sku}}', when: { variable: 'sku', operator: 'is-set' } }],
    });
    expect(find(ruleSet)).toEqual([]);
    const places = uses(ruleSet, catalog).map(({ kind, id, path }) => `${kind} ${id} ${path}`);
    expect(places.filter((place) => place.includes(at))).toEqual([
      `target add ${at}/steps/0/settings/target`,
      `event added ${at}/steps/1/settings/event`,
      `variable page_path ${at}/steps/2/settings/steps/0/conditions/all/0/variable`,
      `variable sku ${at}/steps/2/settings/steps/0/conditions/all/0/value`,
      `variable sku ${at}/table/0/output`,
      `variable sku ${at}/table/0/when/variable`,
    ]);
  });

  it('follows when something is renamed', () => {
    let ruleSet = document([click('add'), added, onThanks]);
    ruleSet = renameId(ruleSet, 'event', 'added', 'add_to_cart', catalog);
    ruleSet = renameId(ruleSet, 'target', 'add', 'add-button', catalog);
    ruleSet = renameId(ruleSet, 'variable', 'sku', 'item', catalog);
    expect(ruleSet.rules[0]?.triggers[0]?.settings['steps']).toEqual([
      click('add-button'),
      { type: 'rule-event', settings: { event: 'add_to_cart' } },
      {
        ...onThanks,
        conditions: { all: [{ variable: 'page_path', operator: 'equals', value: '/{{item}}' }] },
      },
    ]);
    expect(ruleSet.plan.events[1]?.name).toBe('add_to_cart');
    expect(find(ruleSet)).toEqual([]);
  });

  it.each<[string, unknown, string, string, string]>([
    ['an unknown type', { type: 'clik', settings: {} }, 'unknown-trigger-type', '/type', 'clik'],
    ['a missing field', { type: 'click', settings: {} }, 'missing-field', '/settings', 'What is clicked'],
    ['missing settings', { type: 'click' }, 'missing-field', '', 'trigger 1, “Steps” 1 lacks “settings”'],
    [
      'a wrong choice',
      { type: 'click', settings: { target: 'add', button: 'lft' } },
      'not-allowed',
      '/settings/button',
      'Rule “R”, trigger 1, “Steps” 1, “Mouse button” is “lft”',
    ],
    ['a misspelt field', { ...click('add'), condition: {} }, 'unknown-field', '/condition', '“conditions”'],
    ['an unknown target', click('ad'), 'unknown-target', '/settings/target', 'Did you mean “add”'],
    ['a bad selector', click('#a['), 'selector-does-not-parse', '/settings/target', '#a['],
    [
      'a bad pattern',
      { type: 'data-layer', settings: { pattern: '(' } },
      'regex-does-not-parse',
      '/settings/pattern',
      '(',
    ],
    [
      'a pattern that can hang',
      { type: 'data-layer', settings: { pattern: '(a+)+$' } },
      'regex-can-hang',
      '/settings/pattern',
      'freeze',
    ],
    [
      'a wrong condition',
      { ...click('add'), conditions: { all: [], any: [] } },
      'wrong-condition',
      '/conditions',
      'condition',
    ],
    [
      'an unknown operator',
      { ...click('add'), conditions: { variable: 'page_path', operator: 'is', value: 'x' } },
      'unknown-operator',
      '/conditions/operator',
      'is',
    ],
    [
      'a pattern in a condition',
      { ...click('add'), conditions: { variable: 'page_path', operator: 'matches-regex', value: '(a|a)+$' } },
      'regex-can-hang',
      '/conditions/value',
      'freeze',
    ],
    [
      'an unknown variable in a text',
      { ...click('add'), conditions: { variable: 'page_path', operator: 'equals', value: '{{nope}}' } },
      'unknown-template-variable',
      '/conditions/value',
      'nope',
    ],
  ])('has its problems: %s', (_, step, code, path, words) => {
    const ruleSet = { ...document([step]), variables: [] };
    const problem = find(ruleSet).find((one) => one.code === code);
    expect(problem).toMatchObject({ severity: 'error', path: `${at}/steps/0${path}` });
    expect(problem?.message).toContain(words);
  });

  it('has its problems in the rows of a table too', () => {
    const table = [{ pattern: '(', when: { variable: 'x', operator: 'is-set' } }, { output: '{{y}}' }];
    const problems = find(document([click('add'), onThanks], { table }));
    expect(problems.map(({ code, path }) => `${code} ${path.slice(at.length)}`)).toEqual([
      'missing-field /table/1',
      'unknown-variable /table/0/when/variable',
      'unknown-template-variable /table/1/output',
      'regex-does-not-parse /table/0/pattern',
    ]);
    expect(problems[0]?.message).toContain('“Rows” 2 lacks “Pattern”');
  });

  it('keeps the rule from firing where it cannot happen itself', () => {
    const clash = (value: string) => ({ variable: 'page_path', operator: 'equals', value });
    const never: Step = { ...click('add'), conditions: { all: [clash('/a'), clash('/b')] } };
    const inner = { type: 'both', settings: { steps: [click('add'), never] } };
    const problems = find({ ...document([added, inner]), variables: [] });
    expect(problems).toMatchObject([
      {
        code: 'rule-never-fires',
        path: `${at}/steps/1/settings/steps/1/conditions/all/1`,
        message:
          '“R” can never fire and is left out: “Both” inside it cannot happen: “Click” inside it cannot happen: page path cannot meet equals “/a” and equals “/b” at once. Remove one, or put both under “any of”.',
      },
    ]);
    const noElement = { variable: 'click_text', operator: 'equals', value: 'x' };
    expect(find(document([{ ...onThanks, conditions: noElement }]))[0]).toMatchObject({
      code: 'rule-never-fires',
      path: `${at}/steps/0/conditions`,
    });
  });

  it('is heard and may close a loop', () => {
    const ruleSet = document([added, click('add')]);
    ruleSet.rules[1]!.triggers = [{ type: 'rule-event', settings: { event: 'done' } }];
    expect(find({ ...ruleSet, variables: [] })).toMatchObject([
      {
        code: 'event-loop',
        severity: 'warning',
        message: expect.stringContaining('“added” → “done” → “added” wait for each other'),
      },
    ]);
    const unsent = document([click('add'), { type: 'rule-event', settings: { event: 'adde' } }]);
    expect(find({ ...unsent, variables: [] })).toMatchObject([
      { code: 'unsent-event', path: `${at}/steps/1/settings/event` },
    ]);
  });

  it('never makes validation throw', () => {
    for (const steps of [null, [null], ['x'], [{ type: 1 }], [{ type: 'both', settings: [] }], [[[]]]]) {
      expect(find(document(steps as unknown[])).length).toBeGreaterThan(0);
    }
  });

  it('is known to the published schema', () => {
    const check = ajv.compile(ruleSetSchema(catalog));
    expect(check(document([click('add'), onThanks]))).toBe(true);
    expect(check(document([{ type: 'click', settings: { target: 'add', button: 'lft' } }]))).toBe(false);
    expect(check.errors?.map(({ instancePath }) => instancePath)).toContain(`${at}/steps/0/settings/button`);
    expect(check(document([{ ...click('add'), conditions: { variable: 'page_path' } }]))).toBe(false);
  });

  it('is upgraded by its own definition, at any depth', () => {
    const definition = real.triggers['click']!;
    const older: Catalog = {
      ...catalog,
      triggers: {
        ...catalog.triggers,
        click: { ...definition, upgrades: { 0: ({ target }) => ({ target, exact: true }) } },
      },
    };
    const inner = { type: 'both', settings: { steps: [click('add')] } };
    const result = upgrade({ ...document([inner, click('.b')]), format: 0 }, older);
    if ('problems' in result) throw new Error('does not open');
    const exact = (target: string) => ({ type: 'click', settings: { target, exact: true } });
    expect(result.ruleSet.rules[0]?.triggers[0]?.settings['steps']).toEqual([
      { type: 'both', settings: { steps: [exact('add')] } },
      exact('.b'),
    ]);
  });

  it('is written in the same order as elsewhere', () => {
    const step = {
      conditions: { operator: 'equals', value: '/', variable: 'page_path' },
      settings: { z: 1, a: 2 },
      type: 'page-view',
    };
    const text = serialize(document([step]));
    const read = parse(text);
    if ('problems' in read) throw new Error('not read');
    const [written] = (read.document as RuleSet).rules[0]!.triggers[0]!.settings['steps'] as object[];
    expect(JSON.stringify(written)).toBe(
      '{"type":"page-view","settings":{"z":1,"a":2},"conditions":{"variable":"page_path","operator":"equals","value":"/"}}',
    );
  });
});
