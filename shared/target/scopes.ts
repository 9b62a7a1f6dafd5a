/** Turns candidates and what they match on the page into the few choices a person is asked to make. */
import { type Candidate, candidates, type Surroundings } from './candidates';
import { kindOf } from './describe';
import type { Fingerprint, Guard, Scope } from './fingerprint';
import { linkSelectors, type Selectable } from './parts';
import { type Score, score } from './score';
import { cut } from './stability';

/** What a selector with its guards matches on the page now. */
export interface Matched {
  matches: number;
  /** Is the picked element among them? */
  includesPicked: boolean;
  /** Repeated containers that hold exactly one match each; 0 where nothing repeats. */
  containers: number;
  /** Share of the matches that say the same as the picked one, 0 to 1. */
  sameText: number;
  /** Share of the matches that are the same kind of thing. */
  sameKind: number;
}

/** Asks the page; null: the selector does not parse there. */
export type Look = (selector: string, guards: Guard[]) => Matched | null;

export interface Scopes {
  scopes: Scope[];
  chosen: number;
}

export interface Judged extends Candidate {
  matched: Matched;
  score: Score;
}

// A container's own part must be found in nearly all of them, or "every" would not be true.
const enoughContainers = 0.6;

/** What candidates match here, best first. */
export function judge(element: Fingerprint, around: Surroundings, look: Look): Judged[] {
  const judged: Judged[] = [];
  for (const candidate of candidates(element, around)) {
    const matched = look(candidate.selector, candidate.guards);
    if (matched?.includesPicked) judged.push({ ...candidate, matched, score: score(candidate) });
  }
  return judged.sort((a, b) => b.score.value - a.score.value);
}

/** Only this one, each of its kind, the same link, the same words: those that exist here, and the likely one. */
export function scopesOf(element: Fingerprint, around: Surroundings, look: Look): Scopes {
  const judged = judge(element, around, look);
  const only = judged.find(({ matched }) => matched.matches === 1);
  const each = bestEach(element, judged);
  const scopes: Scope[] = [];
  if (only) scopes.push(scope('only', 'Only this one', only));
  if (each) scopes.push(scope('each', eachTitle(element), each));
  const link = linkScope(element, look);
  if (link && link.selector !== only?.selector && link.selector !== each?.selector) scopes.push(link);
  const says = saysScope(element, around, look);
  if (says) scopes.push(says);
  return { scopes, chosen: likely(scopes, only, each) };
}

function scope(kind: Scope['kind'], title: string, { selector, guards, matched, score }: Judged): Scope {
  return {
    kind,
    title,
    selector,
    guards,
    matches: matched.matches,
    strength: score.strength,
    reason: score.reason,
  };
}

function bestEach({ container }: Fingerprint, judged: Judged[]): Judged | undefined {
  const several = judged.filter(({ matched, guards }) => matched.matches > 1 && guards.length === 0);
  if (!container)
    return several.find(
      ({ matched, families }) =>
        matched.sameKind === 1 && (families[0] === 'class' || families[0] === 'test-id'),
    );
  const inEach = several.filter(
    ({ matched }) =>
      matched.containers === matched.matches && matched.containers >= container.count * enoughContainers,
  );
  const widest = Math.max(...inEach.map(({ matched }) => matched.containers));
  const best = inEach.filter(({ matched }) => matched.containers === widest);
  // On other pages a style name alone may stand for much more than what is in a card.
  return (
    best.find(
      ({ selector, families: [own] }) => own === 'test-id' || selector.startsWith(`${container.selector} `),
    ) ?? best[0]
  );
}

/** What a target means, as the sentence that was chosen: “Every product card’s button”. */
export function scopeTitle({ scope, fingerprint, guards, selector }: ScopeOfTarget): string {
  if (scope === 'each' && fingerprint) return eachTitle(fingerprint);
  if (scope === 'link' && fingerprint) return linkTitle(fingerprint);
  const said = guards?.find(({ read }) => read === 'text')?.equals;
  if (scope === 'says' && said) return saysTitle(said);
  return scope === 'only' ? 'Only this one' : `What matches ${cut(selector, 40)}`;
}

interface ScopeOfTarget {
  selector: string;
  scope?: Scope['kind'];
  fingerprint?: Fingerprint;
  guards?: readonly Pick<Guard, 'read' | 'equals'>[];
}

function linkTitle({ hrefPath, attributes }: Pick<Fingerprint, 'hrefPath' | 'attributes'>): string {
  return `Any link to ${cut(hrefPath ?? attributes?.['href'] ?? '', 40)}`;
}

function saysTitle(said: string): string {
  return `Anything that says “${cut(said, 40)}”`;
}

function eachTitle(element: Fingerprint): string {
  const kind = kindOf(element).toLowerCase();
  return element.container
    ? `Every ${element.container.name.toLowerCase()}’s ${kind}`
    : `Every ${kind} like this one`;
}

function linkScope(element: Selectable, look: Look): Scope | undefined {
  const [selector] = linkSelectors(element);
  const matched = selector ? look(selector, []) : null;
  if (!selector || !matched?.includesPicked) return undefined;
  const { strength, reason } = score({ selector, guards: [], families: ['href'] });
  return {
    kind: 'link',
    title: linkTitle(element),
    selector,
    guards: [],
    matches: matched.matches,
    strength,
    reason,
  };
}

const pressed = 'a, button, [role="button"]';

function saysScope(element: Fingerprint, { guardText }: Surroundings, look: Look): Scope | undefined {
  if (!guardText) return undefined;
  const selector = element.role === 'link' || element.role === 'button' ? pressed : (element.tag ?? '*');
  const guards: Guard[] = [{ read: 'text', equals: guardText }];
  const matched = look(selector, guards);
  if (!matched?.includesPicked) return undefined;
  const { strength, reason } = score({ selector, guards, families: ['text', 'tag'] });
  return {
    kind: 'says',
    title: saysTitle(guardText),
    selector,
    guards,
    matches: matched.matches,
    strength,
    reason,
  };
}

/**
 * Every card's button where they all say the same, as people then mean the kind of button; the one thing where it can be
 * told apart by more than its position; otherwise what survives best.
 */
function likely(scopes: Scope[], only?: Judged, each?: Judged): number {
  const at = (kind: Scope['kind']) => scopes.findIndex((one) => one.kind === kind);
  if (each && each.matched.sameText > 0.9) return at('each');
  if (only && only.score.strength !== 'fragile') return at('only');
  for (const kind of ['says', 'link', 'each'] as const) if (at(kind) >= 0) return at(kind);
  return Math.max(0, at('only'));
}
