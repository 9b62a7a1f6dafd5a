/** Whether a value that was not there came afterwards, on the same page. */
import type { Comparison } from '../ruleset/types';
import { wouldHold } from './compared';
import type { Case } from './question';

// What comes later than this a rule cannot be told to wait for.
const maxLateMs = 5000;

export interface LaterValue {
  value: unknown;
  ms: number;
  /** Name of the data-layer event that came with it. */
  event?: string;
}

/** The first later value that would have held; where only the page can tell whether it would, the first that is another one. */
export function laterValue(asked: Case, comparison: Comparison): LaterValue | undefined {
  const { visit, from, load, moment } = asked;
  if (!moment) return undefined;
  const before = moment.sources.find(({ values }) => Object.hasOwn(values, comparison.variable));
  const then = before?.values[comparison.variable] ?? null;
  for (const { entry, load: of } of visit.recorded.slice(from + 1)) {
    if (of !== load || (entry.kind === 'page' && entry.way !== 'draft')) return undefined;
    const ms = entry.at - moment.at;
    if (ms > maxLateMs) return undefined;
    if (!('values' in entry) || !entry.values) continue;
    const value = entry.values[comparison.variable] ?? null;
    // Of something else that happened to another element, the values are not this one's.
    if (value === null || value === then || ms <= 0 || belongsTo(entry, comparison.variable)) continue;
    if (wouldHold(comparison, value) ?? then === null) {
      const name = entry.kind === 'push' ? eventOf(entry.entry) : undefined;
      return { value, ms, ...(name !== undefined && { event: name }) };
    }
  }
  return undefined;
}

function belongsTo({ kind }: { kind: string }, variable: string): boolean {
  return kind !== 'push' && kind !== 'page' && /^(click|form|link|file|field|first)_/.test(variable);
}

function eventOf(pushed: unknown): string | undefined {
  const { event, 0: command, 1: name } = (pushed ?? {}) as { event?: unknown; 0?: unknown; 1?: unknown };
  return typeof event === 'string'
    ? event
    : command === 'event' && typeof name === 'string'
      ? name
      : undefined;
}
