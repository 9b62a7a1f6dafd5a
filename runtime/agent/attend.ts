import type { FromAgent, PreviewGlobal, ToAgent } from '../../shared/preview';
import { sessionKey } from '../../shared/preview';
import type { TraceEntry } from '../../shared/trace';
import { draftRunner } from './draft';
import { matching } from './extract/look';
import { summaryOf } from './extract/summary';
import { watchGestures } from './gestures';
import type { Connection } from './greet';
import { openModes } from './modes/openModes';
import { listen, quietly, type Stop } from './page/listen';
import { tellSeen } from './seen/tellSeen';
import { openMarks } from './view/marks';
import { openSurface } from './view/surface';

type Queue = unknown[][] & PreviewGlobal & Record<string, unknown>;

/** Serves the editor on this page until either side leaves; the returned stop leaves nothing of ours behind. */
export function attend({ port, session }: Connection, queue: Queue): Stop {
  const { container, load } = queue.connect!;
  const say = (message: FromAgent) => port.postMessage(message);
  const surface = openSurface();
  const marks = openMarks(surface.root);
  const draft = draftRunner(queue, container, load);
  let fired = 0;

  const modes = openModes({ surface, marks, say, done: () => leave() });
  const trace = (entry: TraceEntry) => {
    say({ type: 'trace', entry: plain(entry) });
    if (entry.kind === 'rule' && entry.fired && modes.watching()) {
      fired += 1;
      modes.status(`${entry.event?.name ?? entry.rule} fired, ${fired} so far`);
    }
  };

  const answer = (message: ToAgent) => {
    if (modes.answer(message)) return;
    if (message.type === 'preview') draft.run(message.url);
    else if (message.type === 'sending') queue.sending = message.on;
    else if (message.type === 'highlight') {
      const found = message.selector ? (matching(message.selector) ?? []) : [];
      found[0]?.scrollIntoView({ block: 'nearest' });
      if (modes.watching()) marks.show(found[0] ?? null, 'shown', found);
    } else if (message.type === 'leave') leave();
  };

  queue.sending = false;
  queue.trace = trace;
  queue.describe = summaryOf;
  const stops = [
    listen<MessageEvent<ToAgent>>(port, 'message', (event) => answer(event.data)),
    tellSeen(say),
    // Pointing at something is no use of the page.
    watchGestures(surface.host, (entry) => !modes.takesPresses() && trace(entry)),
    // A press on the toolbar is no use of the page.
    ...['click', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'keydown'].map((type) =>
      listen(surface.host, type, (event) => event.stopPropagation(), { passive: true }),
    ),
    listen(window, 'error', (event) => {
      const script = event.target;
      if (script instanceof HTMLScriptElement && script.src.startsWith(`${queue.connect?.server}/`))
        say({ type: 'failed', what: 'preview-script', reason: 'The page did not let the draft load.' });
    }),
  ];
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    modes.stop();
    draft.end();
    for (const stop of stops) stop();
    marks.stop();
    surface.stop();
    delete queue.trace;
    delete queue.describe;
    delete queue.sending;
    delete queue.connect;
    quietly(() => sessionStorage.removeItem(sessionKey));
    say({ type: 'left' });
    port.close();
  };

  quietly(() => sessionStorage.setItem(sessionKey, session));
  port.start();
  say({ type: 'ready', url: location.href, title: document.title });
  return leave;
}

/** Ports clone what they carry, and refuse functions and elements: what cannot be carried is told as text. */
function plain(entry: TraceEntry): TraceEntry {
  try {
    return structuredClone(entry);
  } catch {
    return JSON.parse(
      JSON.stringify(entry, (_, value: unknown) => (typeof value === 'function' ? String(value) : value)),
    ) as TraceEntry;
  }
}
