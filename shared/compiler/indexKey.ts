import { parseSelector, type Selector, writeSelector } from '../css';

export interface Indexed {
  /** One complex selector of the list. */
  selector: string;
  /** `#id`, `[name="value"]`, `.class` or `tag` of its rightmost compound; undefined: it cannot be indexed. */
  key?: string;
  /** The attribute the page has to read for the key; without a key, one that the element must have, whatever its value. */
  attribute?: string;
}

/**
 * Splits a selector at its commas and at `:is()` and `:where()` that stand alone, and names each part's key: what an element
 * must have for the part to match it. The most telling first: id, then exact attribute value, then class, then tag.
 */
export function indexKeys(selector: string): Indexed[] {
  return parseSelector(selector)
    .flatMap(spread)
    .map((tokens) => ({ selector: writeSelector([tokens]), ...keyOf(tokens) }));
}

function spread(tokens: Selector[]): Selector[][] {
  const [only] = tokens;
  if (
    tokens.length === 1 &&
    only?.type === 'pseudo' &&
    (only.name === 'is' || only.name === 'where') &&
    Array.isArray(only.data)
  )
    return only.data.flatMap(spread);
  return [tokens];
}

const combinators = new Set(['descendant', 'child', 'adjacent', 'sibling', 'parent', 'column-combinator']);

function keyOf(tokens: Selector[]): { key?: string; attribute?: string } {
  let from = tokens.length;
  while (from > 0 && !combinators.has(tokens[from - 1]!.type)) from--;
  const found: { rank: number; key?: string; attribute?: string }[] = [];
  for (const token of tokens.slice(from)) {
    if (token.type === 'tag' && !token.namespace) found.push({ rank: 4, key: token.name.toLowerCase() });
    if (token.type !== 'attribute' || token.namespace) continue;
    // css-what says .class as class~=value and #id as id=value; HTML compares both exactly outside quirks mode.
    if (token.action === 'equals' && token.name === 'id') found.push({ rank: 0, key: `#${token.value}` });
    else if (token.action === 'element' && token.name === 'class')
      found.push({ rank: 2, key: `.${token.value}` });
    // An i flag, and attributes whose values HTML compares without case (type, lang, ...), are not exact: css-what says which.
    else if (token.action === 'equals' && token.ignoreCase !== true && !caselessAttributes.has(token.name))
      found.push({ rank: 1, key: `[${token.name}="${token.value}"]`, attribute: token.name });
    // To have it is needed whatever the value; nearly everything has a class, and `not` is for those that have none.
    else if (token.action !== 'not' && !/^(class|id|style)$/.test(token.name))
      found.push({ rank: 3, attribute: token.name });
  }
  found.sort((one, other) => one.rank - other.rank);
  const [best] = found;
  return {
    ...(best?.key !== undefined && { key: best.key }),
    ...(best?.attribute !== undefined && { attribute: best.attribute }),
  };
}

/** HTML matches these attributes' values without regard to case. https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors */
export const caselessAttributes: ReadonlySet<string> = new Set(
  'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'.split(
    ' ',
  ),
);
