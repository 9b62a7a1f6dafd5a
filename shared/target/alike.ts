/**
 * How alike two fingerprints are. What weighs how much follows the figures published for Similo and its tuning (text 2.85,
 * name 2.25, attributes 1.65, address and label 1.4 to 1.5, neighbours 1.4, id 1.25, tag 0.55, classes 0.5, path 0.35).
 */
import type { Fingerprint } from './fingerprint';
import { isStableClass, isStableId, steadyText } from './stability';

/** 0 to 1; undefined where neither has the property. */
type Feature = (picked: Fingerprint, other: Fingerprint) => number | undefined;
type Weighed = [weight: number, feature: Feature];

const attribute =
  (name: string, compare: (a: string, b: string) => number = same): Feature =>
  (picked, other) =>
    both(picked.attributes?.[name], other.attributes?.[name], compare);

/** What the element itself says it is, and which of its repeated kind: where these differ it is another thing. */
const own: Weighed[] = [
  [2.8, (a, b) => both(saidBy(a), saidBy(b), alikeText)],
  [2.2, attribute('name')],
  [1.3, (a, b) => both(stableId(a), stableId(b), alikeWords)],
  [1.5, (a, b) => both(addressOf(a), addressOf(b), alikeAddress)],
  [0.8, attribute('for')],
  [0.8, attribute('placeholder', alikeText)],
  [0.8, attribute('itemprop')],
  [2, (a, b) => alikeData(a, b)],
  [1.5, (a, b) => overlap(a.pictures, b.pictures)],
];

/** Where it stands and how it looks. */
const around: Weighed[] = [
  [1.2, (a, b) => (a.tag === b.tag ? 1 : a.role && a.role === b.role ? 0.8 : 0)],
  [0.8, (a, b) => both(a.role, b.role, same)],
  [0.6, attribute('type')],
  [1.6, (a, b) => both(a.container?.title, b.container?.title, alikeText)],
  [1.2, (a, b) => both(a.nearby, b.nearby, alikeText)],
  [1, (a, b) => both(a.heading, b.heading, alikeText)],
  [0.8, (a, b) => overlap(a.neighbours, b.neighbours)],
  [0.8, (a, b) => both(a.landmark, b.landmark, alikeText)],
  [0.7, (a, b) => overlap(a.classes?.filter(isStableClass), b.classes?.filter(isStableClass))],
  [1, (a, b) => alikeTrail(a.trail, b.trail)],
  [0.3, (a, b) => (a.sibling && b.sibling ? Number(a.sibling.place === b.sibling.place) : undefined)],
  [0.4, (a, b) => alikeOrdinal(a.container, b.container)],
];

/** A property only one of them has says less than one that differs: pages gain and lose attributes. */
const oneSided = 0.5;

export interface Likeness {
  /** 0: nothing in common; 1: the same in all that either has. */
  score: number;
  /** The same of what the element says of itself alone; undefined where neither says anything. */
  own?: number;
  /** The same of where it stands. */
  around: number;
}

export function alike(picked: Fingerprint, other: Fingerprint): Likeness {
  const self = sum(own, picked, other);
  const place = sum(around, picked, other);
  const all = self.all + place.all;
  return {
    score: all ? (self.common + place.common) / all : 0,
    ...(self.all && {
      own: isNeighbour(picked, other) ? 0 : (self.common / self.all) * titleAgrees(picked, other),
    }),
    around: place.all ? place.common / place.all : 0,
  };
}

/** It stood beside the picked one then: it is not the picked one now. */
function isNeighbour(picked: Fingerprint, other: Fingerprint): boolean {
  const words = saidBy(other);
  return Boolean(
    words && words !== saidBy(picked) && picked.neighbours?.some((each) => alikeText(each, words) > 0.95),
  );
}

/** The same button in the card of another product is another button. */
function titleAgrees({ container: a }: Fingerprint, { container: b }: Fingerprint): number {
  return a?.title && b?.title && alikeText(a.title, b.title) < 0.5 ? 0.35 : 1;
}

function sum(features: Weighed[], picked: Fingerprint, other: Fingerprint): { all: number; common: number } {
  let all = 0;
  let common = 0;
  for (const [weight, feature] of features) {
    const value = feature(picked, other);
    if (value === undefined) continue;
    all += value < 0 ? weight * oneSided : weight;
    common += value < 0 ? 0 : weight * value;
  }
  return { all, common };
}

/** Less than 0: only one of them has it. */
const missing = -1;

