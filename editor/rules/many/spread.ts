/**
 * Copies of rules for markets, languages or hosts: one text of them stands for another in each copy. What they share, targets and
 * variables, is copied only where the text occurs in it, and once for all rules of a copy.
 */
import type { Catalog } from '../../../shared/definition';
import type { Rule, RuleSet, Target, Variable } from '../../../shared/ruleset/types';
import { nextId } from './manyChanges';
import { type Change, replaceText, slug } from './replaceText';
import { type Exchange, rewriteRule, rewriteTarget, rewriteVariable } from './rewrite';

export interface Spread {
  /** Texts of the rules that change from copy to copy; the first gives the copies their names. */
  from: readonly string[];
  /** For each copy, what stands for each of them. Where nothing is said, it stays. */
  copies: readonly (readonly string[])[];
}

export interface Copied {
  /** The rule it was made of. */
  of: string;
  rule: Rule;
  /** No text of it changed: it would count the same a second time, so it is not put into the rule set. */
  same: boolean;
}

export interface Spreading {
  ruleSet: RuleSet;
  /** In the order of the copies, then of the rules. */
  rules: Copied[];
  targets: Target[];
  variables: Variable[];
}

/** Copies stand behind their original, in the order of the copies. */
export function spreadRules(
  ruleSet: RuleSet,
  ids: ReadonlySet<string>,
  spread: Spread,
  catalog: Catalog,
): Spreading {
  const originals = ruleSet.rules.filter(({ id }) => ids.has(id));
  const taken = new Set(ruleSet.rules.map(({ id }) => id));
  const shared = new SharedCopies(ruleSet, catalog);
  const copies: Copied[] = [];
  for (const to of spread.copies) {
    const changes = changesOf(spread.from, to);
    const exchange = shared.exchangeFor(changes);
    for (const original of originals) {
      const { rule, edits } = rewriteRule(structuredClone(original), exchange);
      const copy = named(rule, original, changes, taken);
      const same = edits.length === 0;
      if (!same) taken.add(copy.id);
      copies.push({ of: original.id, rule: copy, same });
    }
  }
  const behind = (id: string) => copies.filter(({ of, same }) => of === id && !same).map(({ rule }) => rule);
  const { targets, variables } = shared;
  return {
    ruleSet: {
      ...ruleSet,
      ...(targets.length > 0 && { targets: [...(ruleSet.targets ?? []), ...targets] }),
      ...(variables.length > 0 && { variables: [...(ruleSet.variables ?? []), ...variables] }),
      rules: ruleSet.rules.flatMap((rule) => (ids.has(rule.id) ? [rule, ...behind(rule.id)] : [rule])),
    },
    rules: copies,
    targets,
    variables,
  };
}

export function changesOf(from: readonly string[], to: readonly string[]): Change[] {
  return from.flatMap((text, at) => {
    const other = to[at] ?? '';
    return text === '' || other === '' || other === text ? [] : [{ from: text, to: other }];
  });
}

/** In its name, id, labels and folder the text changes too; where it is in neither name nor id, what is new follows them. */
function named(rule: Rule, original: Rule, changes: readonly Change[], taken: ReadonlySet<string>): Rule {
  const words = (text: string) => inWords(text, changes);
  const suffix = changes[0]?.to ?? '';
  const name = original.name || original.event || original.id;
  const other = words(name);
  const id = inId(original.id, changes);
  const { labels, folder, notes } = original;
  return {
    ...rule,
    id: nextId(id, taken),
    name: other === name && suffix ? `${name} (${suffix})` : other,
    ...(labels && { labels: labels.map(words) }),
    ...(folder && { folder: words(folder) }),
    ...(notes && { notes: words(notes) }),
  };
}

