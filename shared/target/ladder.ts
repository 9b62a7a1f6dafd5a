/** From only this one to all of its kind, and for each how much is asked of an element: what the two sliders choose from. */
import type { Surroundings } from './candidates';
import type { Fingerprint, Guard, Scope, Strength } from './fingerprint';
import type { Family } from './parts';
import { type Judged, judge, type Look } from './scopes';
import { score } from './score';

export interface Rung {
  selector: string;
  guards: Guard[];
  matches: number;
  strength: Strength;
  reason: string;
  /** What an element must have to be meant: "its test id", "what it says". */
  asks: string[];
}

/** One step of generality: the least strict way to say it first. All of them match as many things on this page. */
export type Step = Rung[];

// A slider with more stops than this is a list to search.
const maxSteps = 7;

/** Narrowest first. Never empty: the position of an element always tells it apart. */
export function ladderOf(element: Fingerprint, around: Surroundings, look: Look): Step[] {
  const judged = judge(element, around, look).filter(({ matched }) => matched.sameKind === 1);
  const counts = [...new Set(judged.map(({ matched }) => matched.matches))].sort((a, b) => a - b);
  const steps = counts.map((count) =>
    strictness(
      judged.filter(({ matched }) => matched.matches === count),
      around,
      look,
    ),
  );
  return thinned(steps);
}

/** Where on the ladder a scope stands; the nearest step where it is not on it as such. */
export function placeOn(
  ladder: readonly Step[],
  scope: Pick<Scope, 'selector' | 'guards' | 'matches'>,
): [number, number] {
  for (const [general, step] of ladder.entries()) {
    const strict = step.findIndex((rung) => sameMeaning(rung, scope));
    if (strict >= 0) return [general, strict];
  }
  const nearest = ladder.findIndex(([first]) => (first?.matches ?? 0) >= scope.matches);
  return [nearest < 0 ? Math.max(0, ladder.length - 1) : nearest, 0];
}

export function sameMeaning(
  a: { selector: string; guards: Guard[] },
  b: { selector: string; guards: Guard[] },
): boolean {
  return a.selector === b.selector && JSON.stringify(a.guards) === JSON.stringify(b.guards);
}

/** The best that asks for one thing, for two, for three. */
function strictness(alike: Judged[], { guardText }: Surroundings, look: Look): Step {
  const step: Step = [];
  for (const demands of [1, 2, 3]) {
    const best = alike.find((one) => one.families.length === demands);
    if (best) step.push(rung(best));
  }
  const strictest = [...alike]
    .filter(({ guards }) => guards.length === 0)
    .sort((a, b) => b.families.length - a.families.length)[0];
  if (strictest && guardText && strictest.matched.sameText === 1) {
    const guards: Guard[] = [{ read: 'text', equals: guardText }];
    const matched = look(strictest.selector, guards);
    const families: Family[] = [...strictest.families, 'text'];
    if (matched?.includesPicked && matched.matches === strictest.matched.matches)
      step.push(
        rung({
          ...strictest,
          guards,
          families,
          matched,
          score: score({ selector: strictest.selector, guards, families }),
        }),
      );
  }
  return step.filter((one, index) => step.findIndex((other) => sameMeaning(one, other)) === index);
}

function rung({ selector, guards, matched, score: { strength, reason }, families }: Judged): Rung {
  const asks = [
    ...new Set(
      families.map((family, place) =>
        place === 0 || family === 'text' ? own[family] : (around[family] ?? own[family]),
      ),
    ),
  ];
  return { selector, guards, matches: matched.matches, strength, reason, asks };
}

/** The ends stay, and what lies evenly between them. */
function thinned(steps: Step[]): Step[] {
  if (steps.length <= maxSteps) return steps;
  return Array.from(
    { length: maxSteps },
    (_, place) => steps[Math.round((place * (steps.length - 1)) / (maxSteps - 1))]!,
  );
}

const own: Record<Family, string> = {
  'test-id': 'its test id',
  id: 'its id',
  name: 'its field name',
  label: 'its label',
  microdata: 'its markup for search engines',
  href: 'where it leads',
  form: 'its form',
  landmark: 'its part of the page',
  class: 'its style name',
  type: 'its kind',
  tag: 'its kind',
  text: 'what it says',
  beside: 'what stands beside it',
  data: 'its data attribute',
  ordinal: 'its position',
  path: 'its position',
};
const around: Partial<Record<Family, string>> = {
  'test-id': 'the test id around it',
  id: 'the id around it',
  name: 'the name around it',
  label: 'the label around it',
  microdata: 'the markup around it',
  form: 'the form around it',
  landmark: 'the part of the page around it',
  class: 'the style name around it',
};
