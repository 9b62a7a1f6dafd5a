/**
 * What stood on the page beside the picked element and could be taken for it: the same link in the footer, the next card's
 * button. When the picked one is gone, these are still there, and are not it.
 */
import { alike } from './alike';
import type { Fingerprint, Rival } from './fingerprint';

const maxRivals = 5;
/** Less alike than this cannot be taken for it. */
const rivalFrom = 0.35;

type Told = Exclude<keyof Fingerprint, 'rivals' | 'pagePath'>;

/** The fingerprint with the most alike of the others, each by what differs. */
export function withRivals(picked: Fingerprint, others: Fingerprint[]): Fingerprint {
  const rivals = others
    .map((other) => ({ other, score: alike(picked, other).score }))
    .filter(({ score }) => score >= rivalFrom)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxRivals)
    .map(({ other }) => difference(picked, other));
  return rivals.length ? { ...picked, rivals } : picked;
}

/** The rivals of a fingerprint as fingerprints. */
export function rivalsOf({ rivals = [], ...picked }: Fingerprint): Fingerprint[] {
  return rivals.map((rival) => {
    const whole: Record<string, unknown> = { ...picked };
    for (const [property, value] of Object.entries(rival))
      if (value === null) delete whole[property];
      else whole[property] = value;
    return whole as Fingerprint;
  });
}

function difference(picked: Fingerprint, other: Fingerprint): Rival {
  const { rivals: _, pagePath: __, ...told } = { ...picked, ...other };
  const differs: Record<string, unknown> = {};
  for (const property of Object.keys(told) as Told[])
    if (JSON.stringify(picked[property]) !== JSON.stringify(other[property]))
      differs[property] = other[property] ?? null;
  return differs as Rival;
}
