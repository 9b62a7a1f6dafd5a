/**
 * Patterns that freeze a page, each with the text that does it: families made from parts, and the shapes of outages and advisories
 * that were published, written anew.
 */

export interface Hanging {
  pattern: string;
  /** What makes it try: `before`, then `again` as often as fits, then `behind`. */
  before: string;
  again: string;
  behind: string;
}

/** A set of characters as it is written, a text of it, and a character that is not in it. */
const sets = [
  ['a', 'a', '~'],
  ['[a-z]', 'k', '~'],
  ['[a-z0-9]', '7', '~'],
  ['\\d', '5', '~'],
  ['\\w', 'w', '~'],
  ['\\s', ' ', '~'],
  ['.', 'x', '\n'],
  ['[^/]', 'p', '/'],
  ['[^&=]', 'q', '&'],
  ['[\\w.-]', '.', '~'],
  ['[A-Za-z_]', '_', '~'],
  ['(?:ab)', 'ab', '~'],
] as const;

/** Where the whole fails in the end. */
const ends = ['$', '!$', '@', '#end'] as const;

/** `S` stands for the set, `E` for the end. Each reads one text in ever more ways, or begins anew at every character of it. */
const shapes = [
  '(S+)+E',
  '^(S+)*E',
  '(S*)*E',
  '(?:S+)+E',
  '(S{1,9})+E',
  '(S{2,})*E',
  '((S+))+E',
  '(?:(?:S+)+)+E',
  '(S|S)+E',
  '^(?:S|SS)*E',
  '(S+S?)+E',
  '(S*S)+E',
  '^(-?S+)+E',
  '(S+|x)*E',
  '(S{3,40}){2,30}E',
  '(?=(S+)+E)y',
  'S*S*S*S*E',
  'S+S+S+E',
  '^S*S*S*S*E',
  '.*S.*S.*S.*!E',
] as const;

/** Mail addresses, class names, hosts, mark-up, lists, white space, and what a firewall looked for: pattern, before, again, behind. */
const published: readonly (readonly [string, string, string, string])[] = [
  ['^([a-z0-9])(([-.]|[_]+)?([a-z0-9]+))*(@)[a-z0-9]+[.]([a-z]{2,3})$', '', 'a', '!'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', '', 'a', '!'],
  ['(a|aa)+$', '', 'a', '!'],
  ['(a|a?)+$', '', 'a', '!'],
  ['^(.*a){12}$', '', 'a', '!'],
  ['(?:\\d|true|\\+)+;?((?:\\s|-)*.*(?:.*=.*))', '', '1', ''],
  ['^x.*.*.*=.*', '', 'x', ''],
  ['^(?:(?!b).)*(?:(?!c).)*(?:(?!d).)*e', '', 'x', ''],
  ['^(\\w+\\s?)+$', '', 'w', '!'],
  ['^(\\S+\\s*)*!$', '', 'x', ''],
  ['(\\w+\\.?)+@', '', 'w', '!'],
  ['^(\\d+,?)+$', '', '1', 'x'],
  ["^([\\w']+[ -]?)+$", '', 'w', '!'],
  ['^(https?:\\/\\/)?([\\w-]+\\.?)+(\\/.*)?$', '', 'w', '\n'],
  ['^(\\/?[\\w-]+\\/?)+$', '', 'w', '!'],
  ['([^"]+|"[^"]*")*;', '', 'x', ''],
  ['<(\\w+\\s*)+>', '<', 'w', '!'],
  ['^#([a-f0-9]+)+$', '#', 'f', '!'],
  ['(x+x+)+y', '', 'x', ''],
  ['^(([^,]+),?)*$', '', 'x', ',,'],
  ['\\$\\{(\\w*\\.?)*\\}', '${', 'w', '!'],
  ['^(?:[^<]|<[^>]*|<)*>$', '', '<', '!'],
  ['^(([01]?\\d{1,2})\\.?)+$', '', '1', 'x'],
  ['(\\s*,?\\s*\\w*)*$', '', 'w', '!'],
  ['^(a?){28}a{20}!$', 'a'.repeat(30), '', ''],
  [`${'b?'.repeat(26)}${'b'.repeat(26)}`, 'b'.repeat(25), '', ''],
  ['(?<word>\\w+)*#', '', 'w', ''],
  ['checkout.*step.*[dD]one', '', 'checkout step ', ''],
  ['(.*)step.*(done).*!', '', 'step', ''],
  ['(["\']).*\\1.*;', '', '"', ''],
];

export const hanging: readonly Hanging[] = [
  ...published.map(([pattern, before, again, behind]) => ({ pattern, before, again, behind })),
  ...sets.flatMap(([set, again, behind]) =>
    shapes.flatMap((shape) =>
      ends.map((end) => ({
        // At its very start a gap would be left out (`lookedFor`).
        pattern: `${set === '.' && shape.startsWith('S') ? 'x' : ''}${shape.replace(/S/g, () => set).replace(/E$|E(?=\))/, () => end)}`,
        before: '',
        again,
        behind,
      })),
    ),
  ),
];

/** The text that hangs it, `length` characters long. */
export function hangingText({ before, again, behind }: Hanging, length: number): string {
  const left = Math.max(0, length - before.length - behind.length);
  return before + (again ? again.repeat(Math.floor(left / again.length)) : '') + behind;
}
