/** What the rules made of a row, worked out once per entry however often it is drawn. */
import type { Catalog } from '../../../shared/definition';
import { type Explanation, explainRule, explainSilence } from '../../../shared/visit/explain';
import type { Draft } from '../../../shared/visit/visit';
import type { Delivery, Entry, Row } from './rows';

const explained = new WeakMap<Entry<'rule'>, Explanation>();

/** Of the rules that the page asked. */
export function madeOf(row: Row, drafts: readonly Draft[], catalog: Catalog): Explanation[] {
  const draft = drafts[row.draft];
  if (!draft) return [];
  return row.rules.map((entry) => {
    let explanation = explained.get(entry);
    if (!explanation) {
      explanation = explainRule(entry, draft, catalog);
      explained.set(entry, explanation);
    }
    return explanation;
  });
}

/** Of the rules that wait for such a gesture and noticed nothing of this one. */
export function silentOf(row: Row, drafts: readonly Draft[], catalog: Catalog): Explanation[] {
  const draft = drafts[row.draft];
  const { entry } = row;
  if (!draft || entry.kind !== 'gesture') return [];
  return draft.ruleSet.rules
    .filter(({ id }) => !row.rules.some(({ rule }) => rule === id))
    .flatMap((rule) => explainSilence(entry, rule, draft, catalog) ?? []);
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
