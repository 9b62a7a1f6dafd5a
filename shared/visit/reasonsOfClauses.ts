/** Why a condition did not hold, and what would mend it. */

import { valueAt } from '../pointer';
import { readCondition } from '../readCondition';
import type { Condition } from '../ruleset/types';
import { t } from '../texts/t';
import { isComparison, isTrigger } from './clauseWords';
import type { Case } from './question';
import { type Reason, reasonCodes } from './reason';
import { comparisonReason } from './reasonsOfComparisons';

/** A clause that did not hold, at the top of the rule's conditions. */
interface Failed {
  at: string;
  reason: Reason;
}

/** The nearest cause among the rule's conditions; undefined: all of them held, or none is known. */
export function unmet(asked: Case): Reason | undefined {
  const tops = topClauses(asked);
  const failed = tops.filter(({ met }) => met !== true);
  const reasons = failed.flatMap(({ at, place }): Failed[] => {
    const reason = clauseReason(asked, at, place);
    return reason ? [{ at, reason }] : [];
  });
  const [first] = reasons.sort((one, other) => rank(one.reason) - rank(other.reason));
  if (!first) return undefined;
  // Every page view is "all but the page" for a rule about another page: that is no near miss.
  const held = tops.length - failed.length;
  const viewed = asked.rule.triggers.some(
    ({ type }, index) => type === 'page-view' && asked.outcome?.clauses[index]?.met,
  );
  return { ...first.reason, nearMiss: failed.length === 1 && (held > 0 || !viewed) };
}

function rank({ code }: Reason): number {
  return reasonCodes.indexOf(code);
}

/** Conditions that have to hold each by itself, with their place among the clauses; not reached ones are left out. */
function topClauses({ pointers, outcome }: Case): { at: string; place: number; met: boolean | undefined }[] {
  return pointers.flatMap((at, place) => {
    const told = outcome?.clauses[place];
    const top = /\/conditions(\/all\/\d+)?$/.test(at);
    return top && !isTrigger(at) && told ? [{ at, place, met: told.met }] : [];
  });
}

function clauseReason(asked: Case, at: string, place: number): Reason | undefined {
  const { ruleSet, outcome } = asked;
  const clause = valueAt(ruleSet, at) as Condition | undefined;
  if (typeof clause !== 'object' || clause === null) return undefined;
  const told = outcome?.clauses[place];
  if (isComparison(clause)) return comparisonReason(asked, clause, at, told ?? { met: undefined });
  if ('not' in clause) return negated(asked, clause.not, at, place);
  // A group answers with the nearest of what is in it.
  const inner = within(asked, at).flatMap((one) => {
    const met = outcome?.clauses[one.place]?.met;
    const reason = met === true ? undefined : clauseReason(asked, one.at, one.place);
    return reason ? [reason] : [];
  });
  const [nearest] = inner.sort((one, other) => rank(one) - rank(other));
  if (!nearest || 'all' in clause || inner.length < 2) return nearest;
  return {
    ...nearest,
    words: [t('None of these held: '), { strong: readCondition(clause, ruleSet, asked.catalog) }, '.'],
    more: nearest.words,
  };
}

function negated(asked: Case, inner: Condition, at: string, place: number): Reason | undefined {
  const { outcome, ruleSet, catalog } = asked;
  const told = outcome?.clauses[place];
  const saw = outcome?.clauses[place + 1]?.saw;
  if (told?.met === undefined && isComparison(inner))
    return comparisonReason(asked, inner, `${at}/not`, { met: undefined, saw }, true);
  return {
    code: 'excluded',
    severity: 'note',
    nearMiss: false,
    words: [
      t('It is '),
      { strong: t('left out') },
      t(' by: '),
      { strong: readCondition({ not: inner }, ruleSet, catalog) },
      '.',
    ],
    ...(isScalar(saw) && { more: [t('It was '), { strong: String(saw) || 'empty' }, '.'] }),
    clause: at,
    action: {
      kind: 'edit-clause',
      title: t('Take this exception out'),
      at,
      change: [{ pointer: at }],
    },
  };
}

/** Clauses right inside a group. */
function within({ pointers }: Case, at: string): { at: string; place: number }[] {
  return pointers.flatMap((pointer, place) =>
    pointer.startsWith(`${at}/`) && /^(all|any)\/\d+$/.test(pointer.slice(at.length + 1))
      ? [{ at: pointer, place }]
      : [],
  );
}

function isScalar(value: unknown): value is string | number | boolean {
  return /^(string|number|boolean)$/.test(typeof value);
}
