/** Which rules nearly fired at which row, worked out a little at a time so that a long visit opens at once. */
import { useEffect, useState } from 'react';
import { own } from '../../../shared/ruleset/own';
import type { Rule } from '../../../shared/ruleset/types';
import type { TraceEntry } from '../../../shared/trace';
import { type Moments, momentsOf } from '../../../shared/visit/moments';
import type { Reason } from '../../../shared/visit/reason';
import { reasonFor } from '../../../shared/visit/reasons';
import type { Visit } from '../../../shared/visit/visit';
import { catalog } from '../../shell/document';
import { isNear } from './made';
import type { Row } from './rows';

export interface Near {
  rule: string;
  title: string;
  reason: Reason;
}
/** By the row's id; rows without any are left out. */
export type NearMisses = ReadonlyMap<string, readonly Near[]>;

/** What is told later can still be the reason for this long: a value that comes, a request that is refused, a page that is left. */
const unsettledMs = 6000;
// Short of half a frame, so that scrolling meanwhile stays smooth.
const sliceMs = 6;
const pauseMs = 6;

interface Known {
  /** Changes with what belongs to the row. */
  sign: string;
  settled: boolean;
  near: readonly Near[];
}
const known = new WeakMap<TraceEntry, Known>();

/** Of rules that the page asked, and of those that noticed nothing of a press: all but one thing was right. */
export function nearMissesAt(row: Row, visit: Visit, moments: Moments): Near[] {
  const ruleSet = visit.drafts[row.draft]?.ruleSet;
  if (!ruleSet) return [];
  const pressed = row.kind === 'click' || row.kind === 'submit';
  if (!pressed && row.rules.length === 0) return [];
  const asked = new Set(row.rules.map(({ rule }) => rule));
  if (pressed) for (const rule of ruleSet.rules) if (waitsForPress(rule)) asked.add(rule.id);
  const rules = [...asked];
  return rules.flatMap((rule): Near[] => {
    const told = row.rules.filter((entry) => entry.rule === rule);
    // One that broke is an error, not a near miss.
    if (told.some(({ fired, stoppedBy }) => fired || stoppedBy === 'error')) return [];
    const reason = reasonFor({ rule, moment: row.index, visit, catalog, moments });
    if (!isNear(reason, told.length > 0)) return [];
    return [{ rule, title: ruleSet.rules.find(({ id }) => id === rule)?.name ?? rule, reason }];
  });
}

/** Only such a rule can have missed a press. */
export function waitsForPress({ triggers }: Rule): boolean {
  return triggers.some(({ type }) => {
    const from = own(catalog.triggers, type)?.recorded?.from;
    return from === 'click' || from === 'submit';
  });
}

function signOf(row: Row): string {
  return `${row.rules.length} ${row.deliveries.length} ${row.places.length}`;
}

/** Near misses of the rows as far as they are worked out, the newest first; the rest follows within moments. */
export function useNearMisses(visit: Visit, rows: readonly Row[]): NearMisses {
  const [near, setNear] = useState<NearMisses>(() => new Map());
  useEffect(() => {
    const newest = rows.at(-1)?.at ?? 0;
    const todo = rows
      .filter((row) => {
        const had = known.get(row.entry);
        return !had?.settled || had.sign !== signOf(row);
      })
      .reverse();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let moments: Moments | undefined;
    const show = () => setNear((before) => collected(rows, before));
    const work = () => {
      const until = performance.now() + sliceMs;
      while (todo.length > 0 && performance.now() < until) {
        const row = todo.shift()!;
        moments ??= momentsOf(visit, catalog);
        known.set(row.entry, {
          sign: signOf(row),
          settled: newest - row.at > unsettledMs,
          near: nearMissesAt(row, visit, moments),
        });
      }
      show();
      if (todo.length > 0) timer = setTimeout(work, pauseMs);
    };
    work();
    return () => clearTimeout(timer);
  }, [visit, rows]);
  return near;
}

function collected(rows: readonly Row[], before: NearMisses): NearMisses {
  const all = new Map<string, readonly Near[]>();
  for (const row of rows) {
    const near = known.get(row.entry)?.near;
    if (near?.length) all.set(row.id, near);
  }
  const same = all.size === before.size && [...all].every(([id, near]) => before.get(id) === near);
  return same ? before : all;
}
