/** The one door to css-what: CSS selectors as data. */
import { parse, type Selector, stringify } from 'css-what';

export type { Selector };

/** One list of tokens per complex selector. Throws where it does not parse. */
export function parseSelector(selector: string): Selector[][] {
  return parse(selector);
}

/** The text of complex selectors. */
export function writeSelector(selectors: Selector[][]): string {
  return stringify(selectors);
}
