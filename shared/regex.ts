/** Whether a regular expression parses, and whether some text makes a backtracking engine try exponentially many ways. */
import { hangingPart } from './regex/hang';

/** The pattern's mistake in the engine's words, or undefined. */
export function regexMistake(pattern: string): string | undefined {
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // V8 says: Invalid regular expression: /(/: Unterminated group
    return message.slice(message.lastIndexOf(': ') + 1).trim();
  }
}

/** Null: it does not parse, as while it is being typed. */
export function patternOf(pattern: string, ignoreCase = false): RegExp | null {
  try {
    return new RegExp(pattern, ignoreCase ? 'i' : '');
  } catch {
    return null;
  }
}

const known = new Map<string, string | undefined>();
/** A rule set repeats its patterns at every keystroke; what was found stays found. */
const maxKnown = 2000;

/** Why it can hang, as a sentence, or undefined where it cannot, as far as can be told. */
export function regexHang(pattern: string): string | undefined {
  if (!known.has(pattern)) {
    if (known.size >= maxKnown) known.clear();
    known.set(pattern, hangingPart(pattern));
  }
  return known.get(pattern);
}
