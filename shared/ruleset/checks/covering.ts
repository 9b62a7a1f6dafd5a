/** Which click targets lie inside others, told from their selectors alone. */
import { parseSelector, type Selector, writeSelector } from '../../css';
import { selectorMistake } from '../../selectorMistake';

export interface Covered {
  /** One complex selector of the list, in one way of writing. */
  own: string;
  /** Selectors that whatever matches this one matches too, itself or an element around it. */
  inside: readonly string[];
}

const known = new Map<string, readonly Covered[]>();
/** Validation runs at every keystroke over selectors that rarely change. */
const maxKnown = 20_000;

/** The parts of a selector list. Empty where it does not parse. */
export function coverOf(selector: string): readonly Covered[] {
  let cover = known.get(selector);
  if (!cover) {
    cover = selectorMistake(selector) === undefined ? parseSelector(selector).map(coverOfOne) : [];
    if (known.size >= maxKnown) known.clear();
    known.set(selector, cover);
  }
  return cover;
}

/** What every click is inside of. */
const everywhere = ['*', 'body', 'html'];

function coverOfOne(tokens: Selector[]): Covered {
  const own = writeSelector([tokens]);
  const inside = new Set([own, ...everywhere]);
  let end = tokens.length;
  while (end > 0) {
    const upTo = tokens.slice(0, end);
    let start = end;
    while (start > 0 && !isCombinator(tokens[start - 1])) start--;
    const compound = tokens.slice(start, end);
    inside.add(writeSelector([upTo]));
    if (compound.length > 0) inside.add(writeSelector([compound]));
    for (const token of compound) if (isPlain(token)) inside.add(writeSelector([[token]]));
    const combinator = tokens[start - 1]?.type;
    // What stands left of + and ~ is a neighbour, not something around.
    if (combinator !== 'descendant' && combinator !== 'child') break;
    end = start - 1;
  }
  return { own, inside: [...inside] };
}

const combinators = new Set(['descendant', 'child', 'adjacent', 'sibling', 'parent', 'column-combinator']);

function isCombinator(token: Selector | undefined): boolean {
  return token !== undefined && combinators.has(token.type);
}

function isPlain({ type }: Selector): boolean {
  return type === 'tag' || type === 'attribute';
}
