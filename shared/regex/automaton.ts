/** The position automaton of a regular expression (Glushkov): one state per character it can read, no empty steps. */

import { type CharSet, charSet, everyCharacter, overlap, pastTheEnd, setOf, without } from './charSet';
import { type Group, parse, type Token, types } from './parser';

export interface Automaton {
  /** What each state reads on entering it. */
  reads: CharSet[];
  /** `follow[p]`: states after p, and whether there is more than one way to go there (2). */
  follow: Map<number, 1 | 2>[];
  /** States in which the whole is found, whatever comes: nothing that repeats there is ever tried again. */
  done: Set<number>;
  /** So many parts in a row that may be missing and read the same that trying which of them are takes forever. */
  choices: boolean;
  /** How often a state of a counted repetition can be read again, `{4,20}`; absent or endless: as often as the text is long. */
  most: Map<number, number>;
}

/** State 0 is the search: an engine begins anew at every character, unless all of the pattern is tied to the beginning. */
export const search = 0;

/** What a part of the expression looks like from outside. */
interface Fragment {
  /** It can read nothing. */
  empty: boolean;
  first: Ways;
  last: Ways;
}
type Ways = Map<number, 1 | 2>;

/** More states than this and the answer is not worth the wait: undefined. Long lists of words come to some thousand. */
const maxStates = 6000;
/** 2^12 ways are tried in well under a millisecond. */
const maxChoices = 12;
/** `{2,40}` is unrolled so often; more is treated as without end, which only adds ways. */
const maxCopies = 4;

/** Undefined where it is too large. Throws where it does not parse. */
export function automatonOf(pattern: string): Automaton | undefined {
  const automaton: Automaton = { reads: [], follow: [], done: new Set(), choices: false, most: new Map() };
  state(automaton, everyCharacter);
  automaton.follow[search]?.set(search, 1);
  try {
    const root = parse(pattern);
    for (const option of root.options ?? [root.stack ?? []]) {
      const whole = sequence(automaton, option);
      if (!startsAtTheBeginning(option)) connect(automaton, new Map([[search, 1]]), whole.first);
      for (const last of whole.last.keys()) automaton.done.add(last);
    }
  } catch (error) {
    if (error === tooLarge) return undefined;
    throw error;
  }
  return automaton;
}

/** Whether it can only be found where the text begins. */
function startsAtTheBeginning([first, ...others]: readonly Token[]): boolean {
  if (first?.type === types.POSITION) return first.value === '^' || startsAtTheBeginning(others);
  if (first?.type !== types.GROUP) return false;
  // A look ahead at the beginning says nothing of where it is.
  if (first.followedBy || first.notFollowedBy || first.lookBehind) return startsAtTheBeginning(others);
  return (first.options ?? [first.stack ?? []]).every(startsAtTheBeginning);
}

const tooLarge = new Error('too large');
const nothing = (): Fragment => ({ empty: true, first: new Map(), last: new Map() });

function alternatives(
  automaton: Automaton,
  group: { options?: Token[][] | undefined; stack?: Token[] | undefined },
): Fragment {
  const options = group.options ?? [group.stack ?? []];
  return options
    .map((option) => sequence(automaton, option))
    .reduce((left, right) => ({
      empty: left.empty || right.empty,
      first: both(left.first, right.first),
      last: both(left.last, right.last),
    }));
}

function sequence(automaton: Automaton, tokens: readonly Token[]): Fragment {
  let optional = 0;
  let before: Fragment | undefined;
  const whole = tokens.reduce((left, token, at) => {
    const right = upToText(automaton, token, tokens.slice(at + 1)) ?? fragment(automaton, token);
    const again = before && right.empty && sharesFirst(automaton, before, right);
    optional = token.type === types.REPETITION && token.min === 0 ? (again ? optional : 0) + 1 : optional;
    if (optional > maxChoices) automaton.choices = true;
    before = right;
    return after(automaton, left, right);
  }, nothing());
  // What must hold behind the last character can fail, and everything before it is tried again.
  return isConditionAtTheEnd(tokens.at(-1)) ? after(automaton, whole, state(automaton, pastTheEnd)) : whole;
}

