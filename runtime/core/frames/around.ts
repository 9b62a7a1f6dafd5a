/** A frame that carries the container itself is a part of the page around it: one page, one visit, one visitor, one answer about consent. */
import type { ConsentState, MilepostEvent } from '../../../shared/event';
import { guard } from '../guard';
import type { Queue } from '../queue';
import type { Send, Trigger } from '../types';
import type { Visitor } from '../visitor';

/** What a container shares with its copies in frames of its origin. Never mangled: both sides may be of different versions. */
export interface Around {
  /** The page that an event in the frame belongs to, its place there, and how the page was used. Where events have that. */
  next?: () => Partial<MilepostEvent>;
  visitor(pages?: number): Visitor;
  remember(visitor: Visitor): Visitor | undefined;
  /** Destinations that number what they send, by their address, as long as they take anything. */
  sends: Record<string, Send | undefined>;
  /** Tells a frame what was said about consent, now and whenever that changes, and nothing when the page is switched off. */
  tell(frame: Window, hear: (state?: ConsentState) => void): void;
  /** Looks for the page around once more: it has begun later than its frame. */
  join?: () => void;
}

let container: string;

/** What this copy shares: each part says how. */
export const shared = /* @__PURE__ */ (() => ({ sends: {} }) as unknown as Around)();

/** The page around, where it is of another origin and has answered (handshake.ts). */
export const other: { window?: Window } = /* @__PURE__ */ (() => ({}))();

/** From here on others find this copy under the container's id. */
export function offer(queue: Queue, id: string): void {
  container = id;
  queue[id] = shared;
}

/** The same container on the page around this frame, where that is of the frame's origin. Looked for anew: it may come later. */
export function around(id = container): Around | undefined {
  let frame: Window = window;
  let found: Around | undefined;
  // A frame of another origin between the two cannot be looked into; what is around it can.
  while (!found && frame.parent && frame !== frame.parent) {
    frame = frame.parent;
    const there = guard((each) => (each as Window & { milepost?: Queue }).milepost?.[id] as Around, frame);
    if (there?.tell) found = there;
  }
  return found;
}

/** Whether this is a frame that is part of a page. */
export function isPart(): boolean {
  return !!other.window || !!around();
}

/**
 * A destination that numbers what it sends, so that what is missing can be told: of a frame that is part of a page the page's own
 * takes the events, which also outlives the frame.
 */
export function numbered(address: string, send: Send): Send {
  shared.sends[address] = send;
  return Object.assign<(event: Parameters<Send>[0]) => void, Pick<Send, 'stop'>>(
    (event) => (around()?.sends?.[address] || send)(event),
    {
      stop() {
        delete shared.sends[address];
        send.stop?.();
      },
    },
  );
}

/** A trigger about the page as a whole: in a frame that is part of one it is left to that page. */
export function whole<Settings>(trigger: Trigger<Settings>): Trigger<Settings> {
  return (settings, fire) => (isPart() ? undefined : trigger(settings, fire));
}
