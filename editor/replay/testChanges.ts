import type { RuleSet, RuleTest } from '../../shared/ruleset/types';

export function addTest(ruleSet: RuleSet, test: RuleTest): RuleSet {
  return { ...ruleSet, tests: [...(ruleSet.tests ?? []), test] };
}

export function removeTest(ruleSet: RuleSet, id: string): RuleSet {
  const { tests = [], ...rest } = ruleSet;
  const left = tests.filter((test) => test.id !== id);
  return left.length > 0 ? { ...rest, tests: left } : rest;
}

/** An empty name is none. */
export function changeTest(
  ruleSet: RuleSet,
  id: string,
  change: Partial<Pick<RuleTest, 'name' | 'expect'>>,
): RuleSet {
  return {
    ...ruleSet,
    tests: (ruleSet.tests ?? []).map((test) => {
      if (test.id !== id) return test;
      const { name, ...rest } = { ...test, ...change };
      return name ? { ...rest, name } : rest;
    }),
  };
}
