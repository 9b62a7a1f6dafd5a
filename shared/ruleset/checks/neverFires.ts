/** Rules that can never fire: what they ask for contradicts itself, never has a value, or goes nowhere. */
import type { Provided } from '../../definition';
import { neverReasons, ruleNeverFires } from '../../problems/rules';
import { variableWords } from '../../readCondition';
import { own } from '../own';
import { providedBy } from '../provides';
import type { Condition, Rule, Trigger } from '../types';
import { isCondition, isStep } from '../walk';
import { needsStorage } from './caps';
import { type Context, ruleName } from './context';
import { contradiction, type Literal } from './contradiction';
import { sendsTo } from './params';
import { whyNeverOpen } from './schedules';

/**
 * What a condition comes to, whatever the visitor does. `unknown` counts as not met, negated or not; `unmet` is false or
 * unknown.
 */
type Verdict = { is: 'true' | 'maybe' } | Never;
interface Never {
  is: 'false' | 'unknown' | 'unmet';
  path: string;
  because: string;
}

export function checkNeverFires(context: Context): void {
  for (const { value: rule, index, path } of context.rules) {
    const reason = whyNot(context, rule, path);
    if (!reason) continue;
    context.never.add(index);
    context.report(ruleNeverFires(reason.path, ruleName(rule), reason.because));
  }
}

interface Reason {
  path: string;
  because: string;
}

function whyNot(context: Context, rule: Rule, path: string): Reason | undefined {
  if (rule.rollout?.percent === 0) {
    return { path: `${path}/rollout/percent`, because: neverReasons.noVisitors };
  }
  const nowhere = whyNowhere(context, rule);
  if (nowhere !== undefined) {
    return { path: rule.destinations === undefined ? path : `${path}/destinations`, because: nowhere };
  }
  if (rule.schedule) {
    const closed = whyNeverOpen(rule.schedule, `${path}/schedule`);
    if (closed) return closed;
  }
  const skips = rule.frequency?.withoutStorage === 'skip' && needsStorage(rule);
  if (skips && context.ruleSet.consent.storage === undefined) {
    return { path: `${path}/frequency/withoutStorage`, because: neverReasons.skipsAlways };
  }
  let reason: Reason | undefined;
  // One trigger under which it can fire is enough.
  for (const [at, trigger] of rule.triggers.entries()) {
    const why =
      whyNoStep(context, trigger, `${path}/triggers/${at}`) ??
      unmet(context, rule.conditions, `${path}/conditions`, trigger);
    if (!why) return undefined;
    reason ??= why;
  }
  return reason;
}

function unmet(
  context: Context,
  conditions: Condition | undefined,
  path: string,
  trigger: Trigger,
): Reason | undefined {
  if (!conditions) return undefined;
  const verdict = judge(context, conditions, path, providedBy(trigger, context.catalog));
  return isNever(verdict) ? verdict : undefined;
}

/** Why a combination cannot be completed: one of the triggers it needs cannot happen. */
function whyNoStep(context: Context, trigger: Trigger, path: string): Reason | undefined {
  const definition = own(context.catalog.triggers, trigger.type);
  // What a combination keeps beyond a page it keeps in storage.
  const { withoutStorage, per } = trigger.settings;
  const keeps = (per ?? definition?.settings.properties['per']?.default) !== 'page';
  if (withoutStorage === 'skip' && keeps && context.ruleSet.consent.storage === undefined) {
    return { path: `${path}/settings/withoutStorage`, because: neverReasons.skipsAlways };
  }
  for (const name of definition?.passesOn ?? []) {
    const held = trigger.settings[name];
    const at = `${path}/settings/${name}`;
    const steps = Array.isArray(held) ? held.map((step, index) => [step, `${at}/${index}`]) : [[held, at]];
    for (const [step, place] of steps) {
      if (!isStep(step)) continue;
      const why =
        unmet(context, sound(step.conditions), `${place}/conditions`, step) ??
        whyNoStep(context, step, place);
      const title = own(context.catalog.triggers, step.type)?.title ?? step.type;
      if (why) return { path: why.path, because: neverReasons.step(title, why.because) };
    }
  }
  return undefined;
}

/** Conditions inside settings may be of any shape; those that are none are a problem of their own. */
function sound(condition: Condition | undefined): Condition | undefined {
  return isCondition(condition) ? condition : undefined;
}

