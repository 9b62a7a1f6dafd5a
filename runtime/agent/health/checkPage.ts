import { alike } from '../../../shared/target/alike';
import { describe } from '../../../shared/target/describe';
import type { Fingerprint, Pick, Scope } from '../../../shared/target/fingerprint';
import type { PageCheck, Proposal, TargetToCheck } from '../../../shared/target/health';
import { isSameKind } from '../../../shared/target/health';
import { matching } from '../extract/look';
import { pickOf } from '../extract/pick';
import { type Inventory, inventoryOf, repairOn } from '../extract/repair';

// So alike that no other element of the page need be looked at.
const surelyFrom = 0.75;

/** What a page says of each target. Changes nothing, and reads no layout, so that a page that was only parsed will do. */
export function checkPage(
  targets: readonly TargetToCheck[],
  page: string,
  within: Document = document,
): PageCheck[] {
  const inventory = inventoryOf(within);
  return targets.map((target) => checkTarget(target, page, inventory));
}

/** A target that is not there is only looked for on pages of the kind it was picked on. */
function checkTarget(target: TargetToCheck, page: string, inventory: Inventory): PageCheck {
  const { id, selector, guards = [], scope, fingerprint } = target;
  const several = scope !== undefined && scope !== 'only';
  const matched = matching(selector, guards, inventory.within) ?? [];
  const said = { target: id, page, matches: matched.length };
  const [first] = matched;
  const asMany = first && (several || matched.length === 1);
  if (!fingerprint || !isTelling(fingerprint)) {
    // Nobody pointed at it: what is there is all that is known.
    if (!first) return { ...said, verdict: 'lost' };
    return { ...said, verdict: asMany || scope === undefined ? 'present' : 'ambiguous' };
  }
  if (
    asMany &&
    matched.some((element) => alike(fingerprint, inventory.fingerprint(element)).score >= surelyFrom)
  )
    return { ...said, verdict: 'present' };
  if (!first && !isSameKind(fingerprint.pagePath, page)) return { ...said, verdict: 'lost' };
  const { repair, element } = repairOn({ selector, guards, fingerprint, ...(scope && { scope }) }, inventory);
  const proposal =
    element && (repair.verdict === 'proposed' || repair.verdict === 'ambiguous')
      ? proposed(fingerprint, element, scope, repair.score ?? 0, repair.margin ?? 0)
      : undefined;
  return { ...said, verdict: repair.verdict, ...(proposal && { proposal }) };
}

/** Whether anything is remembered that another element could be held against. */
function isTelling({ name, text, attributes, hrefPath, id }: Fingerprint): boolean {
  return Boolean(name || text || hrefPath || id || (attributes && Object.keys(attributes).length));
}

function proposed(
  before: Fingerprint,
  element: Element,
  scope: Scope['kind'] | undefined,
  score: number,
  margin: number,
): Proposal {
  const pick = pickOf(element);
  const same = pick.scopes.findIndex(({ kind }) => kind === scope);
  const chosen: Pick = same >= 0 ? { ...pick, chosen: same } : pick;
  return { pick: chosen, before: describe(before), after: pick.name, score, margin };
}
