import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { merge, mergeAll } from './merge';

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  triggers: [{ type: 'click', settings: { target: `#${id}` } }],
  event: id,
  ...more,
});
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const base: RuleSet = {
  format: 1,
  site: { origins: ['https://shop.example'] },
  plan: { stages: [{ id: 's', name: 'S' }], events: ids.map((name) => ({ name })) },
  targets: [{ id: 't', selector: '#t' }],
  rules: ids.map((id) => rule(id)),
  destinations: [{ id: 'reports', type: 'collector', settings: {} }],
  consent: { default: {}, pending: 'queue' },
};
const order = (document: RuleSet | undefined) => document?.rules.map(({ id }) => id).join('');
const withRules = (rules: Rule[]): RuleSet => ({ ...base, rules });
const changed = (id: string, change: Partial<Rule>) => (ruleSet: RuleSet) => ({
  ...ruleSet,
  rules: ruleSet.rules.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const inOrder = (text: string) => withRules([...text].map((id) => rule(id)));

describe('merge', () => {
  it('takes different fields of one rule from both', () => {
    const merged = merge(base, changed('a', { name: 'A' })(base), changed('a', { event: 'b' })(base));
    expect(merged?.rules[0]).toEqual(rule('a', { name: 'A', event: 'b' }));
  });

  it('takes parameters that both began, labels that both added and took away', () => {
    const first = changed('a', { labels: ['x', 'y'] })(base);
    const mine = changed('a', { params: { p: 1 }, labels: ['y', 'mine'] })(first);
    const theirs = changed('a', { params: { q: 2 }, labels: ['x', 'y', 'theirs'] })(first);
    const merged = merge(first, mine, theirs)?.rules[0];
    expect(merged?.params).toEqual({ p: 1, q: 2 });
    expect([...(merged?.labels ?? [])].sort()).toEqual(['mine', 'theirs', 'y']);
  });

  it('moves what each moved', () => {
    expect(order(merge(base, inOrder('bacdef'), inOrder('abcdfe')))).toBe('bacdfe');
    expect(order(merge(base, inOrder('fabcde'), inOrder('bcadef')))).toBe('fbcade');
    expect(order(merge(base, inOrder('bacdef'), inOrder('bacdef')))).toBe('bacdef');
  });

  it('asks whose order counts where both moved the same', () => {
    const [mine, theirs] = [inOrder('fabcde'), inOrder('abfcde')];
    expect(mergeAll(base, mine, theirs).conflicts).toEqual([{ thing: 'rules', fields: [] }]);
    expect(order(mergeAll(base, mine, theirs, () => 'mine').document)).toBe('fabcde');
    expect(order(mergeAll(base, mine, theirs, () => 'theirs').document)).toBe('abfcde');
  });

  it('names each thing that both changed, with its fields, and settles each on its own', () => {
    const mine = changed('a', { name: 'Mine', event: 'b' })(changed('b', { name: 'Mine' })(base));
    const theirs = changed('a', { name: 'Theirs', notes: 'N' })(changed('b', { name: 'Theirs' })(base));
    const { conflicts } = mergeAll(base, mine, theirs);
    expect(conflicts).toEqual([
      { thing: 'rules/a', fields: ['name'] },
      { thing: 'rules/b', fields: ['name'] },
    ]);
    const { document } = mergeAll(base, mine, theirs, (thing) => (thing === 'rules/a' ? 'theirs' : 'mine'));
    expect(document.rules[0]).toEqual(rule('a', { name: 'Theirs', event: 'b', notes: 'N' }));
    expect(document.rules[1]?.name).toBe('Mine');
  });

  it('asks where one deleted what the other changed', () => {
    const mine = withRules(base.rules.slice(1));
    const theirs = changed('a', { name: 'Theirs' })(base);
    expect(mergeAll(base, mine, theirs).conflicts).toEqual([{ thing: 'rules/a', fields: [] }]);
    expect(order(mergeAll(base, mine, theirs, () => 'mine').document)).toBe('bcdef');
    expect(order(mergeAll(base, mine, theirs, () => 'theirs').document)).toBe('abcdef');
  });

  it('asks where both made a thing of the same id', () => {
    const mine = withRules([...base.rules, rule('new', { event: 'a' })]);
    const theirs = withRules([...base.rules, rule('new', { event: 'b' })]);
    expect(mergeAll(base, mine, theirs).conflicts).toEqual([{ thing: 'rules/new', fields: [] }]);
  });

  it('speaks of events, consent and the site by themselves', () => {
    const titled = (title: string): RuleSet => ({
      ...base,
      plan: {
        ...base.plan,
        events: base.plan.events.map((event) => (event.name === 'a' ? { ...event, title } : event)),
      },
      consent: { ...base.consent, storage: title },
      name: title,
    });
    expect(
      mergeAll(base, titled('Mine'), titled('Theirs'))
        .conflicts.map(({ thing }) => thing)
        .sort(),
    ).toEqual(['consent', 'name', 'plan/events/a']);
  });
});

/** One change of the list of rules, on things of one side only. */
type Edit = { kind: 'name' | 'event' | 'delete' | 'params' | 'add'; id: string; value: string };
const editOf = (own: readonly string[], side: string): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constantFrom('name', 'event', 'delete', 'params', 'add'),
    id: fc.constantFrom(...own),
    value: fc.string({ maxLength: 3 }).map((text) => `${side}${text}`),
  });

