/** Frames of the site's other origins: what is shared is told by message, only from and to the origins of the rule set. */
import type { ConsentState } from '../../../shared/event';
import { after } from '../../lib/clock';
import { listen } from '../../lib/listen';
import { pack, unpack } from '../identity/pack';
import type { Queue } from '../queue';
import { mayStore, meet, visitor } from '../visitor';
import { around, other, shared } from './around';
import { takeWord } from './join';

/** A page around that runs the container answers within a task or two; one that is busy, or starts later, is asked again. */
const asksMs = [0, 100, 300];
const waitMs = 600;

interface Message {
  /** The container's id: which one is meant, no secret. */
  milepost: string;
  /** Of an answer: what was said about consent; null once the page is switched off. */
  consent?: ConsentState | null;
  /** Of an answer, where the page may keep something: who it is. */
  visitor?: string | undefined;
}

type Run = (queue: Queue) => void;
type Heard = MessageEvent<Message | null>;

/** Whether a window is one of those around another. */
function isAround(outer: unknown, inner: Window): boolean {
  return inner !== inner.parent && (inner.parent === outer || isAround(outer, inner.parent));
}

/** Only what is a state of consent: the rest of a message may be anything. */
function statesOf(said: unknown): ConsentState {
  return Object.fromEntries(
    Object.entries(said as ConsentState).filter(([, state]) => /^(granted|denied|unknown)$/.test(state)),
  );
}

let container: string;
let origins: string[];
let answer: Message | undefined;

/**
 * In a frame of the site, waits a moment for the page around: whether this is a page or part of one has to be known before the
 * first rule. Where the browser says who is around and it is nobody of the site, or nobody answers, it is a page of its own.
 */
export function handshake(id: string, named: string[], run: Run): Run {
  container = id;
  origins = named;
  return (queue) => {
    let begun = false;
    const begin = () => {
      if (!begun) run(queue);
      begun = true;
    };
    const { ancestorOrigins } = location as Location & { ancestorOrigins?: DOMStringList };
    if (
      window === parent ||
      around(id) ||
      (ancestorOrigins && ![...ancestorOrigins].some((each) => named.includes(each)))
    )
      return begin();
    listen('message', (event) => {
      const { data, origin, source } = event as Heard;
      if (
        data?.milepost !== id ||
        data.consent === undefined ||
        !named.includes(origin) ||
        !isAround(source, window)
      )
        return;
      other.window = source as Window;
      answer = data;
      if (begun) takeAnswer();
      begin();
    });
    // To whoever is around: it says nothing but which container asks. The answer says more, and goes to named origins only.
    const ask = () => {
      for (let frame = window as Window; !begun && frame !== frame.parent; ) {
        frame = frame.parent;
        frame.postMessage({ milepost: id }, '*');
      }
    };
    for (const ms of asksMs) after(ms, ask);
    after(waitMs, begin);
    return undefined;
  };
}

/** Answers frames inside this page, and takes what the page around has answered. After `joinPage`. */
export function answerFrames(): void {
  listen('message', (event) => {
    const { data, origin, source } = event as Heard;
    if (
      data?.milepost !== container ||
      data.consent !== undefined ||
      !origins.includes(origin) ||
      !isAround(window, source as Window)
    )
      return;
    const frame = source as Window;
    shared.tell(frame, (state) => {
      const said: Message = { milepost: container, consent: state || null };
      if (mayStore()) said.visitor = pack(visitor());
      frame.postMessage(said, origin);
    });
  });
  if (answer) takeAnswer();
}

function takeAnswer(): void {
  const { consent, visitor: packed } = answer!;
  takeWord(consent ? statesOf(consent) : undefined);
  const known = unpack(String(packed));
  if (known) meet(known);
}
