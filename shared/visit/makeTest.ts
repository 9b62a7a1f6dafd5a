/** Makes a test of a row: the part of a visit that a rule asks for, and nothing else. */
import type { Catalog } from '../definition';
import { references } from '../ruleset/template';
import type { Rule, RuleSet, RuleTest, TestEntry, Variable } from '../ruleset/types';
import { walkRule } from '../ruleset/walk';
import type { Values } from '../trace';
import type { Engine } from './engine';
import { evaluate } from './evaluate';
import { Meaning } from './keys';
import { maskKinds, maskVisit } from './mask';
import { momentsOf } from './moments';
import { rulesHeard, visitOf } from './tests';
import type { Recorded, Visit } from './visit';

/** Entries that belong together: a moment with what came of it, or a change of consent. */
type Unit = Recorded[];

/**
 * What is kept: the moment and, of what was before it, only what changes the outcome when it is left out (the first step of a
 * sequence, a click that used up a cap); of the values only those that the rule reads; of the rule set of that time only what
 * says where those came from. Personal data is taken out. So a test is small enough to be read in a diff.
 */
export function makeTest(
  visit: Visit,
  index: number,
  expect: RuleTest['expect'],
  rule: Rule,
  ruleSet: RuleSet,
  engine: Engine,
): RuleTest | undefined {
  const plain = unitsOf(visit, index, rule, ruleSet, engine);
  if (!plain) return undefined;
  const subject = {
    ...ruleSet,
    rules: ruleSet.rules.filter(({ id }) => id === rule.id || rulesHeard(ruleSet, rule).has(id)),
  };
  const base = { id: freeId(rule.id, expect, ruleSet), rule: rule.id, expect };
  const build = (units: readonly Unit[], from: Visit, noticed: boolean): RuleTest => ({
    ...base,
    ...testVisit(units, from, rule, ruleSet, engine.catalog, noticed),
  });
  const said = (test: RuleTest) => signature(test, subject, engine);
  const full = said(build(plain, visit, true));

  // Queries are taken out too, unless the rule asks for them.
  const careful = maskKinds.filter((kind) => kind !== 'query');
  const masked = [new Set(maskKinds), new Set(careful)]
    .map((kinds) => maskVisit(visit, engine.catalog, kinds).visit)
    .map((from) => ({ from, units: unitsOf(from, index, rule, ruleSet, engine)! }));
  const { from, units } = masked.find((one) => said(build(one.units, one.from, true)) === full) ?? masked[0]!;

  const goal = said(build(units, from, true));
  const kept = trimmed(units, (less) => said(build(less, from, true)) === goal);
  const small = build(kept, from, false);
  return said(small) === goal ? small : build(kept, from, true);
}

/** Up to the moment, the last one being it. */
function unitsOf(
  visit: Visit,
  index: number,
  rule: Rule,
  ruleSet: RuleSet,
  engine: Engine,
): Unit[] | undefined {
  const { list, of } = momentsOf(visit, engine.catalog);
  const target = list[of[index] ?? -1];
  if (!target) return undefined;
  const told = new Set([rule.id, ...rulesHeard(ruleSet, rule)]);
  const units = new Map<number, Unit>();
  visit.recorded.forEach((recorded, place) => {
    const { entry } = recorded;
    const moment = of[place] ?? -1;
    // Changes of consent stand between moments.
    if (moment < 0 && entry.kind === 'consent' && place < target.index) units.set(place - 0.5, [recorded]);
    const first = list[moment]?.index;
    if (first === undefined || first > target.index) return;
    if (entry.kind === 'delivery' || (entry.kind === 'rule' && !told.has(entry.rule))) return;
    units.set(first, [...(units.get(first) ?? []), recorded]);
  });
  return [...units].sort(([one], [other]) => one - other).map(([, unit]) => unit);
}

/** Leaves out ever smaller stretches, as long as the outcome stays what it is. The moment itself stays. */
function trimmed(units: readonly Unit[], same: (units: readonly Unit[]) => boolean): readonly Unit[] {
  const alone = units.slice(-1);
  if (same(alone)) return alone;
  let kept = units;
  for (let size = Math.ceil((kept.length - 1) / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < kept.length - 1; ) {
      const end = Math.min(start + size, kept.length - 1);
      const less = [...kept.slice(0, start), ...kept.slice(end)];
      if (same(less)) kept = less;
      else start = end;
    }
  }
  return kept;
}

