/** What two texts have in common, character by character. */
import type { Difference } from './reason';

// Longer ones are shown from their first difference on; comparing costs the product of both.
const maxCompared = 300;

type Part = Difference['parts'][number];

/** In reading order; what only the rule asks for comes before what was there in its place. */
export function differenceOf(wanted: string, saw: string): Difference {
  const parts: Part[] = [];
  const add = (where: Part['in'], text: string) => {
    if (!text) return;
    const last = parts.at(-1);
    if (last?.in === where) last.text += text;
    else parts.push({ in: where, text });
  };
  const start = commonStart(wanted, saw);
  const end = commonStart(reversed(wanted.slice(start)), reversed(saw.slice(start)));
  add('same', wanted.slice(0, start));
  const one = wanted.slice(start, wanted.length - end);
  const other = saw.slice(start, saw.length - end);
  if (one.length > maxCompared || other.length > maxCompared) {
    add('wanted', one);
    add('saw', other);
  } else between(one, other, add);
  add('same', wanted.slice(wanted.length - end));
  return { wanted, saw, parts };
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** The longest common subsequence, read from its table. */
function between(one: string, other: string, add: (where: Part['in'], text: string) => void): void {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      longest[row * width + column] =
        one[row] === other[column]
          ? longest[(row + 1) * width + column + 1]! + 1
          : Math.max(longest[(row + 1) * width + column]!, longest[row * width + column + 1]!);
  let row = 0;
  let column = 0;
  let missing = '';
  let extra = '';
  const flush = () => {
    add('wanted', missing);
    add('saw', extra);
    missing = '';
    extra = '';
  };
  while (row < one.length || column < other.length) {
    if (row < one.length && column < other.length && one[row] === other[column]) {
      flush();
      add('same', one[row]!);
      row += 1;
      column += 1;
    } else if (
      column >= other.length ||
      (row < one.length && longest[(row + 1) * width + column]! >= longest[row * width + column + 1]!)
    )
      missing += one[row++];
    else extra += other[column++];
  }
  flush();
}
