import type { FromAgent, PreviewGlobal, ToAgent } from '../../shared/preview';
import { sessionKey } from '../../shared/preview';
import type { TraceEntry } from '../../shared/trace';
import { draftRunner } from './draft';
import { matching } from './extract/look';
import { summaryOf } from './extract/summary';
import { watchGestures } from './gestures';
import type { Connection } from './greet';
import { listen, quietly, type Stop } from './page/listen';
import { startPicking } from './picking/picker';
import { openMarks } from './view/marks';
import { openSurface } from './view/surface';
import { openToolbar } from './view/toolbar';

type Queue = unknown[][] & PreviewGlobal & Record<string, unknown>;

/** Serves the editor on this page until either side leaves; the returned stop leaves nothing of ours behind. */
export function attend({ port, session }: Connection, queue: Queue): Stop {
  const { container, load } = queue.connect!;
  const say = (message: FromAgent) => port.postMessage(message);
  const surface = openSurface();
  const marks = openMarks(surface.root);
  const draft = draftRunner(queue, container, load);
  let purpose: string | null = null;
  let stopPicking: Stop | null = null;
  let using = false;
  let fired = 0;

  const toolbar = openToolbar(surface.root, {
    pick: () => purpose !== null && pick(purpose),
    watch: () => stopPicking && endPicking(true),
    done: () => leave(),
  });
  const update = () => {
    surface.host.toggleAttribute('data-using', using);
    toolbar.update({ mode: stopPicking ? 'pick' : 'watch', canPick: purpose !== null, using, top: false });
  };
  const endPicking = (tell: boolean) => {
    stopPicking?.();
    stopPicking = null;
    using = false;
    if (tell) say({ type: 'picking-cancelled' });
    update();
  };
  const pick = (wanted: string) => {
    stopPicking?.();
    purpose = wanted;
    toolbar.say('');
    stopPicking = startPicking({
      surface,
      marks,
      purpose: wanted,
      using(on) {
        using = on;
        update();
      },
      picked(found) {
        purpose = null;
        endPicking(false);
        say({ type: 'picked', pick: found });
        toolbar.say('Taken. Go on in the editor.');
        // Allowed in a press that a person made; where it is not, the words above say where to go.
        quietly(() => (window.opener as Window | null)?.focus());
      },
      cancelled: () => endPicking(true),
    });
    update();
  };
  const trace = (entry: TraceEntry) => {
    say({ type: 'trace', entry: plain(entry) });
    if (entry.kind === 'rule' && entry.fired && !stopPicking) {
      fired += 1;
      toolbar.say(`${entry.event?.name ?? entry.rule} fired, ${fired} so far`);
    }
  };

  const answer = (message: ToAgent) => {
    if (message.type === 'pick') pick(message.purpose);
    else if (message.type === 'stop-picking') {
      purpose = null;
      endPicking(false);
    } else if (message.type === 'preview') draft.run(message.url);
    else if (message.type === 'sending') queue.sending = message.on;
    else if (message.type === 'highlight') {
      const found = message.selector ? (matching(message.selector) ?? []) : [];
      found[0]?.scrollIntoView({ block: 'nearest' });
      if (!stopPicking) marks.show(found[0] ?? null, 'shown', found);
    } else if (message.type === 'leave') leave();
  };

  queue.sending = false;
  queue.trace = trace;
  queue.describe = summaryOf;
  const stops = [
    listen<MessageEvent<ToAgent>>(port, 'message', (event) => answer(event.data)),
    // Pointing at something is no use of the page.
    watchGestures(surface.host, (entry) => (!stopPicking || using) && trace(entry)),
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
    stopPicking?.();
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
  update();
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