/** `noticed`: with what the triggers of that time noticed, for those that nothing else shows. */
function testVisit(
  units: readonly Unit[],
  { drafts }: Visit,
  rule: Rule,
  ruleSet: RuleSet,
  catalog: Catalog,
  noticed: boolean,
): Pick<RuleTest, 'moment' | 'visit' | 'ran'> {
  const target = units.at(-1)!;
  const draft = drafts[target.find(({ draft }) => draft >= 0)?.draft ?? -1]?.ruleSet;
  const names = namesUsed(rule, ruleSet, draft, catalog);
  const variables = (draft?.variables ?? []).filter(({ id }) => names.has(id));
  const triggers = noticed ? draft?.rules.find(({ id }) => id === rule.id)?.triggers : undefined;
  const written = JSON.stringify(triggers ?? []);
  const targets = (draft?.targets ?? [])
    .filter(({ id }) => written.includes(JSON.stringify(id)))
    .map(({ fingerprint: _, ...target }) => target);
  const entries = units.map((unit) =>
    unit
      .filter(({ entry }) => triggers || entry.kind !== 'rule')
      .map(({ load, entry }): TestEntry => ({ ...withValues(entry, names), ...(load > 1 && { load }) })),
  );
  return {
    moment: entries.slice(0, -1).flat().length,
    visit: entries.flat(),
    ...((triggers || variables.length > 0) && {
      ran: {
        ...(triggers && { triggers }),
        ...(targets.length > 0 && { targets }),
        ...(variables.length > 0 && { variables }),
      },
    }),
  };
}

function withValues(entry: Recorded['entry'], names: ReadonlySet<string>): Recorded['entry'] {
  if (!('values' in entry) || !entry.values) return entry;
  const values: Values = {};
  for (const name in entry.values) if (names.has(name)) values[name] = entry.values[name];
  const { values: _, ...rest } = entry;
  return Object.keys(values).length ? { ...rest, values } : (rest as Recorded['entry']);
}

/** Variables that the rule reads, directly or through others, by the names they had then. */
function namesUsed(rule: Rule, ruleSet: RuleSet, draft: RuleSet | undefined, catalog: Catalog): Set<string> {
  const names = new Set<string>();
  const declared = new Map<string, Variable>(
    (ruleSet.variables ?? []).map((variable) => [variable.id, variable]),
  );
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    look(declared.get(name)?.settings);
  };
  const look = (value: unknown): void => {
    if (typeof value === 'string') references(value).forEach(add);
    else if (typeof value === 'object' && value) {
      if ('variable' in value && 'operator' in value) add(String(value.variable));
      Object.values(value).forEach(look);
    }
  };
  walkRule(rule, '', catalog, {
    comparison: (comparison) => look(comparison),
    text: (text) => look(text),
  });
  look(rule.params);
  if (!draft) return names;
  const now = new Meaning(ruleSet, catalog);
  const then = new Meaning(draft, catalog);
  const keys = new Set([...names].map((name) => now.variableKey(name)));
  for (const { id } of draft.variables ?? []) if (keys.has(then.variableKey(id))) names.add(id);
  return names;
}

/** What came of the moment, as far as a test can tell. */
function signature(test: RuleTest, ruleSet: RuleSet, engine: Engine): string {
  const visit = visitOf(test);
  const { of, list } = momentsOf(visit, engine.catalog);
  const index = list[of[test.moment] ?? -1]?.index;
  return JSON.stringify(
    evaluate(visit, ruleSet, engine).flatMap((outcome) =>
      outcome.rule === test.rule && outcome.index === index
        ? [[outcome.fired, outcome.stoppedBy, outcome.clauses.map((clause) => clause?.met)]]
        : [],
    ),
  );
}

/** `add-to-cart-fires`, with a number where that is taken. */
function freeId(rule: string, expect: RuleTest['expect'], { tests = [] }: RuleSet): string {
  const taken = new Set(tests.map(({ id }) => id));
  const stem = `${rule.slice(0, 44)}-${expect === 'fire' ? 'fires' : 'stays-quiet'}`;
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
