/** What of a document with mistakes in its shape can still be read. */
import type { Problem } from '../problem';
import type { RuleSet } from './types';

/** Pointers of the parts (rules, targets, ...) that mistakes of shape spoil. */
export function unsoundParts(problems: readonly Problem[]): Set<string> {
  const unsound = new Set<string>();
  for (const problem of problems) {
    const part = spoiltPart(problem);
    if (part !== undefined) unsound.add(part);
  }
  return unsound;
}

/** Codes of mistakes of shape, but for a misspelt field, which is passed over. */
const spoiling = new Set([
  'malformed',
  'missing-field',
  'not-allowed',
  'out-of-range',
  'wrong-condition',
  'wrong-type',
]);

const partPath = /^\/(?:plan\/(?:stages|events)|targets|variables|rules|destinations|tests)\/\d+(?=\/|$)/;

/** The part a mistake of shape spoils; a misspelt field and wrong settings spoil nothing else, as checks expect any settings. */
function spoiltPart({ code, path }: Problem): string | undefined {
  const isInSettings = /\/settings\//.test(path) || (path.endsWith('/settings') && code !== 'wrong-type');
  if (!spoiling.has(code) || isInSettings) return undefined;
  return partPath.exec(path)?.[0];
}

/** The document with empty lists and records where they are missing or of another kind: those are problems already. */
export function withLists(document: RuleSet): RuleSet {
  const list = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);
  const record = <T extends object>(value: T | undefined): Partial<T> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const plan = record(document.plan);
  const { storage, ...consent } = record(document.consent);
  return {
    ...document,
    plan: { ...plan, stages: list(plan.stages), events: list(plan.events) },
    targets: list(document.targets),
    variables: list(document.variables),
    rules: list(document.rules),
    destinations: list(document.destinations),
    ...(document.tests !== undefined && { tests: list(document.tests) }),
    consent: {
      pending: 'queue',
      ...consent,
      default: record(consent.default) as RuleSet['consent']['default'],
      ...(typeof storage === 'string' ? { storage } : {}),
    },
  };
}
