/** Changes as lines of text, for terminals. */
import type { Change, ChangedPart } from './changes';
import { piecesAsText } from './wordDiff';

export const partTitles: Readonly<Record<ChangedPart, string>> = {
  rules: 'Rules',
  plan: 'Plan',
  targets: 'Targets',
  variables: 'Variables',
  destinations: 'Destinations',
  consent: 'Consent',
  site: 'Site',
  tests: 'Tests',
};

/** What is there once, and needs no number. */
const onceNouns: ReadonlySet<string> = new Set(['consent', 'site', 'plan', 'order']);

export interface ChangesOfPart {
  part: ChangedPart;
  title: string;
  changes: Change[];
}

/** Parts in the order the changes have them. */
export function byPart(changes: readonly Change[]): ChangesOfPart[] {
  const parts = new Map<ChangedPart, ChangesOfPart>();
  for (const change of changes) {
    const { part } = change;
    const held = parts.get(part) ?? { part, title: partTitles[part], changes: [] };
    held.changes.push(change);
    parts.set(part, held);
  }
  return [...parts.values()];
}

/**
 * `Rules`, then for each `  changed Add to cart` with its sentence beneath, words that went as `[-went-]` and came as `{+came+}`.
 * No line for no change.
 */
export function changeLines(changes: readonly Change[]): string[] {
  return byPart(changes).flatMap(({ title, changes: ofPart }, index) => [
    ...(index > 0 ? [''] : []),
    title,
    ...ofPart.flatMap(({ kind, noun, name, sentence, details }) => [
      `  ${kind} ${onceNouns.has(noun) ? '' : `${noun} `}${name}`,
      ...(sentence.length > 0 ? [`    ${piecesAsText(sentence)}`] : []),
      ...details.map((detail) => `    ${detail}`),
    ]),
  ]);
}

/** `3 rules changed, 1 target added and 2 events removed`; `Nothing differs`. */
export function changesInShort(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const { noun, kind } of changes)
    counts.set(`${noun} ${kind}`, (counts.get(`${noun} ${kind}`) ?? 0) + 1);
  const words = [...counts].map(([key, count]) => {
    const [noun = '', kind = ''] = key.split(' ');
    if (onceNouns.has(noun)) return `${noun} ${kind}`;
    return `${count} ${count === 1 ? noun : `${noun}s`} ${kind}`;
  });
  if (words.length === 0) return 'Nothing differs';
  return words.length === 1
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
