import type { FromAgent, PreviewGlobal, ToAgent } from '../../shared/preview';
import type { TraceEntry } from '../../shared/trace';
import type { Connection } from './connect/race';
import { draftRunner } from './draft';
import { matching } from './extract/look';
import { checkPage } from './health/checkPage';
import { openModes } from './modes/openModes';
import { listen, quietly } from './page/listen';
import { startRecording } from './record/recorder';
import { tellSeen } from './seen/tellSeen';
import { openMarks } from './view/marks';
import { openSurface } from './view/surface';

type Queue = unknown[][] & PreviewGlobal & Record<string, unknown>;

/**
 * Serves the editor on this page, over whatever connects them, until either side leaves. `ended` is told which: `left`, when
 * one of them said so, or `lost`, when the connection ended by itself. Either way nothing of ours is left behind.
 */
export function attend(
  { channel }: Pick<Connection, 'channel'>,
  queue: Queue,
  ended: (how: 'left' | 'lost') => void = () => {},
): (how?: 'left' | 'lost') => void {
  const { container, server, load } = queue.connect!;
  const say = (message: FromAgent) => channel.send(message);
  const surface = openSurface();
  const marks = openMarks(surface.root);
  const draft = draftRunner(queue, container, server, load);
  let fired = 0;

  const modes = openModes({ surface, marks, say, done: () => leave() });
  const recorded = (entry: TraceEntry) => {
    say({ type: 'trace', entry });
    if (entry.kind === 'rule' && entry.fired && modes.watching()) {
      fired += 1;
      modes.status(`${entry.event?.name ?? entry.rule} fired, ${fired} so far`);
    }
  };

  // Pointing at something is no use of the page.
  const recorder = startRecording(queue, {
    host: surface.host,
    say: recorded,
    paused: () => modes.takesPresses(),
  });

  const answer = (message: ToAgent) => {
    if (modes.answer(message)) return;
    if (message.type === 'preview') {
      if (message.watch) recorder.watch(message.watch);
      draft.run(message.url);
    } else if (message.type === 'consent') queue.push(['consent', message.state]);
    else if (message.type === 'check')
      say({ type: 'checked', checks: checkPage(message.targets, location.pathname) });
    else if (message.type === 'sending') queue.sending = message.on;
    else if (message.type === 'highlight') {
      const found = message.selector ? (matching(message.selector, message.guards) ?? []) : [];
      found[0]?.scrollIntoView({ block: 'nearest' });
      if (modes.watching()) marks.show(found[0] ?? null, 'shown', found);
    } else if (message.type === 'leave') leave();
  };

  queue.sending = false;
  const stops = [
    tellSeen(say),
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
  const leave = (how: 'left' | 'lost' = 'left') => {
    if (left) return;
    left = true;
    modes.stop();
    draft.end();
    for (const stop of stops) stop();
    recorder.stop();
    marks.stop();
    surface.stop();
    delete queue.sending;
    delete queue.connect;
    if (how === 'left') say({ type: 'left' });
    channel.close();
    ended(how);
  };

  channel.onClose(() => leave('lost'));
  channel.onMessage((message) => quietly(() => answer(message)));
  say({ type: 'ready', url: location.href, title: document.title });
  return leave;
}
