/** Why a CSS selector would not work in a browser, in words, with the place. */
import { parseSelector, type Selector } from './css';

export interface SelectorMistake {
  /** A sentence. */
  reason: string;
  /** Characters from the start of the selector. */
  position: number;
}

/** The same for a target, which may lie inside shadow roots: `host >>> inner`. */
export function targetMistake(text: string): SelectorMistake | undefined {
  let start = 0;
  for (const part of text.split('>>>')) {
    const mistake = selectorMistake(part.trim());
    if (mistake && part !== text && !part.trim())
      return { reason: 'On each side of “>>>” a selector is needed.', position: start };
    const indent = part.length - part.trimStart().length;
    if (mistake) return { ...mistake, position: start + indent + mistake.position };
    start += part.length + 3;
  }
  return undefined;
}

/** Undefined: browsers understand it. css-what is laxer than browsers, so what only libraries know is found here as well. */
export function selectorMistake(text: string): SelectorMistake | undefined {
  if (text.trim() === '') return { reason: 'It is empty.', position: 0 };
  let parsed: Selector[][];
  try {
    parsed = parseSelector(text);
  } catch (error) {
    return parserMistake(text, error instanceof Error ? error.message : String(error));
  }
  for (const selector of parsed) {
    const mistake = complexMistake(text, selector);
    if (mistake) return mistake;
  }
  return undefined;
}

function parserMistake(text: string, message: string): SelectorMistake {
  // "Expected name, found .x" and "Unmatched selector: )" end with what is left.
  const rest = /(?:found |selector: )([\s\S]*)$/.exec(message)?.[1];
  if (rest !== undefined && text.endsWith(rest)) {
    const position = text.length - rest.length;
    return { reason: `“${text[position] ?? 'the end'}” does not belong there.`, position };
  }
  if (message.includes('parenthesis')) {
    return { reason: 'A “)” is missing at the end.', position: text.length };
  }
  if (message.includes('terminate')) {
    return { reason: 'The “[” is never closed by “]”.', position: text.lastIndexOf('[') };
  }
  if (message.includes('sub-selector')) {
    const position = Math.max(0, text.search(/,\s*(?:,|$)|^\s*,|\(\s*\)/));
    return { reason: 'Nothing stands beside a comma or between brackets.', position };
  }
  const position = Math.max(0, text.search(/[>+~]\s*[>+~]/));
  return { reason: 'Two of “>”, “+” and “~” follow each other.', position };
}

function complexMistake(text: string, selector: readonly Selector[]): SelectorMistake | undefined {
  const last = selector[selector.length - 1];
  if (last && combinators.has(last.type)) {
    return { reason: 'An element is missing after the last sign.', position: text.trimEnd().length };
  }
  if (selector[0] && combinators.has(selector[0].type)) {
    return { reason: 'It starts with a sign that needs an element before it.', position: 0 };
  }
  for (const token of selector) {
    const mistake = tokenMistake(text, token);
    if (mistake) return mistake;
  }
  return undefined;
}

const combinators = new Set<string>([
  'child',
  'adjacent',
  'sibling',
  'descendant',
  'parent',
  'column-combinator',
]);

function tokenMistake(text: string, token: Selector): SelectorMistake | undefined {
  switch (token.type) {
    case 'parent':
      return at(text, '<', '“<” is no CSS.');
    case 'column-combinator':
      return at(text, '||', 'Browsers do not know “||”.');
    case 'pseudo-element':
      return at(
        text,
        `:${token.name}`,
        `“::${token.name}” is a drawing, not an element that can be clicked or read.`,
      );
    case 'attribute':
      return token.action === 'not'
        ? at(text, '!=', '“!=” is jQuery, not CSS; write :not([name="value"]).')
        : undefined;
    case 'tag':
      // Whatever is no other token becomes a name: `5`, `!x`.
      return /^(?:-?[_a-zA-Z\u0080-\uffff]|--)/.test(token.name)
        ? undefined
        : at(text, token.name, `“${token.name}” is no element name.`);
    case 'pseudo':
      if (!pseudoClasses.has(token.name)) {
        return at(text, `:${token.name}`, `Browsers do not know “:${token.name}”.`);
      }
      return Array.isArray(token.data) && token.name !== 'has'
        ? token.data.map((inner) => complexMistake(text, inner)).find((mistake) => mistake !== undefined)
        : undefined;
    default:
      return undefined;
  }
}

function at(text: string, what: string, reason: string): SelectorMistake {
  return { reason, position: Math.max(0, text.toLowerCase().indexOf(what.toLowerCase())) };
}

/** Pseudo-classes of Selectors level 4 that some browser knows. https://www.w3.org/TR/selectors-4/#overview */
const pseudoClasses = new Set(
  (
    'active any-link autofill blank buffering checked current default defined dir disabled empty enabled ' +
    'first-child first-of-type focus focus-visible focus-within fullscreen future has host host-context hover ' +
    'in-range indeterminate invalid is lang last-child last-of-type link local-link modal muted not ' +
    'nth-child nth-col nth-last-child nth-last-col nth-last-of-type nth-of-type only-child only-of-type open ' +
    'optional out-of-range past paused picture-in-picture placeholder-shown playing popover-open read-only ' +
    'read-write required root scope seeking stalled state target target-within user-invalid user-valid valid ' +
    'visited volume-locked where'
  ).split(' '),
);
