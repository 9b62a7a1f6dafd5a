/** One rule as source, with the constants in it told apart from its shape, so that rules of one shape can share a table. */
import { acrossRoots } from '../css';
import type { EventValue, ParamDefinition, Rule, Schedule } from '../ruleset/types';
import { signalList } from './emitConsent';
import type { Expressions, Slot } from './expressions';
import { literal, object } from './literal';
import { isOfPage } from './pageConditions';
import type { PlannedRule } from './plan';
import type { Shares } from './shares';
import { topConditions } from './topConditions';

/** Stands where a constant was taken out. No JSON text holds it unescaped. */
const hole = '\u0000';

export interface RenderedRule {
  planned: PlannedRule;
  /** Source with a hole for each cell. Equal shapes can share a table. */
  shape: string;
  cells: string[];
  /** The one selector of a rule that only waits for clicks on it: it can be found by index. Then `shape` has no triggers. */
  selector?: string;
}

/** Fills the holes of a shape in order. */
export function fill(shape: string, cells: readonly string[]): string {
  let next = 0;
  return shape.replaceAll(hole, () => cells[next++] ?? '');
}

/**
 * `indexed`: leave the trigger out where the rule is a plain click on one selector, because a click table fires it. `shares`:
 * what the other rules have in common.
 */
export function renderRule(
  planned: PlannedRule,
  to: string,
  expressions: Expressions,
  indexed: boolean,
  shares: Shares,
): RenderedRule {
  const { rule } = planned;
  const cells: string[] = [];
  const slot: Slot = (source) => {
    cells.push(source);
    return hole;
  };
  expressions.begin(rule.id);
  const selector = indexed ? plainClick(rule, expressions) : undefined;
  expressions.shares = selector === undefined ? shares : undefined;
  const id = slot(literal(rule.id));
  const event = slot(literal(rule.event));
  const on = selector === undefined ? rule.triggers : [];
  const conditions = topConditions(rule);
  const ofPage = conditions.filter((each) => isOfPage(each, expressions.plan));
  const where = ofPage.length > 1 ? { all: ofPage } : ofPage[0];
  const parts = [list(on.map((trigger) => expressions.step(trigger, slot, where)))];
  if (conditions.length) expressions.uses.add('rules.conditions');
  parts.push(list(conditions.map((each) => expressions.outer(each, slot))));
  const params = renderParams(rule, expressions, slot);
  parts.push(object(params));
  const limits = renderLimits(rule, expressions);
  if (limits.length) expressions.uses.add('rules.limits');
  parts.push(list(limits));
  parts.push(object(renderWorth(rule, expressions, slot)));
  // What is empty at the end is left out.
  while (/^(\[\]|\{\})$/.test(parts.at(-1) ?? '') && parts.length > 1) parts.pop();
  const call = [id, event, to, ...parts];
  const shape = `${expressions.use('rule')}(${call.join(', ')})`;
  return { planned, shape, cells, ...(selector !== undefined && { selector }) };
}

function list(sources: readonly string[]): string {
  return `[${sources.join(', ')}]`;
}

/** The selector of a rule whose only trigger is a click with no further wishes on a target that is a selector. */
export function plainClick(rule: Rule, expressions: Expressions): string | undefined {
  const [trigger, another] = rule.triggers;
  if (!trigger || another || trigger.type !== 'click') return undefined;
  const fields = expressions.plan.catalog.triggers['click']?.settings.properties ?? {};
  const plain = Object.entries(trigger.settings).every(
    ([name, value]) => name === 'target' || value === undefined || value === fields[name]?.default,
  );
  if (!plain) return undefined;
  const given = String(trigger.settings['target']);
  const target = expressions.plan.ruleSet.targets?.find(({ id }) => id === given);
  const selector = target?.selector ?? given;
  return target?.guards?.length || acrossRoots(selector).length > 1 ? undefined : selector;
}

function renderParams(rule: Rule, expressions: Expressions, slot: Slot): [string, string][] {
  const planned = expressions.plan.ruleSet.plan.events.find(({ name }) => name === rule.event);
  return Object.entries(rule.params ?? {}).map(([name, value]) => {
    const param = planned?.params?.[name];
    if (param?.consent?.length)
      return [name, gated(value, [...new Set(param.consent)], param, expressions, slot)];
    if (typeof value !== 'string') return [name, slot(literal(value))];
    const { source, constant } = expressions.template(value, slot, !param?.allowPersonalData);
    if (!constant) expressions.uses.add('rules.variables');
    return [name, constant ? source : `${expressions.use(cast(param))}(${source})`];
  });
}