function both<T>(a: T | undefined, b: T | undefined, compare: (a: T, b: T) => number): number | undefined {
  const has = (value: T | undefined) => value !== undefined && value !== '';
  if (!has(a) && !has(b)) return undefined;
  return has(a) && has(b) ? compare(a!, b!) : missing;
}

function same(a: string, b: string): number {
  return Number(a === b);
}

function saidBy({ name, text }: Fingerprint): string | undefined {
  const words = steadyText(name || text || '');
  return words || name || undefined;
}

function stableId({ id }: Fingerprint): string | undefined {
  return id && isStableId(id) ? id : undefined;
}

/** Where it leads; a link to `#` leads nowhere. */
function addressOf({ attributes, hrefPath }: Fingerprint): string | undefined {
  const href = attributes?.['href'];
  if (href?.startsWith('#')) return isStableId(href.slice(1)) ? href : undefined;
  return hrefPath || undefined;
}

function alikeAddress(a: string, b: string): number {
  if (a === b) return 1;
  const last = (path: string) =>
    path
      .replace(/\/$/, '')
      .split('/')
      .pop()
      ?.replace(/\.\w+$/, '') ?? '';
  // The same page in another language or folder.
  return last(a) && last(a) === last(b) ? 0.7 : 0.3 * alikeText(a, b);
}

const byChance = 0.25;

/** Share of pairs of letters that both have: Dice's coefficient, which bears changed endings and word order. */
export function alikeText(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first === second) return 1;
  const pairs = pairsOf(first);
  const others = pairsOf(second);
  const total = pairs.all + others.all;
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of pairs.counts) shared += Math.min(count, others.counts.get(pair) ?? 0);
  // Any two texts of one language share some pairs.
  return Math.max(0, ((2 * shared) / total - byChance) / (1 - byChance));
}

interface Pairs {
  all: number;
  counts: Map<string, number>;
}

// A page is compared with every target of a rule set: the same texts again and again.
const known = new Map<string, Pairs>();
const maxKnown = 5000;
/** Texts are long enough to be told apart by then. */
const maxCompared = 60;

function pairsOf(text: string): Pairs {
  let pairs = known.get(text);
  if (!pairs) {
    const counts = new Map<string, number>();
    const end = Math.min(text.length, maxCompared) - 1;
    for (let at = 0; at < end; at++) {
      const pair = text.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    pairs = { all: Math.max(0, end), counts };
    if (known.size >= maxKnown) known.clear();
    known.set(text, pairs);
  }
  return pairs;
}

/** `sendMessageButton` and `submitButton` share a word. */
function alikeWords(a: string, b: string): number {
  if (a === b) return 1;
  const words = (name: string) =>
    name
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[\W_]+/);
  return 0.6 * Math.max(0, overlap(words(a), words(b)) ?? 0);
}

/** Share of all that either has which both have. */
function overlap(a: readonly string[] = [], b: readonly string[] = []): number | undefined {
  if (!a.length && !b.length) return undefined;
  if (!a.length || !b.length) return missing;
  const shared = a.filter((each) => b.includes(each)).length;
  return shared / (a.length + b.length - shared);
}

function alikeData(a: Fingerprint, b: Fingerprint): number | undefined {
  const data = ({ attributes = {} }: Fingerprint) =>
    Object.entries(attributes)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => `${name.replace(/^data-bs-/, 'data-')} ${value}`);
  return overlap(data(a), data(b));
}

/** In order, nearest first: the same step counts, the same tag with other names half. */
function alikeTrail(a: readonly string[] = [], b: readonly string[] = []): number | undefined {
  if (!a.length || !b.length) return undefined;
  // Longest common subsequence, so that a wrapper in between costs one step and not all above it.
  const lengths: number[][] = Array.from({ length: a.length + 1 }, () => Array(b.length + 1).fill(0));
  for (const [i, one] of a.entries())
    for (const [j, other] of b.entries()) {
      const worth = one === other ? 1 : tagOf(one) === tagOf(other) ? 0.4 : 0;
      lengths[i + 1]![j + 1] = Math.max(lengths[i]![j]! + worth, lengths[i]![j + 1]!, lengths[i + 1]![j]!);
    }
  return lengths[a.length]![b.length]! / Math.max(a.length, b.length);
}

function tagOf(step: string): string {
  return /^[^.#]*/.exec(step)![0];
}

function alikeOrdinal(a: Fingerprint['container'], b: Fingerprint['container']): number | undefined {
  if (!a && !b) return undefined;
  if (!a || !b) return missing;
  return Number(a.ordinal === b.ordinal);
}
