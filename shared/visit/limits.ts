/** Rollouts, schedules and caps over a recording, as `runtime/core/limit.ts` and its neighbours decide on a page. */

import type { PlannedRule } from '../compiler/plan';
import { beforehand } from '../consent/needs';
import type { Rule, RuleSet, Schedule } from '../ruleset/types';
import type { LimitState } from '../trace';
import type { Context } from './known';
import { localTime } from './localTime';
import { Memory, mayStore } from './memory';
import type { Moment } from './moments';
import { elementKey } from './place';
import type { Visit } from './visit';

export type Stop = 'frequency' | 'rollout' | 'schedule';

/** `stoppedBy`: what closes it. `open` undefined: not known. */
export interface Verdict {
  open: boolean | undefined;
  stoppedBy?: Stop;
}

interface Counts {
  sure: number;
  perhaps: number;
}

/** Caps for a stretch of time, in milliseconds. */
const stretches: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

export class Limits {
  readonly #ruleSet: RuleSet;
  readonly #places: Map<number, number>;
  readonly #before: Map<string, number>;
  readonly #counts = new Map<string, Memory<Map<string, Counts>>>();
  readonly #times = new Map<string, Memory<{ at: number; sure: boolean }[]>>();

  constructor(visit: Visit, moments: readonly Moment[], ruleSet: RuleSet) {
    this.#ruleSet = ruleSet;
    this.#places = placesOf(moments);
    this.#before = countedBefore(visit, moments);
  }

  verdict({ rule }: PlannedRule, context: Context): Verdict {
    const { moment } = context;
    const verdicts: [Stop, boolean | undefined][] = [
      ['rollout', this.#letIn(rule, moment)],
      ['schedule', isOpen(rule.schedule, this.#ruleSet, moment.at)],
      ['frequency', this.#hasLeft(rule, context)],
    ];
    const closed = verdicts.find(([, open]) => open === false);
    if (closed) return { open: false, stoppedBy: closed[0] };
    return { open: verdicts.some(([, open]) => open === undefined) ? undefined : true };
  }

  /** Counts an event; one of which it is not known whether it was sent, as perhaps. */
  count({ rule }: PlannedRule, context: Context, sure: boolean): void {
    const { frequency } = rule;
    if (!frequency) return;
    if (stretches[frequency.per] !== undefined)
      this.#timesOf(rule).at(context.moment).push({ at: context.moment.at, sure });
    else {
      const counts = this.#countsOf(rule, context);
      if (sure) counts.sure += 1;
      else counts.perhaps += 1;
    }
  }

  #letIn({ rollout }: Rule, moment: Moment): boolean | undefined {
    const percent = rollout?.percent ?? 100;
    if (percent >= 100) return true;
    const { consent } = this.#ruleSet;
    const { storage } = consent;
    // Until the device may be asked who this is, everybody is let in.
    if (
      storage !== undefined &&
      (moment.consent[storage] ?? beforehand(consent, [storage])[storage]) === 'unknown'
    )
      return true;
    const place =
      this.#places.get(moment.load) ??
      (mayStore(moment, this.#ruleSet) ? [...this.#places.values()].at(-1) : undefined);
    return place === undefined ? undefined : place < percent;
  }

  #hasLeft(rule: Rule, context: Context): boolean | undefined {
    const { frequency } = rule;
    if (!frequency) return true;
    const { limit, per, withoutStorage } = frequency;
    const { moment } = context;
    if (withoutStorage === 'skip' && per !== 'page' && per !== 'element' && !mayStore(moment, this.#ruleSet))
      return false;
    const ms = stretches[per];
    if (ms !== undefined) {
      const recent = this.#timesOf(rule)
        .at(moment)
        .filter(({ at }) => moment.at - at < ms);
      return left(limit, {
        sure: recent.filter(({ sure }) => sure).length,
        perhaps: recent.filter(({ sure }) => !sure).length,
      });
    }
    return left(limit, this.#countsOf(rule, context));
  }

  #countsOf(rule: Rule, { moment, chain, place }: Context): Counts {
    const per = rule.frequency?.per;
    let memory = this.#counts.get(rule.id);
    if (!memory) {
      let first = true;
      memory = new Memory(per === 'session' || per === 'visitor' ? per : 'page', this.#ruleSet, () => {
        const start = new Map<string, Counts>();
        const before =
          first && (per === 'session' || per === 'visitor') ? this.#before.get(keyOf(rule)) : undefined;
        if (before) start.set('', { sure: before, perhaps: 0 });
        first = false;
        return start;
      });
      this.#counts.set(rule.id, memory);
    }
    const kept = memory.at(moment);
    const key = per === 'element' ? elementKey(chain, place) : '';
    const counts = kept.get(key) ?? { sure: 0, perhaps: 0 };
    kept.set(key, counts);
    return counts;
  }

  #timesOf(rule: Rule): Memory<{ at: number; sure: boolean }[]> {
    const known = this.#times.get(rule.id) ?? new Memory('visitor', this.#ruleSet, () => []);
    this.#times.set(rule.id, known);
    return known;
  }
}

function left(limit: number, { sure, perhaps }: Counts): boolean | undefined {
  return sure >= limit ? false : sure + perhaps >= limit ? undefined : true;
}

/** The visitor's place among all, from 0 to under 100, on each load that told it. */
function placesOf(moments: readonly Moment[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const { load, rules } of moments)
    for (const { limits } of rules)
      for (const state of limits ?? [])
        if (state.kind === 'rollout' && state.place !== undefined) places.set(load, state.place);
  return places;
}

/** What each cap had counted when the recording first asked it. */
function countedBefore({ drafts }: Visit, moments: readonly Moment[]): Map<string, number> {
  const before = new Map<string, number>();
  for (const { rules, draft } of moments)
    for (const { rule: id, limits, stoppedBy } of rules) {
      const rule = drafts[draft]?.ruleSet.rules.find((each) => each.id === id);
      if (!rule?.frequency || before.has(keyOf(rule))) continue;
      const told = limits?.find(
        (state): state is Extract<LimitState, { kind: 'frequency' }> => state.kind === 'frequency',
      );
      if (told || stoppedBy === 'frequency') before.set(keyOf(rule), told?.used ?? rule.frequency.limit);
    }
  return before;
}

function keyOf({ id, frequency }: Rule): string {
  return `${id} ${frequency?.per} ${frequency?.limit}`;
}

function isOpen(schedule: Schedule | undefined, { site }: RuleSet, at: number): boolean | undefined {
  if (!schedule) return true;
  const { from = '', to = '', days, hours, timeZone } = schedule;
  const local = localTime(timeZone ?? site.timeZone ?? 'UTC', at);
  if (local === undefined) return undefined;
  const time = local.slice(11);
  let day = new Date(local.slice(0, 10)).getUTCDay();
  if (hours) {
    const [start = '', end = ''] = hours;
    if (start < end ? time < start || time >= end : time < start && time >= end) return false;
    // What runs over midnight belongs to the day it began on.
    if (start >= end && time < end) day += 6;
  }
  // A day that is named as the end is part of it.
  const end = to.length === 10 ? `${to}T24:00` : to;
  return (!from || local >= from) && (!end || local < end) && (!days || days.includes(day % 7 || 7));
}
