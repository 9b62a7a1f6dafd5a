/** The plan as one sheet: what the printed page and every export are made of, so that none is kept by hand. */
import type { Catalog } from '../definition';
import { stateOf } from '../explain';
import { readCondition } from '../readCondition';
import { readRule } from '../readRule';
import type { ParamDefinition, PlanEvent, Rule, RuleSet } from '../ruleset/types';
import { join, readTrigger } from '../sentence';
import { sendersOf } from './senders';
import { arithmetic, worthWords } from './value';
import { paramTypeWords, roleWords, titleOf } from './words';

export interface SheetRule {
  id: string;
  name: string;
  /** See `stateOf`. */
  state: string;
  /** The whole rule. */
  sentence: string;
  /** Only when it fires: `Someone clicks Button “Add to cart”, if page path starts with /product/`. */
  when: string;
}

export interface SheetParam {
  name: string;
  /** `Text`, `Number`… */
  type: string;
  required: boolean;
  description?: string;
  /** The only values allowed. */
  values?: string[];
}

export interface SheetEvent {
  name: string;
  title: string;
  /** `Milestone`, `Signal`, `Goal`; empty where nothing is said, as with every text below. */
  role: string;
  tier: number | undefined;
  family: string;
  owner: string;
  /** Rules, the site’s own code, or another system. */
  sentBy: string;
  /** `$30`, or the name of a variable. */
  value: string;
  /** `0.40 × $75 = $30 per add to cart` */
  arithmetic: string;
  windowDays: number | undefined;
  hypothesis: string;
  ifItMoves: string;
  params: SheetParam[];
  rules: SheetRule[];
  notes: string;
}

export interface SheetStage {
  /** Undefined for events without a stage. */
  id: string | undefined;
  name: string;
  events: SheetEvent[];
}

export interface PlanSheet {
  /** Of the site. */
  name: string;
  origins: string[];
  stages: SheetStage[];
  /** Counts of events by role, for the line under the title. */
  events: number;
  milestones: number;
  signals: number;
  goals: number;
}

/** Stages in their order with their events, empty ones too; events whose stage is not there come last. Never throws. */
export function planSheet(ruleSet: RuleSet, catalog: Catalog): PlanSheet {
  const { stages, events } = ruleSet.plan;
  const senders = sendersOf(ruleSet.rules);
  const known = new Set(stages.map(({ id }) => id));
  const sheetOf = (event: PlanEvent) =>
    sheetEvent(
      event,
      ruleSet,
      (senders.get(event.name) ?? []).map((rule) => sheetRule(rule, ruleSet, catalog)),
    );
  const homeless = events.filter(({ stage }) => stage === undefined || !known.has(stage));
  const count = (role: PlanEvent['role']) => events.filter((event) => event.role === role).length;
  return {
    name: ruleSet.name || hostOf(ruleSet.site.origins[0]) || 'Measurement plan',
    origins: [...ruleSet.site.origins],
    stages: [
      ...stages.map(({ id, name }) => ({
        id,
        name,
        events: events.filter(({ stage }) => stage === id).map(sheetOf),
      })),
      ...(homeless.length > 0 ? [{ id: undefined, name: 'No stage', events: homeless.map(sheetOf) }] : []),
    ],
    events: events.length,
    milestones: count('milestone'),
    signals: count('signal'),
    goals: count('macro'),
  };
}

const senderWords = {
  rules: '',
  page: 'The site’s own code',
  elsewhere: 'A server or another system',
} as const;

function sheetEvent(event: PlanEvent, ruleSet: RuleSet, rules: SheetRule[]): SheetEvent {
  const title = titleOf(event);
  return {
    name: event.name,
    title,
    role: event.role ? roleWords[event.role] : '',
    tier: event.tier,
    family: event.family ?? '',
    owner: event.owner ?? '',
    sentBy: senderWords[event.sentBy ?? 'rules'],
    value: worthWords(event.value, ruleSet) ?? '',
    arithmetic: arithmetic(event.value, title) ?? '',
    windowDays: event.windowDays,
    hypothesis: event.hypothesis ?? '',
    ifItMoves: event.ifItMoves ?? '',
    params: Object.entries(event.params ?? {}).map(([name, param]) => sheetParam(name, param)),
    rules,
    notes: event.notes ?? '',
  };
}

function sheetParam(
  name: string,
  { type, required, description, enum: values }: ParamDefinition,
): SheetParam {
  return {
    name,
    type: paramTypeWords[type],
    required: required === true,
    ...(description ? { description } : {}),
    ...(values && values.length > 0 ? { values: values.map(String) } : {}),
  };
}

function sheetRule(rule: Rule, ruleSet: RuleSet, catalog: Catalog): SheetRule {
  return {
    id: rule.id,
    name: rule.name || rule.id,
    state: stateOf(rule),
    sentence: readRule(ruleSet, rule, catalog),
    when: whenOf(rule, ruleSet, catalog),
  };
}

function whenOf({ triggers, conditions }: Rule, ruleSet: RuleSet, catalog: Catalog): string {
  if (triggers.length === 0) return '';
  const what = join(
    triggers.map((trigger) => readTrigger(trigger, ruleSet, catalog)),
    'or',
  );
  const asked = conditions ? readCondition(conditions, ruleSet, catalog) : 'always';
  const when = asked === 'always' ? what : `${what}, if ${asked}`;
  return when.charAt(0).toUpperCase() + when.slice(1);
}

function hostOf(origin: string | undefined): string {
  return origin?.replace(/^https?:\/\//, '') ?? '';
}
