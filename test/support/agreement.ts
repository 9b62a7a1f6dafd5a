/** Whether re-evaluating a recording says what happened: no contradiction, and how much cannot be known. */
import type { RuleSet } from '../../shared/ruleset/types';
import { evaluate } from '../../shared/visit/evaluate';
import { momentsOf } from '../../shared/visit/moments';
import { type Outcome, recordedOutcomes } from '../../shared/visit/outcomes';
import type { Visit } from '../../shared/visit/visit';
import { engine } from './engine';

export interface Agreement {
  /** Rows that both know and say differently, as lines a person can act on. */
  contradictions: string[];
  /** Rows that were recorded. */
  rows: number;
  /** Of those, which re-evaluation leaves open. */
  unknown: number;
}

/**
 * `anew`: as if the rules had been made after the visit, so that nothing their triggers told is believed. Then what no recording
 * shows counts as unknown.
 */
export function agreementOf(visit: Visit, ruleSet: RuleSet, anew = false): Agreement {
  const moments = momentsOf(visit, engine.catalog);
  const happened = recordedOutcomes(moments);
  const asked = anew ? { ...visit, drafts: visit.drafts.map((draft) => ({ ...draft, clauses: {} })) } : visit;
  const again = evaluate(asked, ruleSet, engine);
  // Anew, a moment may be told a little later than it began: then all of a page counts together.
  const pageOf = (index: number) => moments.list[moments.of[index] ?? -1]?.page ?? 0;
  const keyOf = ({ index, rule }: Outcome) => `${anew ? `page ${pageOf(index)}` : `entry ${index}`} ${rule}`;
  const rows = new Set([...happened, ...again].map(keyOf));
  const agreement: Agreement = { contradictions: [], rows: happened.length, unknown: 0 };
  for (const row of rows) {
    const [was, is] = [happened, again].map((list) => list.filter((each) => keyOf(each) === row));
    const firedThen = count(was!, true);
    const firedNow = count(is!, true);
    const open = count(is!, undefined);
    if (firedThen === firedNow && open === 0 && (was!.length === is!.length || firedThen > 0)) continue;
    // A row may be missing where nothing shows what its trigger waits for; it must not fire without having fired.
    const missing = anew && is!.length < was!.length;
    if (firedNow > firedThen || (firedNow + open < firedThen && !missing))
      agreement.contradictions.push(
        `${row}: fired ${firedThen} times, re-evaluated ${firedNow}, open ${open}`,
      );
    else
      agreement.unknown +=
        Math.max(was!.length, is!.length) > 0 ? Math.max(open, was!.length - is!.length, 0) : 0;
  }
  return agreement;
}

function count(list: readonly Outcome[], fired: boolean | undefined): number {
  return list.filter((each) => each.fired === fired).length;
}
