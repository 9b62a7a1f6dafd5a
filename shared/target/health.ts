/** Whether targets still mean what they meant, from pages that were looked at: pure functions over what each page said. */
import type { Fingerprint, Guard, Scope, Pick as TargetPick } from './fingerprint';
import type { Repair } from './repair';
import { kindOfPath } from './reports';

/** A better place for a target that lost its own: taken by a person, never by itself. */
export interface Proposal {
  pick: TargetPick;
  /** What it was called when it was picked, and what is there now. */
  before: string;
  after: string;
  /** How alike the two are, 0 to 1, and how far ahead of the next. */
  score: number;
  margin: number;
}

/** What one page says of one target. */
export interface PageCheck {
  target: string;
  /** Path of the page, or name of its file. */
  page: string;
  matches: number;
  verdict: Repair['verdict'];
  proposal?: Proposal;
}

/** A target as far as its health asks; as in the rule set. */
export interface TargetToCheck {
  id: string;
  selector: string;
  guards?: Guard[];
  scope?: Scope['kind'];
  fingerprint?: Fingerprint;
}

export type HealthState = 'present' | 'ambiguous' | 'gone' | 'unseen';

export interface TargetHealth {
  target: string;
  /** `unseen`: on none of the pages, and none of them is of the kind it was picked on. */
  state: HealthState;
  /** The pages that say so. */
  pages: string[];
  /** The best that any page offers; absent: it is lost, or nothing has to be mended. */
  proposal?: Proposal;
}

/**
 * One answer per target. It is gone only where it was expected: on a page of the kind it was picked on, or where its page is not
 * known, on every page looked at.
 */
export function healthOf(
  targets: readonly Pick<TargetToCheck, 'id' | 'fingerprint'>[],
  checks: readonly PageCheck[],
): TargetHealth[] {
  return targets.map((target) => {
    const mine = checks.filter((check) => check.target === target.id);
    const among = (verdict: PageCheck['verdict']) => mine.filter((check) => check.verdict === verdict);
    const present = among('present');
    const ambiguous = among('ambiguous');
    const expected = mine.filter(({ page }) => isExpected(target, page));
    const missing = expected.filter(({ verdict }) => verdict === 'lost' || verdict === 'proposed');
    // Without a page that it was picked on, one that has it is enough.
    if (missing.length && (target.fingerprint?.pagePath || !present.length)) return gone(target.id, missing);
    if (ambiguous.length)
      return { target: target.id, state: 'ambiguous', pages: pagesOf(ambiguous), ...best(ambiguous) };
    if (present.length) return { target: target.id, state: 'present', pages: pagesOf(present) };
    return { target: target.id, state: 'unseen', pages: [] };
  });
}

function gone(target: string, missing: readonly PageCheck[]): TargetHealth {
  return { target, state: 'gone', pages: pagesOf(missing), ...best(missing) };
}

function isExpected({ fingerprint }: Pick<TargetToCheck, 'id' | 'fingerprint'>, page: string): boolean {
  return isSameKind(fingerprint?.pagePath, page);
}

/**
 * Whether a page is of the kind that a target was picked on; any is where that is not known. Pages saved as files are called
 * after their paths more or less; a start page may be `index.html`.
 */
export function isSameKind(pagePath: string | undefined, page: string): boolean {
  if (!pagePath) return true;
  const kind = (path: string) =>
    kindOfPath(path.replace(/(\/|^)index\.html?$/, '$1').replace(/\.html?$/, ''));
  return kind(pagePath) === kind(page.startsWith('/') ? page : `/${page}`);
}

function pagesOf(checks: readonly PageCheck[]): string[] {
  return [...new Set(checks.map(({ page }) => page))];
}

function best(checks: readonly PageCheck[]): { proposal?: Proposal } {
  const [proposal] = checks.flatMap((check) => check.proposal ?? []).sort((a, b) => b.score - a.score);
  return proposal ? { proposal } : {};
}
