/** Looks over the page for what is worth counting, and says for each what it is, where, and which recipe counts it. */
import type { Answers } from '../../../shared/recipes/recipe';
import type { Found } from '../../../shared/scan/found';
import type { Sight } from '../../../shared/scan/sight';
import { sights } from '../../../shared/scan/sights';
import type { Pick } from '../../../shared/target/fingerprint';
import { matching } from '../extract/look';
import { pickOf } from '../extract/pick';
import { because, type Evidence, evidenceOf } from './evidence';
import { formHolds } from './holds';

const controls =
  'a[href], button, [role="button"], input[type="submit"], input[type="button"], input[type="image"], summary';
const fields = 'input:not([type="hidden"]):not([type="submit"]):not([type="button"]), select';

/** One thing found, with the elements that are meant, the best one to point at first. */
export interface Sighting {
  found: Found;
  elements: Element[];
}

/** Everything worth counting, the most worth first. An element is one thing only: the first sight that knows it has it. */
export function scanPage(): Sighting[] {
  const taken = new Set<Element>();
  const sightings = new Map<Sight, Sighting>();
  const read: Partial<Record<Sight['look']['at'], Evidence[]>> = {};
  const evidence = (at: 'control' | 'form' | 'field') => {
    read[at] ??= everywhere({ control: controls, form: 'form', field: fields }[at]).map(evidenceOf);
    return read[at];
  };
  // A button that sends a form which is known is part of that form.
  const inKnownForm = (element: Element) => {
    const form = element.matches('button, input') ? element.closest('form') : null;
    return form !== null && taken.has(form);
  };
  const order = [...sights].sort((a, b) => Number(b.look.at === 'form') - Number(a.look.at === 'form'));
  for (const sight of order) {
    const { look } = sight;
    let seen: { element: Element; reason: string }[] = [];
    if (look.at === 'page') {
      const reason = pageFact(sight);
      if (reason !== undefined) sightings.set(sight, { found: foundOf(sight, reason, []), elements: [] });
      continue;
    }
    if (look.at === 'thing')
      seen = (look.selectors ?? []).flatMap((selector) =>
        everywhere(selector).map((element) => ({ element, reason: 'is on the page' })),
      );
    else
      seen = evidence(look.at).flatMap((each) => {
        if (taken.has(each.element) || (look.at === 'control' && inKnownForm(each.element))) return [];
        if (look.holds && !formHolds(each.element, look.holds)) return [];
        const reason = because(each, look);
        return reason === undefined ? [] : [{ element: each.element, reason }];
      });
    seen = seen.filter(({ element }, place) => seen.findIndex((one) => one.element === element) === place);
    const [best] = [...seen].sort((a, b) => worth(b.element) - worth(a.element));
    if (!best) continue;
    for (const { element } of seen) taken.add(element);
    const elements = [
      best.element,
      ...seen.map(({ element }) => element).filter((one) => one !== best.element),
    ];
    sightings.set(sight, { found: foundOf(sight, best.reason, elements), elements });
  }
  return merged([...sightings.values()]).sort((a, b) => a.found.weight - b.found.weight);
}

/**
 * Several signs of one recipe are one entry: a chat known by its maker and by its button, the links to case studies and to the
 * contact page. Entries that answer the same question, such as two calls to action, are two rules.
 */
function merged(all: Sighting[]): Sighting[] {
  const kept: Sighting[] = [];
  for (const sighting of all) {
    const { found, elements } = sighting;
    const same = kept.find(
      (one) =>
        one.found.recipe === found.recipe &&
        !Object.keys(found.picks).some((question) => question in one.found.picks),
    );
    if (!same) {
      kept.push(sighting);
      continue;
    }
    same.found.answers = { ...found.answers, ...same.found.answers };
    same.found.picks = { ...found.picks, ...same.found.picks };
    same.found.count += found.count;
    same.elements.push(...elements);
  }
  return kept;
}

function foundOf(sight: Sight, reason: string, elements: Element[]): Found {
  const [element] = elements;
  const pick = element && meaning(pickOf(element), elements.length);
  const answers: Record<string, Answers[string]> = { ...sight.answers };
  const picks: Record<string, Pick> = {};
  if (pick && sight.question) picks[sight.question] = pick;
  const path = sight.pathFor && pathOf(sight, element);
  if (sight.pathFor && path) answers[sight.pathFor] = path;
  if (sight.sectionFor) answers[sight.sectionFor] = `/${location.pathname.split('/')[1] ?? ''}`;
  for (const [question, from] of Object.entries(sight.also ?? {})) {
    const selector = from === 'container' ? pick?.fingerprint.container?.selector : likely(from, element);
    if (selector) answers[question] = selector;
  }
  return {
    sight: sight.id,
    title: sight.title,
    recipe: sight.recipe,
    name: pick?.name ?? '',
    because: reason,
    count: elements.length,
    weight: sight.weight,
    answers,
    picks,
  };
}

/** Of several alike the choice that means them all, where there is one. */
function meaning(pick: Pick, count: number): Pick {
  const each = pick.scopes.findIndex(({ kind }) => kind === 'each');
  return count > 1 && each >= 0 ? { ...pick, chosen: each } : pick;
}

/** The first selector that is found, beside the element before anywhere else. */
function likely(selectors: readonly string[], element: Element | undefined): string | undefined {
  for (let at = element?.parentElement; at && at !== document.body; at = at.parentElement) {
    const within = at;
    const near = selectors.find((selector) => within.querySelector(selector));
    if (near) return near;
  }
  return selectors.find((selector) => (matching(selector) ?? []).length > 0);
}

/** The path the recipe asks for: of the link, cut behind what told it, so that `/case-studies/acme` becomes `/case-studies/`. */
function pathOf({ look }: Sight, element: Element | undefined): string | undefined {
  const path = element ? evidenceOf(element).leads.split('?')[0]! : location.pathname;
  if (!path.startsWith('/') || path.startsWith('//')) return undefined;
  const told = look.leads?.exec(path);
  if (look.at === 'page') return told ? path.slice(0, path.lastIndexOf('/') + 1) : undefined;
  if (!told) return path;
  const end = path.indexOf('/', told.index + told[0].replace(/\/$/, '').length);
  return end < 0 ? path : path.slice(0, end + 1);
}

function pageFact({ look }: Sight): string | undefined {
  if (look.leads && !look.leads.test(location.pathname)) return undefined;
  if (look.with?.some((selector) => !document.querySelector(selector))) return undefined;
  return look.leads ? `This page is at ${location.pathname}` : look.with ? 'On this page' : 'On any page';
}

/** In sight before hidden, in the middle of the page before its head and foot. */
function worth(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return (width && height ? 2 : 0) + (element.closest('header, footer, nav, [role="dialog"]') ? 0 : 1);
}

/** In the document and in open shadow roots. */
function everywhere(selector: string, root: Document | ShadowRoot = document, depth = 0): Element[] {
  const found = [...root.querySelectorAll(selector)];
  if (depth < 3)
    for (const { shadowRoot } of root.querySelectorAll('*'))
      if (shadowRoot) found.push(...everywhere(selector, shadowRoot, depth + 1));
  return found;
}
