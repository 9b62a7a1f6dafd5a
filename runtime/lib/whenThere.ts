import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { after } from './clock';

/** Often at first, as most come with the page; then rarely. A banner that is not there after two minutes never comes. */
const soonMs = 50;
const laterMs = 500;
const soonTries = 40;
const maxTries = 280;

/** Works once `find` finds something, which may throw meanwhile. What it answers is the stop of what it started. */
export function whenThere<Found>(
  find: () => Found | undefined | false | null,
  use: (found: Found) => Stop | undefined,
): Stop {
  let tries = 0;
  let stop: Stop | undefined;
  const look = () => {
    const found = guard(find);
    if (found) stop = guard(use, found);
    else if (++tries < maxTries) stop = after(tries < soonTries ? soonMs : laterMs, look);
  };
  look();
  return () => stop?.();
}
