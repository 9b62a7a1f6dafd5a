/** Which words of a sentence went and which came: what stays is plain. */

export interface Piece {
  text: string;
  /** Left out: stands in both. */
  mark?: 'added' | 'removed';
}

interface Word {
  text: string;
  /** Follows the word before without a space, as punctuation does. */
  attached: boolean;
}

/** Longer sentences than this many words times words are marked as a whole: finding the fewest would be felt. */
const maxCells = 250_000;

/** Equal words so short between two changes only make them harder to read: they are taken into the change. */
const maxIsland = 3;

/** The new sentence with what went and what came in place, the removed words first. */
export function markWords(before: string, after: string): Piece[] {
  if (before === after) return [{ text: after }];
  const runs = foldIslands(runsBetween(wordsOf(before), wordsOf(after)));
  const pieces: Piece[] = [];
  const add = (text: string, mark?: Piece['mark']) => {
    const last = pieces[pieces.length - 1];
    if (last && last.mark === mark) last.text += text;
    else pieces.push(mark ? { text, mark } : { text });
  };
  const addWords = (words: readonly Word[], mark?: Piece['mark']) => {
    words.forEach(({ text, attached }, index) => {
      // The space before a marked stretch is not part of it.
      if (!attached && pieces.length > 0) add(' ', index > 0 ? mark : undefined);
      add(text, mark);
    });
  };
  for (const { same, removed, added } of runs) {
    addWords(same);
    addWords(removed, 'removed');
    addWords(added, 'added');
  }
  return pieces;
}

/** As one line: `[-went-] {+came+}`, as `git diff --word-diff` writes it. */
export function piecesAsText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, mark }) => (mark === 'added' ? `{+${text}+}` : mark === 'removed' ? `[-${text}-]` : text))
    .join('');
}

/** Punctuation at the end of a word is a word of its own, so that a new clause does not change the one before. */
function wordsOf(sentence: string): Word[] {
  return [...sentence.matchAll(/(\s*)([,.;:]+(?=\s|$)|(?:(?![,.;:]+(?:\s|$))\S)+)/g)].map(
    ([, space, text = ''], index) => ({ text, attached: space === '' && index > 0 }),
  );
}

function length(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length + 1, -1);
}

/** What stays, then what went and came after it. */
interface Run {
  same: Word[];
  removed: Word[];
  added: Word[];
}

function runsBetween(before: readonly Word[], after: readonly Word[]): Run[] {
  const runs: Run[] = [];
  let run: Run = { same: [], removed: [], added: [] };
  const stay = (word: Word) => {
    if (run.removed.length + run.added.length > 0) {
      runs.push(run);
      run = { same: [], removed: [], added: [] };
    }
    run.same.push(word);
  };
  const lengths = before.length * after.length > maxCells ? undefined : commonLengths(before, after);
  let b = 0;
  let a = 0;
  while (b < before.length || a < after.length) {
    const [old, now] = [before[b], after[a]];
    if (old && now && lengths && old.text === now.text) {
      stay(now);
      b++;
      a++;
    } else if (old && (!now || !lengths || (lengths[b + 1]?.[a] ?? 0) >= (lengths[b]?.[a + 1] ?? 0))) {
      run.removed.push(old);
      b++;
    } else if (now) {
      run.added.push(now);
      a++;
    }
  }
  return [...runs, run];
}

/** `[b][a]`: the length of the longest common subsequence of what is left from there. */
function commonLengths(before: readonly Word[], after: readonly Word[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let b = before.length - 1; b >= 0; b--) {
    const [row, next] = [rows[b], rows[b + 1]];
    if (!row || !next) continue;
    for (let a = after.length - 1; a >= 0; a--) {
      row[a] =
        before[b]?.text === after[a]?.text ? (next[a + 1] ?? 0) + 1 : Math.max(next[a] ?? 0, row[a + 1] ?? 0);
    }
  }
  return rows;
}

function foldIslands(runs: readonly Run[]): Run[] {
  const folded: Run[] = [];
  for (const run of runs) {
    const last = folded[folded.length - 1];
    const changes = run.removed.length > 0 && run.added.length > 0;
    const follows = last && last.removed.length > 0 && last.added.length > 0;
    if (follows && changes && length(run.same) <= maxIsland) {
      last.removed.push(...run.same, ...run.removed);
      last.added.push(...run.same, ...run.added);
    } else folded.push(run);
  }
  return folded;
}
