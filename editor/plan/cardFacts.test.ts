import { expect, test } from 'vitest';
import type { Problem } from '../../shared/problem';
import type { PlanEvent, Rule, RuleSet } from '../../shared/ruleset/types';
import { cardFacts, senderWords } from './cardFacts';

const rule = (id: string, name?: string): Rule => ({
  id,
  triggers: [],
  event: 'buy',
  ...(name ? { name } : {}),
});
const setOf = (event: Partial<PlanEvent>, rules: Rule[] = []): RuleSet => ({
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'buy', ...event }] },
  rules,
  destinations: [],
  consent: { default: {}, pending: 'queue' },
});

test('a card says what sends its event', () => {
  expect(senderWords({ name: 'buy' }, [])).toBeUndefined();
  expect(senderWords({ name: 'buy' }, [rule('b', 'Thank-you page')])).toBe('Sent by Thank-you page');
  expect(senderWords({ name: 'buy' }, [rule('buy')])).toBe('Sent by 1 rule');
  expect(senderWords({ name: 'buy' }, [rule('a'), rule('b')])).toBe('Sent by 2 rules');
  expect(senderWords({ name: 'buy', sentBy: 'page' }, [])).toBe('Sent by the site’s own code');
  expect(senderWords({ name: 'buy', recipe: 'purchase' }, [])).toBe('Still to be pointed at');
});

test('a card shows the gravest problem of its event', () => {
  const problem = (severity: Problem['severity'], path: string): Problem => ({
    code: 'x',
    severity,
    path,
    message: '',
  });
  const problems = [problem('error', '/plan/events/0/value'), problem('hint', '/plan/events/0')];
  expect(cardFacts(setOf({}), problems).get('buy')?.problem).toBe('error');
  expect(
    cardFacts(setOf({ value: { type: 'fixed', amount: 3, currency: 'EUR' } }), []).get('buy')?.worth,
  ).toBe('€3');
});
