/**
 * What a target means among the elements of a recorded ancestor chain, as the page would have answered. Undefined: it asks for
 * something that was not recorded, such as a sibling or a hover; that is never taken for a no.
 */

import { caselessAttributes } from '../compiler/indexKey';
import { acrossRoots, parseSelector, type Selector } from '../css';
import type { Guard } from '../target/fingerprint';
import { isRecordedAttribute, maxRecordedAttribute, type RecordedElement } from '../trace';
import { matchPosition } from './position';

export type Chain = readonly RecordedElement[];

/** Whether the element at a place of a chain is meant. */
export type Matcher = (chain: Chain, place: number) => boolean | undefined;

/** What a target setting stands for: its selector, perhaps across shadow roots, and the tests beside it. */
export interface Meant {
  selector: string;
  guards?: readonly Guard[];
}

/** The first of a chain that a target means. `met` undefined: perhaps this one, perhaps none. */
export interface Found {
  place: number;
  met: true | undefined;
  /** One further in may be meant instead, which cannot be known: that something is meant is sure, what it is is not. */
  unsure?: true;
}

/** More than a rule set has; what is least recent is forgotten, so that typing a selector does not pile them up. */
const maxCompiled = 5_000;
const compiled = new Map<string, Matcher>();

/** Reads a selector once. One that does not parse means nothing knowable. */
export function matcherOf({ selector, guards = [] }: Meant): Matcher {
  const key = guards.length ? JSON.stringify([selector, guards]) : selector;
  let matcher = compiled.get(key);
  if (!matcher) {
    matcher = guarded(acrossShadow(acrossRoots(selector)), guards);
    if (compiled.size >= maxCompiled) compiled.delete(compiled.keys().next().value!);
    compiled.set(key, matcher);
  }
  return matcher;
}

/** The closest that is meant, from `start` outwards, out of shadow roots too: as `runtime/lib/target.ts` finds it on a page. */
export function closest(matcher: Matcher, chain: Chain, start = 0, end = chain.length): Found | undefined {
  let perhaps: number | undefined;
  for (let place = start; place < end; place += 1) {
    const met = matcher(chain, place);
    if (met) return { place, met, ...(perhaps !== undefined && { unsure: true }) };
    if (met === undefined) perhaps ??= place;
  }
  if (perhaps !== undefined) return { place: perhaps, met: undefined };
  return isWhole(chain) || end < chain.length
    ? undefined
    : { place: Math.max(chain.length - 1, 0), met: undefined };
}

/** Whether it goes up to the document's root: of one that was cut, what lies above is unknown. */
function isWhole(chain: Chain): boolean {
  return chain.at(-1)?.tag === 'html';
}

/** Place of the parent; -1: it stands at the top of its document or shadow root; undefined: the chain ends before it. */
function parentOf(chain: Chain, place: number): number | undefined {
  const { parent, shadow, tag } = chain[place]!;
  if (shadow) return -1;
  if (parent !== undefined) return parent;
  if (place + 1 < chain.length) return place + 1;
  return tag === 'html' ? -1 : undefined;
}

/** Place of the host of the shadow root an element stands in; -1: it stands in none. */
function hostOf(chain: Chain, place: number): number | undefined {
  for (let at: number | undefined = place; at !== undefined; at = parentOf(chain, at)) {
    if (chain[at]!.shadow) return at + 1 < chain.length ? at + 1 : undefined;
    if (parentOf(chain, at) === -1) return -1;
  }
  return undefined;
}

function guarded(matcher: Matcher, guards: readonly Guard[]): Matcher {
  if (!guards.length) return matcher;
  return (chain, place) =>
    both(matcher(chain, place), () => every(guards, (guard) => holds(guard, chain[place]!)));
}

function holds({ read, attribute, equals }: Guard, element: RecordedElement): boolean | undefined {
  if (read === 'text') {
    // Too long to be recorded, or private.
    if (element.text === undefined) return undefined;
    return element.text === equals || (isRedacted(element.text) ? undefined : false);
  }
  const value = attributeOf(element, attribute ?? '');
  return value === undefined ? undefined : value !== null && exactly(value, value === equals);
}

function acrossShadow(parts: string[]): Matcher {
  const inner = listOf(parts.at(-1) ?? '');
  if (parts.length < 2) return inner;
  const hosts = acrossShadow(parts.slice(0, -1));
  return (chain, place) =>
    both(inner(chain, place), () => {
      const host = hostOf(chain, place);
      return host === undefined ? undefined : host >= 0 && hosts(chain, host);
    });
}

function listOf(selector: string): Matcher {
  try {
    return oneOf(parseSelector(selector));
  } catch {
    return () => undefined;
  }
}

function oneOf(list: Selector[][]): Matcher {
  const matchers = list.map(complex);
  const [only] = matchers;
  if (matchers.length === 1 && only) return only;
  return (chain, place) => some(matchers, (matcher) => matcher(chain, place));
}

const combinators = new Set(['descendant', 'child', 'adjacent', 'sibling', 'parent', 'column-combinator']);

/** Right to left: the last compound, then what its combinator asks of the elements around. */
function complex(tokens: Selector[]): Matcher {
  let at = tokens.length;
  while (at > 0 && !combinators.has(tokens[at - 1]!.type)) at -= 1;
  const own = compound(tokens.slice(at));
  const combinator = tokens[at - 1]?.type;
  if (combinator === undefined) return own;
  const left = complex(tokens.slice(0, at - 1));
  return (chain, place) => both(own(chain, place), () => around(combinator, left, chain, place));
}

