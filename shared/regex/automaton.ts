/** The position automaton of a regular expression (Glushkov): one state per character it can read, no empty steps. */

import { type CharSet, charSet, setOf } from './charSet';
import { parse, type Token, types } from './parser';

export interface Automaton {
  /** What each state reads on entering it. */
  reads: CharSet[];
  /** `follow[p]`: states after p, and whether there is more than one way to go there (2). */
  follow: Map<number, 1 | 2>[];
}

/** What a part of the expression looks like from outside. */
interface Fragment {
  /** It can read nothing. */
  empty: boolean;
  first: Ways;
  last: Ways;
}
type Ways = Map<number, 1 | 2>;

/** More states than this and the answer is not worth the wait: undefined. */
const maxStates = 200;
/** `{2,40}` is unrolled so often; more is treated as without end, which only adds ways. */
const maxCopies = 4;

/** Undefined where the expression holds what cannot be modelled or is too large. Throws where it does not parse. */
export function automatonOf(pattern: string): Automaton | undefined {
  const automaton: Automaton = { reads: [], follow: [] };
  try {
    alternatives(automaton, parse(pattern));
  } catch (error) {
    if (error === tooLarge) return undefined;
    throw error;
  }
  return automaton;
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
  return tokens.reduce((before, token) => after(automaton, before, fragment(automaton, token)), nothing());
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
      // What looks ahead or behind reads nothing for those around it; its own loops stay in the automaton.
      return token.followedBy || token.notFollowedBy || token.lookBehind ? nothing() : inner;
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
  let all = nothing();
  for (let copy = 1; copy <= copies; copy++) {
    const one = fragment(automaton, token);
    if (endless && copy === copies) connect(automaton, one.last, one.first);
    all = after(automaton, all, { ...one, empty: one.empty || copy > min });
  }
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
