import { beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../runtime/catalog';
import { generateRuleSet } from '../../test/bench/generator';
import { sample } from '../../test/samples/samples';
import { compileContainer, toolchain } from '../../test/support/compile';
import type { RuleSet } from '../ruleset/types';
import { exported } from './names';
import { askedUse, askedUses, generalUses, noticedUses, possibleUses } from './uses';

describe('USES', () => {
  let asked: string[];
  beforeAll(async () => {
    asked = askedUses((await toolchain()).runtime.code);
  }, 60_000);

  it('is asked only for what a setting of the catalog or a fact of the rule set can make true', () => {
    const kinds = [
      ['triggers', exported.trigger],
      ['variables', exported.variable],
      ['formats', exported.format],
      ['destinations', exported.destination],
    ] as const;
    const possible = new Set([...Object.keys(generalUses), ...noticedUses(catalog)]);
    for (const [folder, nameOf] of kinds)
      for (const [type, { settings }] of Object.entries(catalog[folder]))
        for (const flag of possibleUses(nameOf(type), settings.properties)) possible.add(flag);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((flag) => !possible.has(flag))).toEqual([]);
  });

  it('holds all that definitions ask for by name', () => {
    const asked = [...Object.values(catalog.triggers), ...Object.values(catalog.variables)].flatMap(
      ({ asks = [] }) => asks.flatMap((each) => /^(?:\{.*=)?(\w+)\}?$/.exec(each)?.[1] ?? []),
    );
    expect(asked).toContain('heard');
    expect(asked.filter((each) => !askedUse(each))).toEqual([]);
  });

  it('is asked for every fact that the compiler tells', () => {
    expect(Object.keys(generalUses).filter((flag) => !asked.includes(flag))).toEqual([]);
  });
});

describe.each<[string, () => RuleSet]>([
  ['empty', sample('empty').ruleSet],
  ['first-click', sample('first-click').ruleSet],
  ['card', sample('card').ruleSet],
  ['demo-shop', sample('demo-shop').ruleSet],
  ['whole-catalog', sample('whole-catalog').ruleSet],
  ['hundred rules', () => generateRuleSet(100)],
])('the container of %s', (_, ruleSet) => {
  it.each([false, true])('holds no switch of the build, traced: %s', async (preview) => {
    const { code } = await compileContainer(ruleSet(), { preview });
    expect(code).not.toMatch(/\b(USES|PREVIEW)\b/);
  });
});

it('leaves names alone that pages and vendors know', async () => {
  const names = ['_paq', '_hsq', '__tcfapi', '_ga', 'trailing_', '__proto__', 'constructor'];
  const ruleSet = sample('first-click').ruleSet();
  ruleSet.rules[0]!.params = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
  ruleSet.variables = [{ id: 'kept', type: 'cookie', settings: { name: '_ga' } }];
  ruleSet.rules[0]!.conditions = { variable: 'kept', operator: 'is-set' };
  ruleSet.destinations[0]!.settings = { layer: '_paq' };
  const { code } = await compileContainer(ruleSet);
  for (const name of names) {
    expect(code).toContain(`value of ${name}`);
    expect(code).toMatch(new RegExp(`[{,["']${name}["'\\]]*:`));
  }
  expect(code).toMatch(/["']_paq["']/);
  expect(code).toMatch(/["']_ga["']/);
});
