import { expect, it } from 'vitest';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { catalog } from '../compile/runtime';
import type { HealthKnown } from '../health/healthStore';
import { noDocument } from '../store/state';
import { weakTargets } from './weakTargets';

const unseen: HealthKnown = { checks: [], reports: [] };
const click = (id: string, target: string, more: Partial<Rule> = {}): Rule => ({
  id,
  name: `Rule ${id}`,
  triggers: [{ type: 'click', settings: { target } }],
  event: 'e',
  ...more,
});
const ruleSet: RuleSet = {
  ...noDocument,
  targets: [
    { id: 'good', selector: '#good', strength: 'strong' },
    {
      id: 'weak',
      name: 'Link “More”',
      selector: 'div > a:nth-child(3)',
      strength: 'fragile',
      reason: 'It counts children.',
    },
    { id: 'unused', selector: 'b', strength: 'fragile' },
    { id: 'off', selector: 'i', strength: 'fragile' },
    { id: 'lost', selector: '.buy', strength: 'strong' },
  ],
  rules: [
    click('a', 'weak'),
    click('b', 'weak'),
    click('c', 'off', { enabled: false }),
    click('d', 'good'),
    click('e', 'lost'),
  ],
};

it('names what rules that are on need, with who needs it', () => {
  expect(
    weakTargets(ruleSet, catalog, unseen).map(({ id, state, why, rules }) => [id, state, why, rules]),
  ).toEqual([['weak', 'fragile', 'It counts children.', ['Rule a', 'Rule b']]]);
});

it('puts first what was seen to be gone, whatever its selector rests on', () => {
  const health: HealthKnown = {
    checks: [{ target: 'lost', page: '/', matches: 0, verdict: 'lost' }],
    reports: [],
  };
  const [first] = weakTargets(ruleSet, catalog, health);
  expect(first).toMatchObject({ id: 'lost', state: 'gone', path: '/targets/4', rules: ['Rule e'] });
});
