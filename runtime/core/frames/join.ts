import type { ConsentState } from '../../../shared/event';
import { consentState, onConsent } from '../../consent/consent';
import { after } from '../../lib/clock';
import { guard } from '../guard';
import { commands, type Queue, stops } from '../queue';
import { remember, visitor } from '../visitor';
import { type Around, around, offer, shared } from './around';

/** Takes an answer about consent, or nothing for the page being switched off, as if the frame's own page had said it. */
export function takeWord(state?: ConsentState): void {
  guard(commands[state ? 'consent' : 'off'] as (state?: ConsentState) => void, state);
}

/**
 * Offers copies in frames what is shared, and takes the answers about consent from the page around this one. After `consent` and
 * `storage`.
 */
export function joinPage(queue: Queue, container: string): void {
  const frames = new Map<Window, (state?: ConsentState) => void>();
  const tell = (state?: ConsentState) => {
    for (const [frame, hear] of frames) {
      // What is gone takes nothing along: a frame's window holds all that was in it.
      if (frame.closed) frames.delete(frame);
      else guard(hear, state);
    }
  };
  offer(queue, container);
  shared.visitor = visitor;
  shared.remember = remember;
  shared.tell = (frame, hear) => {
    frames.set(frame, hear);
    tell(consentState);
  };
  onConsent(() => tell(consentState));
  stops.push(() => tell());
  shared.join = () => around()?.tell(window, takeWord);
  shared.join();
  guard(callFrames, window, container);
}

/** Copies in frames that began before the page they are part of. */
function callFrames(outer: Window, container: string): void {
  // Past its last frame a window of another origin throws.
  for (let at = 0; at < outer.length && outer[at]; at++) {
    const frame = outer[at] as Window & { milepost?: Record<string, Around> };
    guard(() => frame.milepost?.[container]?.join?.());
    callFrames(frame, container);
  }
}

/** Long enough for a page whose script comes after that of its frame; a page that has loaded has begun, if it ever does. */
const looks = 20;
const lookMs = 50;

/** In a frame whose page of the same origin is still loading, waits a moment for that page's container: it may come later. */
export function awaitPage(container: string, run: (queue: Queue) => void): (queue: Queue) => void {
  return (queue) => {
    const look = (left: number) => {
      const waits = left && window !== parent && !around(container);
      if (waits && guard(() => parent.document.readyState !== 'complete'))
        after(lookMs, () => look(left - 1));
      else run(queue);
    };
    look(looks);
  };
}
