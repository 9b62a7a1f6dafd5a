/**
 * Facts of the visit: each costs bytes only where something asks for it (`asks` of a definition). On the device with storage
 * consent; else as known in memory, which begins with the page load.
 */
import { now } from '../lib/clock';
import { watchEngagement, watchScroll } from './engagement';
import { isPart } from './frames/around';
import { eachPage } from './page';
import { countPage, mayStore, visitor } from './visitor';

/** Starts what has to be followed as it happens. Before the rules, so that they find it counted. */
export function visit(): void {
  // Of a frame that is part of a page, the page counts.
  if (USES.visit!.pages && !(USES.frames!.joined && isPart())) eachPage(countPage);
  if (USES.visit!.engaged) watchEngagement();
  if (USES.visit!.scroll) watchScroll();
}

/** Virtual pages of this session, this one included. */
export function pagesInSession(): number {
  return visitor().p as number;
}

/** Whole seconds since the session began. */
export function secondsInSession(): number | undefined {
  const { b } = visitor();
  return b && Math.floor((now() - b) / 1000);
}

/** Which session of the visitor this is, from 1; unknown where the device may not remember. */
export function sessionNumber(): number | undefined {
  return mayStore() ? visitor().n : undefined;
}

/** Milliseconds from the last activity of the session before to the begin of this one. Undefined in the first, or unknown. */
export function sinceLastSession(): number | undefined {
  return mayStore() ? visitor().g : undefined;
}

/** Address of the session's first page, and where it was come from (empty: nowhere known). */
export function landing(): [address: string, referrer: string] | undefined {
  return visitor().a;
}
