/** Small things remembered for a virtual page, a session or a visitor: a count, a list, how far someone has come. */
import { eachPage } from './page';
import { joins, remember, visitor } from './visitor';

/** Without an argument what is remembered, with one what is remembered from now on. */
export type Memory<Kept> = (next?: Kept) => Kept | undefined;

/** What a session (`c`) or a visitor ever (`e`) has under a name. */
export function recall<Kept>(part: 'c' | 'e', name: string): Kept | undefined {
  return visitor()[part]?.[name] as Kept | undefined;
}

export function keep(part: 'c' | 'e', name: string, value: unknown): void {
  const known = visitor();
  known[part] = { ...known[part], [name]: value };
  remember(known);
}

/**
 * A place to remember one JSON value under the `key` that the compiler gave: on the device with storage consent, shared by all
 * tabs, and else in memory, which ends with the page load. Until the visitor has agreed, what is on the device cannot be known;
 * then numbers of both are added and lists joined (`whenJoined`), and of anything else the newer stands.
 */
export function memory<Kept>(key: string, per: 'session' | 'visitor'): Memory<Kept> {
  const part = per === 'session' ? 'c' : 'e';
  return (next) => {
    if (next !== undefined) keep(part, key, next);
    return recall(part, key);
  };
}

/** The same for a virtual page alone. Made before anything that fills it is started, so that it is emptied first. */
export function pageMemory<Kept>(): Memory<Kept> {
  let kept: Kept | undefined;
  eachPage(() => {
    kept = undefined;
    return undefined;
  });
  return (next) => {
    if (next !== undefined) kept = next;
    return kept;
  };
}

/**
 * Works once the device may remember (or remembers already what other pages counted) and this page's part has been added: a
 * number may have been reached by it. Asks for the fact `joins`.
 */
export function whenJoined(work: () => void): void {
  joins.push(work);
}
