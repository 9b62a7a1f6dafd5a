import { describe, expect, it } from 'vitest';
import { catalog } from '../../../runtime/catalog';
import type { Rule, RuleSet } from '../types';
import { validate } from '../validate';

function find(rules: Rule[]) {
  const ruleSet: RuleSet = {
    format: 1,
    site: { origins: ['https://shop.example'] },
    plan: { stages: [], events: ['a', 'b', 'c', 'd'].map((name) => ({ name })) },
    rules,
    destinations: [{ id: 'layer', type: 'data-layer', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
  return validate(ruleSet, catalog);
}

/** Hears one event and sends another. */
const rule = (hears: string, sends: string, more: Partial<Rule> = {}): Rule => ({
  id: `${hears}-${sends}`,
  triggers: [{ type: 'rule-event', settings: { event: hears } }],
  event: sends,
  ...more,
});
const click = (sends: string, more: Partial<Rule> = {}): Rule => ({
  id: `click-${sends}`,
  triggers: [{ type: 'click', settings: { target: `#${sends}` } }],
  event: sends,
  ...more,
});

describe('rules that listen to each other', () => {
  it('may form a chain', () => {
    expect(find([click('a'), rule('a', 'b'), rule('b', 'c'), rule('a', 'd')])).toEqual([]);
  });

  it('may not form a loop', () => {
    expect(find([click('a'), rule('a', 'b'), rule('b', 'c'), rule('c', 'a')])).toEqual([
      {
        code: 'event-loop',
        severity: 'error',
        path: '/rules/3/triggers/0/settings/event',
        message:
          'The rules of “a” → “b” → “c” → “a” would set each other off without end. Listen to something else here, or send another event.',
      },
    ]);
  });

  it('may not listen to themselves', () => {
    expect(find([click('a'), rule('a', 'a')]).map(({ code }) => code)).toEqual(['event-loop']);
  });

  it('may do anything while they are drafts', () => {
    expect(find([click('a'), rule('a', 'b'), rule('b', 'a', { rollout: { state: 'draft' } })])).toEqual([]);
  });
});

describe('an event that nobody sends', () => {
  it('is told where it is listened to', () => {
    expect(find([click('a'), rule('aa', 'b')])).toEqual([
      {
        code: 'unsent-event',
        severity: 'warning',
        path: '/rules/1/triggers/0/settings/event',
        message:
          "No running rule sends “aa”, and the plan has no such event. Did you mean “a”? Choose an event that a rule sends, or let the page push it: milepost.push(['event', 'aa']).",
      },
    ]);
  });

  it('may be one of a rule that is switched off', () => {
    const [problem] = find([click('a', { enabled: false }), rule('a', 'b')]);
    expect(problem?.severity).toBe('hint');
    expect(problem?.message).toMatch(/^No running rule sends “a”\. Choose/);
  });
});