/** `/de/` in a rule is `de`, DE or De in its name. */
function inWords(text: string, changes: readonly Change[]): string {
  const bare = changes.flatMap(({ from, to }) => {
    const [a, b] = [from, to].map((one) => one.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
    if (!a || !b) return [{ from, to }];
    const upper = { from: a.toUpperCase(), to: b.toUpperCase() };
    return [{ from, to }, { from: a, to: b }, upper];
  });
  const once = bare.filter(({ from }, at) => bare.findIndex((one) => one.from === from) === at);
  return replaceText(text, once);
}

function inId(id: string, changes: readonly Change[], joint: '-' | '_' = '-'): string {
  const slugs = changes
    .map(({ from, to }) => ({ from: slug(from), to: slug(to) }))
    .filter(({ from, to }) => from !== '' && to !== '');
  const changed = replaceText(id.replaceAll('_', '-'), slugs);
  const suffix = slugs[0]?.to || 'copy';
  const next = changed === id.replaceAll('_', '-') ? `${id}-${suffix}` : changed;
  return next.replaceAll('-', joint).slice(0, 60);
}

/** The targets and variables that have to be other ones in a copy, made when a rule first needs them. */
class SharedCopies {
  readonly targets: Target[] = [];
  readonly variables: Variable[] = [];
  readonly #ids: Set<string>;

  constructor(
    readonly ruleSet: RuleSet,
    readonly catalog: Catalog,
  ) {
    this.#ids = new Set([...(ruleSet.targets ?? []), ...(ruleSet.variables ?? [])].map(({ id }) => id));
  }

  exchangeFor(changes: readonly Change[]): Exchange {
    const text = (one: string) => replaceText(one, changes);
    const targets = new Map<string, string>();
    const variables = new Map<string, string>();
    const exchange: Exchange = {
      text,
      targets: new Set(this.ruleSet.targets?.map(({ id }) => id)),
      catalog: this.catalog,
      target: (id) => {
        const known = targets.get(id);
        if (known !== undefined) return known;
        const other = this.#targetFor(id, text, changes);
        targets.set(id, other);
        return other;
      },
      variable: (id) => {
        const known = variables.get(id);
        if (known !== undefined) return known;
        // One that reads itself would be asked for again while it is made.
        variables.set(id, id);
        const other = this.#variableFor(id, exchange, changes);
        variables.set(id, other);
        return other;
      },
    };
    return exchange;
  }

  #targetFor(id: string, text: (text: string) => string, changes: readonly Change[]): string {
    const target = this.ruleSet.targets?.find((one) => one.id === id);
    const other = target && rewriteTarget(target, text);
    if (!other || other === target) return id;
    const alike = [...(this.ruleSet.targets ?? []), ...this.targets].find(
      (one) => one.selector === other.selector && sameJson(one.guards ?? [], other.guards ?? []),
    );
    if (alike) return alike.id;
    const made = { ...other, id: this.#free(inId(id, changes)), ...nameOf(target, other, changes) };
    this.targets.push(made);
    return made.id;
  }

  #variableFor(id: string, exchange: Exchange, changes: readonly Change[]): string {
    const variable = this.ruleSet.variables?.find((one) => one.id === id);
    const other = variable && rewriteVariable(variable, exchange);
    if (!other || other === variable) return id;
    const { type, settings, format } = other;
    const alike = [...(this.ruleSet.variables ?? []), ...this.variables].find((one) =>
      sameJson([one.type, one.settings, one.format ?? []], [type, settings, format ?? []]),
    );
    if (alike) return alike.id;
    const joint = id.includes('_') || !id.includes('-') ? '_' : '-';
    const made = { ...other, id: this.#free(inId(id, changes, joint)), ...nameOf(variable, other, changes) };
    this.variables.push(made);
    return made.id;
  }

  #free(id: string): string {
    const free = nextId(id, this.#ids);
    this.#ids.add(free);
    return free;
  }
}

function nameOf(
  before: { name?: string },
  after: { name?: string },
  changes: readonly Change[],
): { name?: string } {
  if (before.name === undefined) return {};
  const words = inWords(before.name, changes);
  if (words !== before.name) return { name: words };
  return {
    name: after.name === before.name ? `${before.name} (${changes[0]?.to})` : (after.name ?? before.name),
  };
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