function around(combinator: string, left: Matcher, chain: Chain, place: number): boolean | undefined {
  if (combinator === 'child' || combinator === 'descendant') {
    let perhaps = false;
    for (let at = parentOf(chain, place); at !== -1; at = parentOf(chain, at)) {
      if (at === undefined) return undefined;
      const met = left(chain, at);
      if (met || combinator === 'child') return met;
      perhaps ||= met === undefined;
    }
    return perhaps ? undefined : false;
  }
  // Siblings are not recorded; that there are none before the first child is known.
  return (combinator === 'adjacent' || combinator === 'sibling') && chain[place]!.child?.[0] === 1
    ? false
    : undefined;
}

function compound(tokens: Selector[]): Matcher {
  const tests = tokens.map(simple);
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (chain, place) => every(tests, (test) => test(chain, place));
}

function simple(token: Selector): Matcher {
  switch (token.type) {
    case 'universal':
      return () => true;
    case 'tag': {
      const name = token.name.toLowerCase();
      // SVG keeps its capitals; a selector in an HTML document is compared with both.
      return (chain, place) => {
        const { tag } = chain[place]!;
        return tag === '*' ? undefined : tag === name || tag === token.name;
      };
    }
    case 'attribute':
      return attributeTest(token);
    case 'pseudo':
      return pseudo(token.name, token.data);
    default:
      return () => undefined;
  }
}

function pseudo(name: string, data: Selector[][] | string | null): Matcher {
  if (Array.isArray(data)) {
    if (name === 'is' || name === 'where' || name === 'matches' || name === 'any') return oneOf(data);
    if (name === 'not') {
      const inner = oneOf(data);
      return (chain, place) => opposite(inner(chain, place));
    }
    return () => undefined;
  }
  if (name === 'root')
    return (chain, place) => (chain[place]!.tag === '*' ? undefined : chain[place]!.tag === 'html');
  if (name === 'link' || name === 'any-link')
    return (chain, place) => {
      const { tag } = chain[place]!;
      if (tag !== 'a' && tag !== 'area') return tag === '*' ? undefined : false;
      const href = attributeOf(chain[place]!, 'href');
      return href === undefined ? undefined : href !== null;
    };
  return (chain, place) => matchPosition(name, typeof data === 'string' ? data : '', chain[place]!);
}

/** `null`: it has none; undefined: it was not recorded. */
export function attributeOf(element: RecordedElement, name: string): string | null | undefined {
  if (name === 'id' && element.id !== undefined) return element.id;
  if (name === 'class') return element.partial ? undefined : classesOf(element);
  const value = element.attributes?.[name];
  if (typeof value === 'string') return value;
  return value !== undefined || element.partial || !isRecordedAttribute(name) ? undefined : null;
}

/** As written, or as good as that. */
function classesOf(element: RecordedElement): string | null {
  return element.attributes?.['class'] ?? (element.classes ? element.classes.join(' ') : null);
}

/** Whether personal data was taken out of it: then it only seems to differ from what it is compared with. */
export function isRedacted(text: string): boolean {
  return (text.includes('[') || text.includes('•')) && /\[(email|phone|card)\]|•/.test(text);
}

/** A no about a value that was cut or redacted is none. */
function exactly(value: string, met: boolean): boolean | undefined {
  return met || value.length >= maxRecordedAttribute || isRedacted(value) ? met || undefined : false;
}

type AttributeToken = Extract<Selector, { type: 'attribute' }>;

function attributeTest({ name, action, value, ignoreCase }: AttributeToken): Matcher {
  // An HTML document's attributes are found in any case.
  const attribute = name.toLowerCase();
  const fold = ignoreCase === true || (ignoreCase === null && caselessAttributes.has(attribute));
  const wanted = fold ? value.toLowerCase() : value;
  if (attribute === 'class' && action === 'element')
    return (chain, place) => {
      const { classes, partial } = chain[place]!;
      const has =
        !!classes && (fold ? classes.some((each) => each.toLowerCase() === wanted) : classes.includes(value));
      return has || (partial ? undefined : false);
    };
  const test = tests[action];
  return (chain, place) => {
    const held = attributeOf(chain[place]!, attribute);
    if (held === undefined) return undefined;
    if (held === null) return action === 'not';
    if (action === 'exists') return true;
    if (!test) return undefined;
    const met = exactly(held, test(fold ? held.toLowerCase() : held, wanted));
    return action === 'not' ? opposite(met) : met;
  };
}

const tests: Record<string, (held: string, wanted: string) => boolean> = {
  equals: (held, wanted) => held === wanted,
  not: (held, wanted) => held === wanted,
  start: (held, wanted) => wanted !== '' && held.startsWith(wanted),
  end: (held, wanted) => wanted !== '' && held.endsWith(wanted),
  any: (held, wanted) => wanted !== '' && held.includes(wanted),
  element: (held, wanted) => held.split(/\s+/).includes(wanted),
  hyphen: (held, wanted) => held === wanted || held.startsWith(`${wanted}-`),
};

function both(one: boolean | undefined, other: () => boolean | undefined): boolean | undefined {
  if (one === false) return false;
  const second = other();
  return second === false ? false : one && second;
}

function every<T>(list: readonly T[], test: (each: T) => boolean | undefined): boolean | undefined {
  let met: boolean | undefined = true;
  for (const each of list) {
    const one = test(each);
    if (one === false) return false;
    if (one === undefined) met = undefined;
  }
  return met;
}

function some<T>(list: readonly T[], test: (each: T) => boolean | undefined): boolean | undefined {
  let met: boolean | undefined = false;
  for (const each of list) {
    const one = test(each);
    if (one) return true;
    if (one === undefined) met = undefined;
  }
  return met;
}

function opposite(met: boolean | undefined): boolean | undefined {
  return met === undefined ? met : !met;
}
