/** How likely a selector still means the same element after a redesign, and why. */
import type { Candidate } from './candidates';
import type { Strength } from './fingerprint';
import type { Family } from './parts';

/**
 * Share of elements whose property was unchanged, between the few-months and the few-years figures of the published
 * snapshot studies (Similo and its replication; 10,377 and 606 pairs), for names that pass stability.ts.
 */
const survival: Record<Family, number> = {
  'test-id': 0.96,
  name: 0.94,
  text: 0.87,
  microdata: 0.86,
  href: 0.84,
  label: 0.82,
  id: 0.82,
  form: 0.8,
  landmark: 0.9,
  class: 0.7,
  type: 0.72,
  tag: 0.6,
  ordinal: 0.35,
  path: 0.25,
};

const reasons: Record<Family, string> = {
  'test-id': 'Has its own test id',
  id: 'Has its own id',
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
  ordinal: 'Found by its position, which changes when anything is added before it',
  path: 'Found by its position, which changes when anything is added before it',
};

const strongFrom = 0.74;
const fairFrom = 0.45;
/** Every step of a selector is one more thing that can change. */
const perStep = 0.02;
const perCharacter = 0.0008;

export interface Score {
  /** 0 to 1. */
  value: number;
  strength: Strength;
  reason: string;
}

/** What a selector scores by what it rests on and how it is written. What it matches is judged by scopes.ts. */
export function score({ selector, guards, families }: Candidate): Score {
  const [own = 'tag', ...others] = families;
  // The element's own property carries; what scopes it can change too, but half of such changes keep the scope.
  let value = survival[own];
  for (const family of others) value *= Math.sqrt(survival[family]);
  const steps = selector.split(/[\s>]+(?![^[]*\])/).length - 1;
  const positions = selector.match(/:nth-/g)?.length ?? 0;
  value -= perStep * steps + perCharacter * selector.length + 0.05 * guards.length;
  value *= 0.6 ** positions;
  value = Math.min(1, Math.max(0, value));
  const weakest = positions ? 'ordinal' : own;
  return {
    value,
    strength: value >= strongFrom ? 'strong' : value >= fairFrom ? 'fair' : 'fragile',
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
