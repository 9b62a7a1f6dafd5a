import type { Words } from '../../../shared/visit/reason';

/** A sentence with the parts that matter set off. */
export function RuleWords({ words }: { words: Words }) {
  return words.map((word, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's parts never move
    typeof word === 'string' ? <span key={index}>{word}</span> : <b key={index}>{word.strong}</b>,
  );
}