/** Only with sound destinations can be said that none takes the event. */
function whyNowhere({ destinations, declared, ruleSet, catalog }: Context, rule: Rule): string | undefined {
  if (destinations.length < ruleSet.destinations.length) return undefined;
  if (Array.isArray(rule.destinations) && rule.destinations.length === 0) return neverReasons.noDestination;
  // An unknown destination is a problem of its own.
  if (Array.isArray(rule.destinations) && rule.destinations.some((id) => !declared.destinations.has(id))) {
    return undefined;
  }
  const chosen = destinations.filter(({ value }) => value.enabled !== false && sendsTo(rule, value.id));
  if (chosen.length === 0) {
    return destinations.length === 0 ? neverReasons.noneDeclared : neverReasons.destinationsOff;
  }
  const isOurs = (type: string) => own(catalog.destinations, type)?.hosts.includes('{server}') ?? true;
  if (rule.rollout?.state === 'shadow' && !chosen.some(({ value }) => isOurs(value.type))) {
    return neverReasons.shadowWithoutServer;
  }
  return undefined;
}

function judge(
  context: Context,
  condition: Condition,
  path: string,
  provided: readonly Provided[] | undefined,
): Verdict {
  if ('all' in condition) {
    const verdicts = condition.all.map((one, index) => judge(context, one, `${path}/all/${index}`, provided));
    const nevers = verdicts.filter(isNever);
    const certain = nevers.find((verdict) => verdict.is === 'false');
    if (certain) return certain;
    if (nevers[0])
      return verdicts.some((verdict) => verdict.is === 'maybe') ? { ...nevers[0], is: 'unmet' } : nevers[0];
    const isPair = condition.all.length > 1;
    const clash = isPair ? contradiction(literals(condition.all, `${path}/all`)) : undefined;
    if (clash) {
      const words = variableWords(clash.variable, context.ruleSet, context.catalog);
      return {
        is: 'unmet',
        path: clash.path,
        because: neverReasons.contradiction(words, clash.left, clash.right),
      };
    }
    return { is: verdicts.every((verdict) => verdict.is === 'true') ? 'true' : 'maybe' };
  }
  if ('any' in condition) {
    const verdicts = condition.any.map((one, index) => judge(context, one, `${path}/any/${index}`, provided));
    const nevers = verdicts.filter(isNever);
    if (nevers.length < verdicts.length) {
      return { is: verdicts.some((verdict) => verdict.is === 'true') ? 'true' : 'maybe' };
    }
    const open =
      nevers.find((verdict) => verdict.is === 'unmet') ?? nevers.find((verdict) => verdict.is === 'unknown');
    return open ?? nevers[0] ?? { is: 'false', path, because: neverReasons.emptyAny };
  }
  if ('not' in condition) {
    const verdict = judge(context, condition.not, `${path}/not`, provided);
    if (verdict.is === 'true') return { is: 'false', path, because: neverReasons.notAlways };
    if (verdict.is === 'false') return { is: 'true' };
    return verdict.is === 'unmet' ? { is: 'maybe' } : verdict;
  }
  const needs = neededBy(context, condition.variable);
  if (needs === undefined || provided === undefined || provided.includes(needs)) return { is: 'maybe' };
  const words = variableWords(condition.variable, context.ruleSet, context.catalog);
  const because = neverReasons.noValue(words, needs);
  const isAboutPresence = own(context.catalog.operators, condition.operator)?.expects === 'none';
  return { is: isAboutPresence ? 'false' : 'unknown', path, because };
}

function isNever(verdict: Verdict): verdict is Never {
  return verdict.is !== 'true' && verdict.is !== 'maybe';
}

/** What the trigger must bring for the variable to have a value. */
function neededBy({ catalog, variablesById }: Context, id: string): Provided | undefined {
  const declared = variablesById.get(id);
  if (!declared) return own(catalog.builtins, id)?.needs;
  // Elements are looked for from the trigger's element unless the settings say: the page.
  const from =
    declared.settings['from'] ?? own(catalog.variables, declared.type)?.settings.properties['from']?.default;
  const fixed = declared.format?.some((step) => step.type === 'fallback');
  if (fixed) return undefined;
  return (
    own(catalog.variables, declared.type)?.needs ??
    (from === 'target' || from === 'closest' ? 'element' : undefined)
  );
}

/** Comparisons that must hold together: of this list, and of `all` lists inside it. */
function literals(conditions: readonly Condition[], path: string): Literal[] {
  return conditions.flatMap((condition, index): Literal[] => {
    const at = `${path}/${index}`;
    if ('operator' in condition) return [{ ...condition, negated: false, path: at }];
    if ('all' in condition) return literals(condition.all, `${at}/all`);
    if ('not' in condition && 'operator' in condition.not) {
      return [{ ...condition.not, negated: true, path: at }];
    }
    return [];
  });
}
