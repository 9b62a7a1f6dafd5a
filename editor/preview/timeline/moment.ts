import { told } from '../../../shared/texts/t';
/** What held at a moment of a visit: variables, data layers, consent, caps and rollouts. */

import type { Catalog } from '../../../shared/definition';
import { own } from '../../../shared/ruleset/own';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import type { LimitState, Masked } from '../../../shared/trace';
import type { Recorded } from '../../../shared/visit/visit';
import type { Row } from './rows';

export interface ValueLine {
  name: string;
  /** As people call it. */
  title: string;
  value: unknown;
  type: ValueType;
  /** Declared by the rule set, not built in. */
  own: boolean;
  /** What it was at the moment before; absent where it was the same. */
  before?: { value: unknown };
}
export type ValueType = 'text' | 'number' | 'yes or no' | 'list' | 'record' | 'nothing' | 'masked';

export interface ValuesAt {
  lines: ValueLine[];
  /** Recorded at this earlier row, because none were at the one that is asked about. */
  from?: Row;
}

/** All variables as they were; undefined where the visit holds none up to then. */
export function valuesAt(
  rows: readonly Row[],
  row: Row,
  ruleSet: RuleSet | undefined,
  catalog: Catalog,
): ValuesAt | undefined {
  const at = rows.indexOf(row);
  const known = rows.findLastIndex((one, index) => index <= at && one.values !== undefined);
  const values = rows[known]?.values;
  if (!values) return undefined;
  const before = rows.findLast((one, index) => index < known && one.values !== undefined)?.values;
  const lines = Object.entries(values).map(([name, value]): ValueLine => {
    const declared = ruleSet?.variables?.find(({ id }) => id === name);
    const changed = before && Object.hasOwn(before, name) && !same(before[name], value);
    return {
      name,
      title: declared ? (declared.name ?? name) : (told(own(catalog.builtins, name)?.title) ?? name),
      value,
      type: typeOf(value),
      own: declared !== undefined,
      ...(changed && { before: { value: before[name] } }),
    };
  });
  const order = (line: ValueLine) =>
    (line.own ? 0 : 10) + (line.before ? 0 : line.type === 'nothing' ? 2 : 1);
  lines.sort((a, b) => order(a) - order(b) || a.title.localeCompare(b.title));
  return { lines, ...(known !== at && { from: rows[known]! }) };
}

export function typeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'nothing';
  if (isMasked(value)) return 'masked';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'boolean') return 'yes or no';
  if (typeof value === 'number') return 'number';
  return typeof value === 'object' ? 'record' : 'text';
}

export function isMasked(value: unknown): value is Masked {
  return typeof value === 'object' && value !== null && (value as { masked?: unknown }).masked === true;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Place of the entry up to which a row's state counts: what rules made of it comes after. */
function lastOf(row: Row): number {
  return Math.max(row.index, row.places[0] ?? 0);
}

/** Entries of the same page load up to a row, oldest first. */
function upTo(recorded: readonly Recorded[], row: Row): Recorded[] {
  return recorded.slice(0, lastOf(row) + 1).filter(({ load }) => load === row.load);
}

export interface LayerAt {
  name: string;
  /** Newest last. */
  pushes: { at: number; entry: unknown; url: string }[];
  /** All of them merged, as tag managers do. */
  state: Record<string, unknown>;
}

/** Every data layer of the page as it was, with what had been pushed to it since the page was loaded. */
export function dataLayersAt(recorded: readonly Recorded[], row: Row): LayerAt[] {
  const layers = new Map<string, LayerAt>();
  for (const { entry } of upTo(recorded, row)) {
    if (entry.kind !== 'push') continue;
    const layer = layers.get(entry.layer) ?? { name: entry.layer, pushes: [], state: {} };
    layers.set(entry.layer, layer);
    layer.pushes.push({ at: entry.at, entry: entry.entry, url: entry.url });
    mergePush(layer.state, entry.entry);
  }
  return [...layers.values()];
}

type Record_ = Record<string, unknown>;

function isRecord(value: unknown): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Objects key by key, lists item by item; commands of `gtag` say what they set. */
function mergePush(state: Record_, pushed: unknown): void {
  if (!isRecord(pushed) && !Array.isArray(pushed)) return;
  const { 0: command, 1: name, 2: params } = pushed as Record_;
  if (command === 'event') merge(state, { ...(params as Record_), event: name });
  else if (command === 'set') merge(state, typeof name === 'string' ? { [name]: params } : (name as Record_));
  else if (command === undefined && isRecord(pushed)) merge(state, pushed);
}

function merge(to: Record_, from: unknown): void {
  for (const [key, value] of Object.entries(from ?? {})) {
    if (key === '__proto__') continue;
    const there = to[key];
    if (Array.isArray(value) && Array.isArray(there)) {
      const list = [...there];
      merge(list as unknown as Record_, value);
      to[key] = list;
    } else if (isRecord(value) && !isMasked(value)) {
      const inner = isRecord(there) ? { ...there } : {};
      merge(inner, value);
      to[key] = inner;
    } else to[key] = value;
  }
}

export interface ConsentAt {
  state: Record<string, string>;
  /** When the page last said so; absent: this is the rule set's default. */
  since?: number;
  /** Who said so: the page, or the source of consent that the rule set names. */
  by?: 'page' | 'source';
}

/** What was told on an earlier page still holds until another tells more. */
export function consentAt(recorded: readonly Recorded[], row: Row, ruleSet: RuleSet | undefined): ConsentAt {
  const at: ConsentAt = { state: { ...ruleSet?.consent.default } };
  for (const { entry } of recorded.slice(0, lastOf(row) + 1)) {
    if (entry.kind !== 'consent') continue;
    at.state = { ...at.state, ...entry.state };
    if (entry.by === 'default') continue;
    at.since = entry.at;
    if (entry.by) at.by = entry.by;
  }
  return at;
}

export interface LimitsOf {
  rule: Rule;
  /** As they were asked at this moment, or at the last one before it; empty where they never were. */
  states: LimitState[];
  /** Asked at this very moment. */
  now: boolean;
}

/** Rules with a cap, a rollout or a schedule, and how those stood; the ones asked now first. */
export function limitsAt(recorded: readonly Recorded[], row: Row, ruleSet: RuleSet | undefined): LimitsOf[] {
  const last = row.places.at(-1) ?? row.index;
  const limited = (ruleSet?.rules ?? []).filter(
    ({ frequency, rollout, schedule }) =>
      frequency || schedule || (rollout && (rollout.state !== 'live' || (rollout.percent ?? 100) < 100)),
  );
  return limited
    .map((rule): LimitsOf => {
      const here = row.rules.find((entry) => entry.rule === rule.id && entry.limits);
      if (here?.limits) return { rule, states: here.limits, now: true };
      for (let place = last; place >= 0; place--) {
        const entry = recorded[place]?.entry;
        if (entry?.kind === 'rule' && entry.rule === rule.id && entry.limits)
          return { rule, states: entry.limits, now: false };
      }
      return { rule, states: [], now: false };
    })
    .sort((a, b) => Number(b.now) - Number(a.now));
}