/** A parameter that needs consent of its own: a reader that reads nothing without. */
function gated(
  value: string | number | boolean,
  needs: readonly string[],
  param: ParamDefinition | undefined,
  expressions: Expressions,
  slot: Slot,
): string {
  expressions.uses.add('rules.variables');
  const { source, constant } =
    typeof value === 'string'
      ? expressions.template(value, slot, !param?.allowPersonalData)
      : { source: slot(literal(value)), constant: true };
  const read = constant ? `() => ${source}` : `${expressions.use(cast(param))}(${source})`;
  return `${expressions.use('ifConsent')}(${signalList(needs, expressions)}, ${read})`;
}

/** What the plan says an event is worth, for destinations that take more than its parameters. */
function renderWorth(rule: Rule, expressions: Expressions, slot: Slot): [string, string][] {
  const { envelope, ruleSet } = expressions.plan;
  const value = ruleSet.plan.events.find(({ name }) => name === rule.event)?.value;
  const amount = value && envelope ? renderAmount(value, expressions, slot) : undefined;
  if (!amount) return [];
  expressions.uses.add('rules.worth');
  const worth: [string, string][] = [['value', amount]];
  if (value?.currency) worth.push(['currency', slot(literal(value.currency))]);
  return worth;
}

function renderAmount(value: EventValue, expressions: Expressions, slot: Slot): string | undefined {
  const { type, amount, variable, rate, orderValue } = value;
  if (type === 'variable' && variable) {
    expressions.uses.add('rules.variables');
    return `${expressions.use('number')}(${expressions.variable(variable)})`;
  }
  const fixed = type === 'rate' ? (rate ?? Number.NaN) * (orderValue ?? Number.NaN) : amount;
  // Cents of a share are rounded away: 0.07 of 75 is 5.25, not 5.250000000000001.
  return fixed === undefined || Number.isNaN(fixed) ? undefined : slot(literal(Number(fixed.toFixed(6))));
}

/** The runtime's cast for a parameter of the plan. */
function cast(param: ParamDefinition | undefined): string {
  if (!param) return 'plain';
  if (param.type === 'string') return param.allowPersonalData ? 'rawText' : 'text';
  return param.type;
}

/** The runtime's cap for each `per`, and what it is given first. */
const caps = {
  page: ['perPage'],
  element: ['perElement'],
  minute: ['perTime', 60_000],
  hour: ['perTime', 3_600_000],
  day: ['perTime', 86_400_000],
  session: ['perSession'],
  visitor: ['perVisitor'],
} as const;

/** Rollout, then schedule, then cap: what is asked first costs least. */
function renderLimits({ frequency, rollout, schedule }: Rule, expressions: Expressions): string[] {
  const limits: string[] = [];
  const percent = rollout?.percent ?? 100;
  if (rollout && (rollout.state === 'shadow' || percent < 100))
    limits.push(`${expressions.use('rollout')}(${literal(rollout.state)}, ${percent})`);
  if (schedule) limits.push(renderSchedule(schedule, expressions));
  if (frequency) {
    const { limit, per, withoutStorage } = frequency;
    const [cap, ...given] = caps[per];
    const kind = expressions.use(cap);
    const skips = withoutStorage === 'skip' && per !== 'page' && per !== 'element';
    limits.push(
      expressions.shared(
        `${limit === 1 ? 'once' : `atMost${limit}`} per ${per}`,
        `${kind}(${[...given, limit, ...(skips ? ['true'] : [])].join(', ')})`,
      ),
    );
  }
  return limits;
}

function renderSchedule(
  { from = '', to = '', days, hours, timeZone }: Schedule,
  expressions: Expressions,
): string {
  if (days) expressions.uses.add('schedule.days');
  if (hours) expressions.uses.add('schedule.hours');
  const zone = timeZone ?? expressions.plan.ruleSet.site.timeZone ?? 'UTC';
  // A day that is named as the end is part of it.
  const end = to.length === 10 ? `${to}T24:00` : to;
  const weekdays = days && [...new Set(days)].sort();
  const given = [zone, from, end, ...(days || hours ? [weekdays ?? null] : []), ...(hours ? [hours] : [])];
  return expressions.shared('schedule', `${expressions.use('schedule')}(${given.map(literal).join(', ')})`);
}