function apply(ruleSet: RuleSet, { kind, id, value }: Edit, side: string): RuleSet {
  const { rules } = ruleSet;
  if (kind === 'delete') return { ...ruleSet, rules: rules.filter((one) => one.id !== id) };
  if (kind === 'add') {
    const at = rules.findIndex((one) => one.id === id);
    const name = `${side}-${id}`;
    if (rules.some((one) => one.id === name)) return ruleSet;
    return {
      ...ruleSet,
      rules: [...rules.slice(0, at + 1), rule(name, { name: value }), ...rules.slice(at + 1)],
    };
  }
  const field = kind === 'params' ? { params: { [value]: value } } : { [kind]: value };
  return changed(id, field)(ruleSet);
}

describe('merge of any edits', () => {
  const sides = fc.record({
    mine: fc.array(editOf(['a', 'b', 'c'], 'mine'), { maxLength: 6 }),
    theirs: fc.array(editOf(['d', 'e', 'f'], 'theirs'), { maxLength: 6 }),
  });

  it('has both where they touch different rules, whoever saves last', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const here = mine.reduce((ruleSet, edit) => apply(ruleSet, edit, 'm'), base);
        const there = theirs.reduce((ruleSet, edit) => apply(ruleSet, edit, 't'), base);
        const { document, conflicts } = mergeAll(base, here, there);
        expect(conflicts).toEqual([]);
        const other = mergeAll(base, there, here).document;
        const sorted = (ruleSet: RuleSet) => [...ruleSet.rules].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(other)).toEqual(sorted(document));
        for (const id of new Set([...here.rules, ...there.rules, ...base.rules].map((one) => one.id))) {
          const of = (ruleSet: RuleSet) => ruleSet.rules.find((one) => one.id === id);
          const ours = /^[abc]$|^m-/.test(id) ? here : there;
          expect(of(document)).toEqual(of(ours));
        }
      }),
      { numRuns: 500 },
    );
  });

  const anything = fc.record({
    mine: fc.array(editOf(ids, 'mine'), { maxLength: 6 }),
    theirs: fc.array(editOf(ids, 'theirs'), { maxLength: 6 }),
    mineOrder: fc.shuffledSubarray(ids, { minLength: ids.length }),
    theirOrder: fc.shuffledSubarray(ids, { minLength: ids.length }),
  });

  it('drops nothing in silence: each change is in the result, or named as a conflict', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('mine' as const, 'theirs' as const), (edits, choice) => {
        const here = edits.mine.reduce(
          (ruleSet, edit) => apply(ruleSet, edit, 'm'),
          inOrder(edits.mineOrder.join('')),
        );
        const there = edits.theirs.reduce(
          (ruleSet, edit) => apply(ruleSet, edit, 't'),
          inOrder(edits.theirOrder.join('')),
        );
        const { document, conflicts } = mergeAll(base, here, there, () => choice);
        const chosen = choice === 'mine' ? here : there;
        for (const id of new Set([...here.rules, ...there.rules, ...base.rules].map((one) => one.id))) {
          const of = (ruleSet: RuleSet) => ruleSet.rules.find((one) => one.id === id);
          const [was, mine, theirs, now] = [of(base), of(here), of(there), of(document)];
          const told = conflicts.some(({ thing }) => thing === `rules/${id}`);
          const changedIn = (one: Rule | undefined) => JSON.stringify(one) !== JSON.stringify(was);
          if (!changedIn(mine)) expect(now).toEqual(theirs);
          else if (!changedIn(theirs)) expect(now).toEqual(mine);
          else if (!told) {
            for (const one of [mine, theirs]) {
              for (const key of Object.keys(one ?? {}) as (keyof Rule)[])
                if (JSON.stringify(one?.[key]) !== JSON.stringify(was?.[key]) && key !== 'params')
                  expect(now?.[key]).toEqual(one?.[key]);
            }
          } else if (!of(chosen)) expect(now).toBeUndefined();
        }
        expect(new Set(document.rules.map(({ id }) => id)).size).toBe(document.rules.length);
      }),
      { numRuns: 500 },
    );
  });
});
