/** Changes as lines of text, for terminals. */

import { join } from '../sentence';
import { type Countable, counted } from '../texts/counted';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import type { Change, ChangedPart } from './changes';
import { piecesAsText } from './wordDiff';

const partTitles: Readonly<Record<ChangedPart, string>> = {
  rules: marked('Rules'),
  plan: marked('Plan'),
  targets: marked('Targets'),
  variables: marked('Variables'),
  destinations: marked('Destinations'),
  consent: marked('Consent'),
  site: marked('Site'),
  tests: marked('Tests'),
};

const nouns: Readonly<Record<string, string>> = {
  rule: marked('rule'),
  stage: marked('stage'),
  event: marked('event'),
  target: marked('target'),
  variable: marked('variable'),
  destination: marked('destination'),
  test: marked('test'),
  consent: marked('consent'),
  site: marked('site'),
  plan: marked('plan'),
  order: marked('order'),
};

/** What a change is about, in a word: `rule`. */
export function nounWords(noun: string): string {
  return told(nouns[noun]) ?? noun;
}

/** `3 rules changed`. */
function kindSaid(kind: Change['kind'], what: string): string {
  if (kind === 'added') return t('{what} added', { what });
  return kind === 'removed' ? t('{what} removed', { what }) : t('{what} changed', { what });
}

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
    const held = parts.get(part) ?? { part, title: told(partTitles[part]), changes: [] };
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
    if (onceNouns.has(noun)) return kindSaid(kind as Change['kind'], nounWords(noun));
    return kindSaid(kind as Change['kind'], counted(count, noun as Countable));
  });
  return words.length === 0 ? t('Nothing differs') : join(words, 'and');
}
