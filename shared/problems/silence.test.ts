import { describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import type { Problem } from '../problem';
import type { RuleSet } from '../ruleset/types';
import { audit, validate } from '../ruleset/validate';
import { canBeSilenced, heard, partOf, reachOf, silence, unsilence } from './silence';

const ruleSet: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [], events: [{ name: 'add_to_cart' }] },
  targets: [
    { id: 'old', selector: '#old' },
    { id: 'older', selector: '#older' },
  ],
  rules: [],
  destinations: [{ id: 'reports', type: 'collector', settings: {}, consent: ['ads'] }],
  consent: { default: {}, pending: 'queue' },
};
const of = (document: RuleSet, path: string) => {
  const found = validate(document, catalog).find((problem) => problem.path === path);
  expect(found).toBeDefined();
  return found as Problem;
};

describe('silence', () => {
  it('hides a hint in its own part, keeps the reason, and leaves the others', () => {
    const quiet = silence(ruleSet, of(ruleSet, '/targets/0'), ' Needed next month. ');
    expect(quiet.targets?.[0]?.silenced).toEqual([{ code: 'unused-target', reason: 'Needed next month.' }]);
    const { shown, silenced } = audit(quiet, catalog);
    expect(shown.map(({ path }) => path)).not.toContain('/targets/0');
    expect(shown.map(({ path }) => path)).toContain('/targets/1');
    expect(silenced).toEqual([
      { problem: of(ruleSet, '/targets/0'), reason: 'Needed next month.', part: '/targets/0' },
    ]);
  });

  it('tells it again, and leaves no trace', () => {
    const quiet = silence(ruleSet, of(ruleSet, '/destinations/0/consent/0'), 'No');
    expect(unsilence(quiet, '/destinations/0', 'unknown-consent-signal')).toEqual(ruleSet);
  });

  it('keeps one reason of a kind: the last', () => {
    const problem = of(ruleSet, '/targets/0');
    const twice = silence(silence(ruleSet, problem, 'One'), problem, 'Two');
    expect(twice.targets?.[0]?.silenced).toEqual([{ code: 'unused-target', reason: 'Two' }]);
  });

  it('speaks for the whole site where no part can hold it', () => {
    const problem: Problem = { code: 'no-such-day', severity: 'hint', path: '/site', message: '' };
    expect(partOf(problem)).toBe('');
    expect(reachOf(problem)).toBe('the whole site');
    expect(silence(ruleSet, problem, 'Agreed').silenced).toEqual([{ code: 'no-such-day', reason: 'Agreed' }]);
  });

  it('speaks for an event, a stage or the whole plan, and the plan speaks for its events', () => {
    expect(reachOf({ path: '/plan/events/0/value' })).toBe('this event');
    expect(reachOf({ path: '/plan/stages/0' })).toBe('this stage');
    expect(reachOf({ path: '/plan' })).toBe('the plan');
    const hint = (path: string): Problem => ({ code: 'no-owner', severity: 'hint', path, message: '' });
    const quiet = silence(ruleSet, hint('/plan'), 'One team');
    expect(quiet.plan.silenced).toEqual([{ code: 'no-owner', reason: 'One team' }]);
    const { shown, silenced } = heard(quiet, [hint('/plan/events/0'), hint('/rules/0')]);
    expect(silenced.map(({ part }) => part)).toEqual(['/plan']);
    expect(shown.map(({ path }) => path)).toEqual(['/rules/0']);
  });

  it('never hides what stops publishing, or a failing test', () => {
    const problem: Problem = { code: 'unknown-target', severity: 'error', path: '/rules/0', message: '' };
    expect(canBeSilenced(problem)).toBe(false);
    expect(silence(ruleSet, problem, 'Please')).toBe(ruleSet);
    expect(canBeSilenced({ ...problem, code: 'test-fails', severity: 'warning' })).toBe(false);
  });
});
