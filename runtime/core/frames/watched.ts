/** Frames of the page that carry no container of their own: what happens in them is the page's to tell. */
import { guard } from '../guard';
import type { Stop } from '../types';

/** Containers register by their id on the queue of their window. */
type FrameWindow = Window & { milepost?: Record<string, unknown> };
type Work = (frame: Window) => void;

let container: string;
const works = /* @__PURE__ */ new Set<Work>();

/**
 * Throws for a frame of another origin, one in a sandbox, and one that is gone. In a previewed page the containers of frames stand
 * still: the draft on the page tells what happens in them.
 */
function isOurs(frame: FrameWindow): boolean {
  const queue = frame.milepost;
  return (
    frame === window ||
    ((!queue?.[container] || (PREVIEW && !!queue['connect'])) && isOurs(frame.parent as FrameWindow))
  );
}

/**
 * Whether what happens in a frame is this page's to tell: neither the frame nor one around it runs the container itself. Asked
 * anew each time: a frame may begin to.
 */
export function ours(frame: Window): boolean | undefined {
  return guard(isOurs, frame);
}

/** The frames in a window that are ours, and those in them. */
function framesIn(around: Window): Window[] {
  const found: Window[] = [];
  // Not up to `length`, which pages may write.
  for (let at = 0; around[at]; at++) {
    const frame = around[at]!;
    if (ours(frame)) found.push(frame, ...framesIn(frame));
  }
  return found;
}

/** Frames fill, empty and move on: each page that one loads is told by `load`, which does not leave the document. */
function begin(frame: Window): void {
  // Of one function a document takes no second listener.
  frame.document.addEventListener('load', loaded, true);
  if (frame !== window) for (const work of works) guard(work, frame);
}

function loaded({ target }: Event): void {
  const frame = (target as HTMLIFrameElement).contentWindow;
  if (frame && ours(frame)) for (const each of [frame, ...framesIn(frame)]) guard(begin, each);
}

/** Watches the frames of this page's origin, now and later, for the container of that id. Before all that listens. */
export function watchFrames(id: string): void {
  container = id;
  for (const each of [window, ...framesIn(window)]) guard(begin, each);
}

/** Works for each frame that there is, and for each page that one loads. Of one frame it may work twice. */
export function eachFrame(work: Work): Stop {
  for (const frame of framesIn(window)) guard(work, frame);
  works.add(work);
  return () => works.delete(work);
}

/** This page's document, and those of frames that have loaded: a container of their own would have begun by then. */
export function documents(): Document[] {
  return [window, ...framesIn(window)]
    .map(({ document }) => document)
    .filter((each) => each === document || each.readyState === 'complete');
}
