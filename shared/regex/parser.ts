/** The one door to ret, the regular expression parser. */
import ret, { type Group, type Root, type Token, types } from 'ret';

export type { Group, Root, Token };
export { types };

/** Throws where it does not parse. */
export function parse(pattern: string): Root {
  return ret(pattern);
}
