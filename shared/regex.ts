/** Whether a regular expression parses, and whether some text makes a backtracking engine try exponentially many ways. */
import { type Hang, hangingPart } from './regex/hang';
import { marked } from './texts/marked';

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

const reasons: Readonly<Record<Hang, string>> = {
  nested: marked('the same text can be repeated by two nested or alternative parts.'),
  row: marked('repeated parts one after the other match the same text.'),
  choices: marked('too many parts in a row may be left out.'),
  large: marked('it is too long to be looked through.'),
};

/** Why it can hang, as a sentence, or undefined where it cannot. */
export function regexHang(pattern: string, ignoreCase = false): string | undefined {
  const key = `${ignoreCase}${pattern}`;
  if (!known.has(key)) {
    if (known.size >= maxKnown) known.clear();
    const hang = hangingPart(pattern, ignoreCase);
    known.set(key, hang && reasons[hang]);
  }
  return known.get(key);
}

/** Characters that repeat at the very start, by themselves or as all of a group. */
const oneSet = String.raw`\[(?:\\.|[^\]\\])*\]|\\[wdsWDS]|\.`;
const atStart = new RegExp(
  String.raw`^(?:(${oneSet})([*+])\??|(\((?:\?:)?)(${oneSet})([*+])\??\))(?![*+?{])`,
);
/** `.*` with a plain text behind it and again any text; brackets and escaped characters are passed over. */
const upToText = /\[(?:\\.|[^\]\\])*\]|\.\*\??((?:\\[^\w\s]|[^\\^$.*+?()[\]{}|])+)(?=\.[*+])|\\./g;

/**
 * A pattern that is only looked for, written so that fewer places are tried twice; it is found in the same texts. What repeats at
 * its very start may as well begin later: `.*shop` is found where `shop` is, `\w+@` where `\w@` is. And up to a text between two
 * gaps there is one way only, to its first place, as the second gap takes any rest: `a.*b.*c` becomes `a(?:(?!b).)*b.*c`.
 */
export function lookedFor(pattern: string): string {
  // What is found has to be known where it is found again.
  if (/\\[1-9k]/.test(pattern)) return pattern;
  const later = pattern.replace(
    atStart,
    (_, set?: string, times?: string, open?: string, inner?: string, innerTimes?: string) => {
      if ((times ?? innerTimes) === '*') return '';
      return set ?? `${open}${inner})`;
    },
  );
  if (later !== pattern) return lookedFor(later);
  return pattern.replace(upToText, (whole, text?: string) => (text ? `(?:(?!${text}).)*${text}` : whole));
}
