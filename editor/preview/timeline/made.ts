/** What rules made of a row: the one reason that mattered for each, and its sentence clause by clause. */
import type { Catalog } from '../../../shared/definition';
import type { RuleSet } from '../../../shared/ruleset/types';
import { type ClauseRow, explainRule, explainSilence } from '../../../shared/visit/explain';
import type { Moments } from '../../../shared/visit/moments';
import type { Reason, ReasonCode } from '../../../shared/visit/reason';
import { reasonFor } from '../../../shared/visit/reasons';
import type { Visit } from '../../../shared/visit/visit';
import type { Delivery, Row } from './rows';

export interface Made {
  rule: string;
  title: string;
  verdict: 'fired' | 'almost' | 'did-not-fire';
  reason: Reason;
  clauses: ClauseRow[];
  /** Parameters of the event it sent. */
  sent?: Record<string, unknown>;
  /** The page asked it; otherwise nothing it waits for was noticed. */
  asked: boolean;
}

/** One rule's part in a row; undefined where the draft in force has no such rule. */
export function madeOf(
  row: Row,
  rule: string,
  visit: Visit,
  catalog: Catalog,
  moments: Moments,
): Made | undefined {
  const draft = visit.drafts[row.draft];
  const known = draft?.ruleSet.rules.find(({ id }) => id === rule);
  const told = row.rules.filter((entry) => entry.rule === rule);
  // One that fired and broke afterwards fired.
  const entry = told.find(({ fired }) => fired) ?? told.at(-1);
  if (!draft || (!known && !entry)) return undefined;
  const reason = reasonFor({ rule, moment: row.index, visit, catalog, moments });
  const explanation = entry
    ? explainRule(entry, draft, catalog)
    : row.entry.kind === 'gesture' && known
      ? explainSilence(row.entry, known, draft, catalog)
      : undefined;
  return {
    rule,
    title: known?.name ?? rule,
    verdict: entry?.fired ? 'fired' : isNear(reason, entry !== undefined) ? 'almost' : 'did-not-fire',
    reason,
    clauses: explanation?.clauses ?? [],
    ...(explanation?.sent && { sent: explanation.sent }),
    asked: entry !== undefined,
  };
}

/** Of rules that noticed nothing: what kept the page from telling them of this very press. */
const aboutThePress: readonly ReasonCode[] = [
  'page-swallowed',
  'page-cancelled',
  'no-submit',
  'element-disabled',
  'element-covered',
];

/**
 * Was all but one thing right? That a rule's element is not on the page, or is another one, is true of every press elsewhere:
 * it is said of the rule when somebody asks, but is no row of its own. `asked`: the page asked the rule.
 */
export function isNear({ nearMiss, code }: Reason, asked: boolean): boolean {
  return nearMiss && (asked || aboutThePress.includes(code));
}

export function hasFired(row: Row): boolean {
  return row.rules.some(({ fired }) => fired);
}

export function hasFailed({ entry, answer }: Delivery): boolean {
  return (
    answer?.failed !== undefined ||
    (answer?.status ?? 0) >= 400 ||
    (entry.outcome === 'dropped' && entry.because === undefined)
  );
}

/** Something went wrong that somebody has to mend. */
export function isProblem(row: Row): boolean {
  return (
    row.rules.some(
      ({ stoppedBy, event }) =>
        stoppedBy === 'error' || event?.flags.some((flag) => flag.startsWith('cast-failed:')),
    ) || row.deliveries.some(hasFailed)
  );
}

export function ruleTitle(id: string, ruleSet: RuleSet | undefined): string {
  return ruleSet?.rules.find((rule) => rule.id === id)?.name ?? id;
}
