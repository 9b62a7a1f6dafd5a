/** The one door to css-what: CSS selectors as data. */
import { parse, type Selector, stringify } from 'css-what';

export type { Selector };

/** A target may lie inside open shadow roots: `host >>> inner`, the host first. One selector for each of them, and its own. */
export function acrossRoots(selector: string): string[] {
  return selector.split('>>>').map((part) => part.trim());
}

/** One list of tokens per complex selector. Throws where it does not parse. */
export function parseSelector(selector: string): Selector[][] {
  return parse(selector);
}

/** The text of complex selectors. */
export function writeSelector(selectors: Selector[][]): string {
  return stringify(selectors);
}
