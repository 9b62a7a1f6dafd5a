import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../runtime/catalog';
import { explain } from './explain';
import type { RuleSet } from './ruleset/types';
import { validate } from './ruleset/validate';

const click = (target: string) => [{ type: 'click', settings: { target } }];
const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: {
    stages: [
      { id: 'interest', name: 'Interest' },
      { id: 'intent', name: 'Intent' },
      { id: 'done', name: 'Done' },
    ],
    events: [{ name: 'added', stage: 'intent' }, { name: 'seen', stage: 'interest' }, { name: 'loose' }],
  },
  rules: [
    { id: 'add', name: 'Add to cart', triggers: click('#add'), event: 'added' },
    { id: 'see', triggers: click('#see'), event: 'seen', rollout: { state: 'live', percent: 10 } },
    { id: 'off', triggers: click('#off'), event: 'loose', enabled: false },
    { id: 'bad', triggers: click('#bad'), event: 'nope' },
  ],
  destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
  consent: { default: {}, pending: 'queue' },
};
const explained = (document: unknown) => explain(document, validate(document, catalog), catalog);

describe('explain', () => {
  it('says each rule by the stage of its event, with its state and its problems', () => {
    const { stages, problems } = explained(ruleSet);
    expect(problems).toEqual([]);
    expect(stages.map(({ name, rules }) => [name, rules.map(({ id, state }) => `${id}: ${state}`)])).toEqual([
      ['Interest', ['see: live for 10% of visitors']],
      ['Intent', ['add: live']],
      ['No stage', ['off: off', 'bad: live']],
    ]);
    expect(stages[1]?.rules[0]).toEqual({
      id: 'add',
      name: 'Add to cart',
      state: 'live',
      sentence: 'When someone clicks #add, send added to Data layer.',
      details: ['Data layer gets it whatever the visitor allows.'],
      problems: [],
    });
    expect(stages[2]?.rules[1]?.problems).toMatchObject([{ code: 'event-not-in-plan' }]);
  });

  it('says the rest of a document with a rule that cannot be read', () => {
    const rules = [{ id: 'broken', event: 'added', triggers: 'click' }, ruleSet.rules[0]];
    const { stages } = explained({ ...ruleSet, rules, targets: 7 });
    expect(stages[0]?.rules).toMatchObject([
      { id: 'broken', state: 'unreadable', problems: [{ code: 'wrong-type' }] },
      { id: 'add', sentence: expect.stringContaining('#add') },
    ]);
    expect(stages[0]?.rules[0]).not.toHaveProperty('sentence');
  });

  it('never throws, whatever JSON it is handed', () => {
    const frame = fc.record(
      {
        format: fc.constant(1),
        plan: fc.record({ stages: fc.jsonValue(), events: fc.array(fc.jsonValue()) }),
        targets: fc.jsonValue(),
        variables: fc.array(fc.jsonValue()),
        rules: fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.record({
              id: fc.string(),
              event: fc.string(),
              triggers: fc.array(
                fc.record({ type: fc.constantFrom('sequence', 'click'), settings: fc.object() }),
              ),
              conditions: fc.jsonValue(),
            }),
          ),
        ),
        destinations: fc.array(fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), frame), (document) => {
        expect(Array.isArray(explained(document).stages)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
