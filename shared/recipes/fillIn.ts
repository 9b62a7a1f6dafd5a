import { references } from '../ruleset/template';
import type { Condition, Rule } from '../ruleset/types';
import type { Answer, Answers, Fragment } from './recipe';

/** Stands for a part that needs an answer nobody gave. */
const absent = Symbol('absent');

/**
 * The parts with answers in the place of `[[question]]`. What needs an answer that is not there is left out: the entry of a list
 * (a condition, a variable) or the property that holds it. Variables that are left out take with them the parameters and
 * conditions that read them, targets the settings that name them.
 */
export function fillIn(makes: Fragment, answers: Answers): Fragment {
  const filled = fill(makes, answers) as Fragment;
  const gone = lost(makes.variables, filled.variables);
  const rules = filled.rules.map((rule) => withoutVariables(rule, gone));
  return { ...filled, rules: withoutTargets(rules, lost(makes.targets, filled.targets)) };
}

function lost(before: readonly { id: string }[] = [], after: readonly { id: string }[] = []): Set<string> {
  return new Set(before.flatMap(({ id }) => (after.some((item) => item.id === id) ? [] : [id])));
}

/** Settings that name a target which is not there are not there either. */
function withoutTargets(rules: Rule[], gone: ReadonlySet<string>): Rule[] {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    const left = Object.entries(value).filter(([, each]) => typeof each !== 'string' || !gone.has(each));
    return Object.fromEntries(left.map(([key, each]) => [key, strip(each)]));
  };
  return gone.size
    ? rules.map((rule) => ({ ...rule, triggers: strip(rule.triggers) as Rule['triggers'] }))
    : rules;
}

function fill(given: unknown, answers: Answers): unknown {
  if (typeof given === 'string') return fillText(given, answers);
  if (Array.isArray(given)) {
    // A list that stands for one answer, as in `["[[extensions]]"]`, takes the answer's entries.
    const list = given
      .flatMap((each) => {
        const value = fill(each, answers);
        return Array.isArray(value) && typeof each === 'string' ? value : [value];
      })
      .filter((value) => value !== absent);
    return given.length && !list.length ? absent : list;
  }
  if (typeof given !== 'object' || given === null) return given;
  const filled: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(given)) {
    const value = fill(each, answers);
    if (value !== absent) filled[key] = value;
    // Without these the thing itself means nothing.
    else if (isEssential(key, given)) return absent;
  }
  return filled;
}

/** Properties whose lack leaves out what has them: a target without a selector means nothing. */
const essential = new Set([
  'amount',
  'closest',
  'key',
  'not',
  'path',
  'selector',
  'settings',
  'triggers',
  'variable',
]);

function isEssential(key: string, owner: object): boolean {
  return essential.has(key) || (key === 'value' && 'operator' in owner);
}

function fillText(text: string, answers: Answers): unknown {
  const [, sole] = /^\[\[([\w-]+)\]\]$/.exec(text) ?? [];
  if (sole !== undefined) return answers[sole] ?? absent;
  let missing = false;
  const filled = text.replace(/\[\[([\w-]+)\]\]/g, (_, name: string) => {
    missing ||= answers[name] === undefined;
    return words(answers[name]);
  });
  return missing ? absent : filled;
}

function words(answer: Answer | undefined): string {
  return Array.isArray(answer) ? answer.join(', ') : String(answer ?? '');
}

function withoutVariables(rule: Rule, gone: ReadonlySet<string>): Rule {
  const { conditions, params, ...rest } = rule;
  const left = conditions && prune(conditions, gone);
  const read = Object.entries(params ?? {}).filter(
    ([, value]) => typeof value !== 'string' || !references(value).some((id) => gone.has(id)),
  );
  return {
    ...rest,
    ...(left && { conditions: left }),
    ...(params && { params: Object.fromEntries(read) }),
  };
}

/** Undefined where nothing is left. */
function prune(condition: Condition, gone: ReadonlySet<string>): Condition | undefined {
  const inner = (list: readonly Condition[]) =>
    list.map((each) => prune(each, gone)).filter((each) => each !== undefined);
  if ('all' in condition) {
    const all = inner(condition.all);
    return all.length ? { all } : undefined;
  }
  if ('any' in condition) {
    const any = inner(condition.any);
    return any.length ? { any } : undefined;
  }
  if ('not' in condition) {
    const not = prune(condition.not, gone);
    return not && { not };
  }
  return gone.has(condition.variable) ? undefined : condition;
}
