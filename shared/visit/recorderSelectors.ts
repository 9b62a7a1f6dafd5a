/** What the selectors of one recorded step say of an element: several name the same one, each in its own way. */
import { parseSelector, type Selector } from '../css';
import type { ElementSummary, RecordedElement } from '../trace';

export interface NamedElement {
  element: ElementSummary;
  /** Innermost first; elements are `partial`, and the chain ends before the document's root. */
  chain: RecordedElement[];
}

/** Any number of elements of which nothing is known. */
const gap: RecordedElement = { tag: '*', partial: true };

/** `selectors`: a list of ways, each a selector or one for each shadow root on the way. */
export function readSelectors(selectors: unknown): NamedElement {
  const ways = (Array.isArray(selectors) ? selectors : []).map((way) =>
    (Array.isArray(way) ? way : [way]).filter((each): each is string => typeof each === 'string'),
  );
  const chains: RecordedElement[][] = [];
  let name = '';
  let role = '';
  for (const way of ways) {
    const last = way.at(-1) ?? '';
    const [, said, kind] = /^aria\/(.*?)(?:\[role="([^"]+)"\])?$/s.exec(last) ?? [];
    if (said !== undefined) {
      name ||= said.trim();
      role ||= kind ?? '';
    } else if (last.startsWith('text/')) name ||= last.slice(5).trim();
    else {
      const chain = chainOfWay(way);
      if (chain) chains.push(chain);
    }
  }
  // The way that tells most of the elements around leads; the others add to the element itself.
  chains.sort((one, other) => knownIn(other) - knownIn(one));
  const [best = [gap], ...others] = chains;
  const target = others.flatMap(([first]) => first ?? []).reduce(merged, best[0]!);
  const chain = [
    role ? merged(target, { tag: '*', attributes: { role }, partial: true }) : target,
    ...best.slice(1),
  ];
  // An ARIA role may come with the tag: then there is no such attribute.
  if (role && chain[0]?.attributes?.['role'] === role && target.attributes?.['role'] === undefined) {
    const { role: _, ...attributes } = chain[0].attributes;
    chain[0] = { ...chain[0], attributes };
  }
  const { tag, id, classes } = target;
  return {
    element: {
      name: summaryName(name, role, tag),
      tag: tag === '*' ? '' : tag,
      ...(id !== undefined && { id }),
      ...(classes && { classes }),
    },
    chain: [...chain, gap],
  };
}

function summaryName(name: string, role: string, tag: string): string {
  const kind = role || (tag === '*' ? 'element' : tag === 'a' ? 'link' : tag);
  const words = kind.charAt(0).toUpperCase() + kind.slice(1);
  return name ? `${words} “${name.slice(0, 60)}”` : words;
}

function knownIn(chain: readonly RecordedElement[]): number {
  return chain.filter(({ tag, id, classes, attributes }) => tag !== '*' || id || classes || attributes)
    .length;
}

function merged(one: RecordedElement, other: RecordedElement): RecordedElement {
  const classes = [...new Set([...(one.classes ?? []), ...(other.classes ?? [])])];
  const id = one.id ?? other.id;
  return {
    ...one,
    tag: one.tag === '*' ? other.tag : one.tag,
    ...(id !== undefined && { id }),
    ...(classes.length > 0 && { classes }),
    ...((one.attributes || other.attributes) && { attributes: { ...other.attributes, ...one.attributes } }),
  };
}

/** Undefined where it is written in a way that says nothing we can read. */
function chainOfWay(way: readonly string[]): RecordedElement[] | undefined {
  const [first = ''] = way;
  if (first.startsWith('xpath/')) return way.length === 1 ? chainOfPath(first.slice(6)) : undefined;
  const roots = way.map((each) => chainOfCss(each.replace(/^(pierce|css)\//, '')));
  if (roots.some((each) => !each)) return undefined;
  // Roots from the inside out; what stands at the top of each is unknown.
  return (roots as RecordedElement[][])
    .reverse()
    .flatMap((chain, place) => [...(place ? [{ ...gap, shadow: true as const }] : []), ...chain]);
}

function chainOfCss(selector: string): RecordedElement[] | undefined {
  let list: Selector[][];
  try {
    list = parseSelector(selector);
  } catch {
    return undefined;
  }
  const [tokens, another] = list;
  // Of a list, one is meant and nobody knows which.
  if (!tokens?.length || another) return undefined;
  const chain: RecordedElement[] = [];
  let element: RecordedElement = { ...gap };
  for (const token of tokens.toReversed()) {
    if (token.type === 'descendant' || token.type === 'child') {
      chain.push(element);
      if (token.type === 'descendant') chain.push(gap);
      element = { ...gap };
    } else if (token.type === 'adjacent' || token.type === 'sibling') {
      // What stands beside it says nothing of what is around it.
      chain.push(element);
      return chain;
    } else element = told(element, token);
  }
  return [...chain, element];
}

/** What one part of a selector says for certain. */
function told(element: RecordedElement, token: Selector): RecordedElement {
  if (token.type === 'tag') return { ...element, tag: token.name.toLowerCase() };
  if (token.type !== 'attribute') return element;
  if (token.name === 'id' && token.action === 'equals') return { ...element, id: token.value };
  if (token.name === 'class' && token.action === 'element')
    return { ...element, classes: [...(element.classes ?? []), token.value] };
  return token.action === 'equals'
    ? { ...element, attributes: { ...element.attributes, [token.name]: token.value } }
    : element;
}

/** `//*[@id="root"]/div[2]/button`: each step is the parent of the next. */
function chainOfPath(path: string): RecordedElement[] | undefined {
  const steps = path.replace(/^\/+/, '').split(/\/(?![^[]*\])/);
  const chain: RecordedElement[] = [];
  for (const step of steps.reverse()) {
    const [, tag, conditions = ''] = /^([\w*-]+)((?:\[[^\]]*\])*)$/.exec(step) ?? [];
    if (tag === undefined) return undefined;
    const [, attribute, value] = /@([\w-]+)\s*=\s*["']([^"']*)["']/.exec(conditions) ?? [];
    chain.push({
      ...gap,
      tag: tag.toLowerCase(),
      ...(attribute === 'id' && { id: value! }),
      ...(attribute &&
        attribute !== 'id' &&
        attribute !== 'class' && { attributes: { [attribute]: value! } }),
    });
  }
  return chain;
}
