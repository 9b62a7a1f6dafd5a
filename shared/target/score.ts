/** How likely a selector still means the same element after a redesign, and why. */
import type { Candidate } from './candidates';
import type { Strength } from './fingerprint';
import type { Family } from './parts';

/**
 * How long a property lasts, and how often it then stands for something else.
 *
 * `lasts`: share of elements whose property was unchanged, between the few-months and the few-years figures of the published
 * snapshot studies (Similo and its replication; 10,377 and 606 pairs), for names that pass stability.ts.
 * `misleads`: chance that after a redesign it also, or only, matches another element; from the corpus of `npm run
 * bench:selectors`, without the families it keeps aside.
 */
const families: Record<Family, { lasts: number; misleads: number }> = {
  'test-id': { lasts: 0.96, misleads: 0.004 },
  id: { lasts: 0.87, misleads: 0.004 },
  data: { lasts: 0.87, misleads: 0.01 },
  name: { lasts: 0.94, misleads: 0.012 },
  label: { lasts: 0.82, misleads: 0.015 },
  microdata: { lasts: 0.86, misleads: 0.05 },
  href: { lasts: 0.84, misleads: 0.03 },
  form: { lasts: 0.84, misleads: 0.04 },
  landmark: { lasts: 0.93, misleads: 0.1 },
  class: { lasts: 0.76, misleads: 0.06 },
  type: { lasts: 0.9, misleads: 0.12 },
  tag: { lasts: 0.94, misleads: 0.2 },
  text: { lasts: 0.85, misleads: 0.2 },
  beside: { lasts: 0.7, misleads: 0.03 },
  ordinal: { lasts: 0.5, misleads: 0.1 },
  path: { lasts: 0.35, misleads: 0.1 },
};

/** What is left of the chance to mislead when the selector only looks inside this. */
const narrowing: Partial<Record<Family, number>> = {
  'test-id': 0.3,
  id: 0.3,
  data: 0.25,
  beside: 0.4,
  ordinal: 1,
};
const otherwiseNarrowing = 0.5;

/** A wrong element does five times the harm of a lost one: it is counted, and nobody notices. */
const harm = 5;

const reasons: Record<Family, string> = {
  'test-id': 'Has its own test id',
  id: 'Has its own id',
  data: 'Marked with what it is about',
  name: 'Has its own field name',
  label: 'Found by its label',
  microdata: 'Marked up for search engines',
  href: 'Found by where it leads',
  form: 'Found by the form it stands in',
  landmark: 'Found by the part of the page it stands in',
  class: 'Found by its style name, which may change with a redesign',
  type: 'Found by its kind, which others may share',
  tag: 'Found by its kind, which others may share',
  text: 'Found by its words, which change with the copy or the language',
  beside: 'Found by what stands beside it',
  ordinal: 'Found by its position, which changes when anything is added before it',
  path: 'Found by its position, which changes when anything is added before it',
};

const strongFrom = 0.7;
const fairFrom = 0.42;
/** Every step of a selector is one more thing that can change. */
const perStep = 0.01;
const perCharacter = 0.0003;

export interface Score {
  /** 0 to 1. */
  value: number;
  strength: Strength;
  reason: string;
}

/** What a selector scores by what it rests on and how it is written. What it matches is judged by who asks the page. */
export function score({ selector, guards, families: rests }: Candidate): Score {
  const [own = 'tag', ...others] = rests.filter((family) => family !== 'text');
  const said = guards.some(({ read }) => read === 'text');
  let lasts = families[own].lasts;
  let misleads = families[own].misleads;
  for (const family of others) {
    // The element's own property carries; what scopes it can change too, but half of such changes keep the scope.
    lasts *= Math.sqrt(families[family].lasts);
    misleads *= narrowing[family] ?? otherwiseNarrowing;
  }
  if (said) {
    lasts *= families.text.lasts;
    misleads *= families.text.misleads;
  }
  const steps = selector.split(/[\s>~]+(?![^[]*\])/).length - 1;
  const positions = selector.match(/:nth-(?!last)/g)?.length ?? 0;
  if (own !== 'path' && positions) {
    lasts *= 0.6 ** positions;
    misleads = Math.max(misleads, families.ordinal.misleads * (said ? 0.5 : 1));
  }
  lasts -= perStep * steps + perCharacter * selector.length;
  const value = Math.min(1, Math.max(0, lasts * Math.exp(-harm * misleads)));
  const weakest = positions ? 'ordinal' : said && own !== 'id' && own !== 'test-id' ? 'text' : own;
  return {
    value,
    strength: value >= strongFrom && !positions ? 'strong' : value >= fairFrom ? 'fair' : 'fragile',
    reason: reasonFor(weakest, others),
  };
}

function reasonFor(own: Family, others: Family[]): string {
  if (own === 'tag' || own === 'type') {
    const scope = others.find((family) => family === 'id' || family === 'test-id');
    if (scope)
      return `The only one of its kind inside something with its own ${scope === 'id' ? 'id' : 'test id'}`;
    if (others.includes('landmark')) return 'The only one of its kind in this part of the page';
    if (others.includes('class')) return 'The only one of its kind inside something found by its style name';
  }
  return reasons[own];
}