/** `(?:(?!shop).)*shop`: it goes on only where that text is, so that of its beginning nothing is read before. */
function upToText(automaton: Automaton, token: Token, behind: readonly Token[]): Fragment | undefined {
  if (token.type !== types.REPETITION || token.value.type !== types.GROUP) return undefined;
  const [look, read, ...more] = token.value.stack ?? [];
  if (look?.type !== types.GROUP || !look.notFollowedBy || read?.type !== types.SET || more.length > 0)
    return undefined;
  const text = look.stack ?? [];
  const isBehind = text.every((each, at) => {
    const other = behind[at];
    return each.type === types.CHAR && other?.type === types.CHAR && each.value === other.value;
  });
  const [first] = text;
  if (!isBehind || first?.type !== types.CHAR) return undefined;
  const rest = state(automaton, without(setOf(read), first.value));
  connect(automaton, rest.last, rest.first);
  return { ...rest, empty: token.min === 0 };
}

function isConditionAtTheEnd(token: Token | undefined): boolean {
  if (token?.type === types.POSITION) return token.value !== '^' && token.value !== '$';
  return token?.type === types.GROUP && isLook(token);
}

function isLook({ followedBy, notFollowedBy, lookBehind }: Group): boolean {
  return Boolean(followedBy || notFollowedBy || lookBehind);
}

function sharesFirst({ reads }: Automaton, left: Fragment, right: Fragment): boolean {
  return [...left.first.keys()].some((p) =>
    [...right.first.keys()].some((q) => overlap(reads[p] ?? [], reads[q] ?? [])),
  );
}

function after(automaton: Automaton, left: Fragment, right: Fragment): Fragment {
  connect(automaton, left.last, right.first);
  return {
    empty: left.empty && right.empty,
    first: left.empty ? both(left.first, right.first) : left.first,
    last: right.empty ? both(left.last, right.last) : right.last,
  };
}

function fragment(automaton: Automaton, token: Token): Fragment {
  switch (token.type) {
    case types.CHAR:
      return state(automaton, charSet([[token.value, token.value]]));
    case types.SET:
      return state(automaton, setOf(token));
    case types.GROUP: {
      const inner = alternatives(automaton, token);
      // What looks ahead or behind reads nothing for those around it: one gets into it and, there, to its end.
      return isLook(token) ? { empty: true, first: inner.first, last: new Map() } : inner;
    }
    case types.POSITION:
      return token.value === '$' ? state(automaton, pastTheEnd) : nothing();
    case types.REFERENCE: {
      // What it repeats may be of any length.
      const repeated = state(automaton, everyCharacter);
      connect(automaton, repeated.last, repeated.first);
      return { ...repeated, empty: true };
    }
    case types.REPETITION:
      return repetition(automaton, token.value, token.min, token.max);
    default:
      return nothing();
  }
}

function repetition(automaton: Automaton, token: Token, min: number, max: number): Fragment {
  if (max === 0) return nothing();
  const endless = max > maxCopies;
  const copies = endless ? Math.max(1, Math.min(min, maxCopies)) : max;
  const from = automaton.reads.length;
  let all = nothing();
  for (let copy = 1; copy <= copies; copy++) {
    const one = fragment(automaton, token);
    if (endless && copy === copies) {
      connect(automaton, one.last, one.first);
      // Counted, and each may read nothing: which of them do is tried in every combination.
      if (one.empty && max !== Number.POSITIVE_INFINITY) connect(automaton, one.last, one.first);
    }
    all = after(automaton, all, { ...one, empty: one.empty || copy > min });
  }
  if (endless)
    for (let inside = from; inside < automaton.reads.length; inside++)
      automaton.most.set(inside, (automaton.most.get(inside) ?? 1) * max);
  return { ...all, empty: all.empty || min === 0 };
}

function state(automaton: Automaton, reads: CharSet): Fragment {
  const index = automaton.reads.push(reads) - 1;
  if (index >= maxStates) throw tooLarge;
  automaton.follow.push(new Map());
  return { empty: false, first: new Map([[index, 1]]), last: new Map([[index, 1]]) };
}

function connect(automaton: Automaton, from: Ways, to: Ways): void {
  for (const [p, waysOut] of from) {
    const follow = automaton.follow[p];
    for (const [q, waysIn] of to) {
      const before = follow?.get(q) ?? 0;
      follow?.set(q, before + waysOut * waysIn > 1 ? 2 : 1);
    }
  }
}

function both(left: Ways, right: Ways): Ways {
  const ways = new Map(left);
  for (const [position, count] of right) ways.set(position, ways.has(position) ? 2 : count);
  return ways;
}
