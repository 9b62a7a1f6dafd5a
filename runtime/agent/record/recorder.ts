/** Records what happens on a previewed page: the draft's trace, and beside it what visitor and page do. */
import type { PreviewGlobal, WatchList } from '../../../shared/preview';
import type { TraceEntry } from '../../../shared/trace';
import { interactive } from '../extract/interactive';
import { summaryOf } from '../extract/summary';
import { listen, quietly, type Stop } from '../page/listen';
import { pathOf, recordChain } from './chain';
import { type GestureEntry, type Heard, watchGestures } from './gestures';
import { plainEntry } from './plain';
import { watchPushes } from './pushes';
import { watchTargets } from './targets';

export interface Recorder {
  /** What the draft means and reads on the page, beside what it tells itself. */
  watch(list: WatchList): void;
  stop: Stop;
}

export interface Recording {
  /** What lies in it is ours. */
  host: Element;
  /** Hears each entry, plain data and in order. */
  say(entry: TraceEntry): void;
  /** While the person points at something: that is no use of the page. */
  paused(): boolean;
}

// A page without a draft has no page entry that pushes could follow.
const noDraftMs = 2000;

/** Records until stopped. What the draft asks of the agent by the one global is set here, and taken away again. */
export function startRecording(queue: PreviewGlobal, { host, say, paused }: Recording): Recorder {
  let shown: string | undefined;
  /** Entries since the first gesture of this turn: what the page does with it is known once everybody has had it. */
  let held: { entry: TraceEntry; event?: Event }[] | undefined;
  const arrived = new WeakSet<Event>();

  const tell = (entry: TraceEntry, event?: Event) => {
    if (held) held.push({ entry, ...(event && { event }) });
    else say(entry);
  };
  const release = () => {
    const entries = held ?? [];
    held = undefined;
    for (const { entry, event } of entries) {
      if (event && entry.kind === 'gesture') Object.assign(entry, pageDid(event, arrived));
      say(entry);
    }
  };
  const values = (element?: Element, data?: Record<string, unknown>) => {
    const read = queue.read?.({ ...(element && { element }), ...(data && { data }) });
    return read && { values: read };
  };
  const gestureOf = ({ gesture, path, data }: Heard): GestureEntry => {
    const hit = path.find((one): one is Element => one instanceof Element) ?? document.documentElement;
    const whole = gesture === 'scroll' || gesture === 'hide';
    // As a rule about the button would read them, not one about the icon in it.
    const meant = interactive(hit);
    const place = path.filter((one) => one instanceof Element).indexOf(meant);
    return {
      kind: 'gesture',
      at: Date.now(),
      gesture,
      element: whole ? { name: 'Page', tag: 'html' } : summaryOf(hit),
      ...(!whole && { chain: recordChain(path) }),
      ...(data && { data }),
      ...values(whole ? undefined : meant, data),
      ...(!whole && place !== 0 && { valuesOf: place }),
      url: location.href,
    };
  };

  const pushes = watchPushes((layer, entry) =>
    tell({ kind: 'push', at: Date.now(), layer, entry, ...values(), url: location.href }),
  );
  const targets = watchTargets(host, (states) =>
    tell({ kind: 'targets', at: Date.now(), url: location.href, states }),
  );
  const gestures = watchGestures(host, {
    heard(heard) {
      if (paused()) return;
      pushes.look();
      const entry = gestureOf(heard);
      if (!held && heard.event) {
        held = [];
        setTimeout(() => quietly(release));
      }
      tell(entry, heard.event);
    },
    pressing: () => !paused() && targets.look(),
    swallowed(path) {
      if (!paused()) tell({ ...gestureOf({ gesture: 'click', path }), page: ['swallowed'] });
    },
  });

  queue.trace = (entry) => {
    if (entry.kind === 'delivery' && entry.request && 'arguments' in entry.request)
      for (const given of entry.request.arguments) pushes.ours(given);
    if (entry.kind === 'page') {
      const before = shown;
      shown = entry.url;
      const way = entry.way === 'load' && before !== undefined ? 'draft' : (entry.way ?? 'load');
      const referrer = way === 'virtual' ? (before ?? '') : document.referrer;
      tell({ ...entry, way, ...(referrer && { referrer }), ...values() });
      pushes.begin();
    } else {
      pushes.look();
      tell(plainEntry(entry));
    }
  };
  queue.describe = summaryOf;
  queue.chain = (element) => recordChain(pathOf(element));
  const begin = setTimeout(() => pushes.begin(), noDraftMs);
  const stops = [
    gestures,
    pushes.stop,
    targets.stop,
    // After the page's own: what they stopped does not come here.
    ...bubbling.map((type) => listen(window, type, (event) => arrived.add(event), { passive: true })),
    listen(window, 'pagehide', () => {
      pushes.look();
      release();
    }),
  ];
  return {
    watch(list) {
      pushes.watch(list.layers);
      targets.watch(list.targets);
    },
    stop() {
      clearTimeout(begin);
      for (const stop of stops) stop();
      release();
      delete queue.trace;
      delete queue.describe;
      delete queue.chain;
      delete queue.read;
      delete queue.deliveries;
    },
  };
}

const bubbling = ['click', 'auxclick', 'submit', 'change', 'copy'];

function pageDid(event: Event, arrived: WeakSet<Event>): Pick<GestureEntry, 'page'> {
  const page: NonNullable<GestureEntry['page']> = [];
  if (event.bubbles && bubbling.includes(event.type) && !arrived.has(event)) page.push('stopped');
  if (event.defaultPrevented) page.push('prevented');
  return page.length ? { page } : {};
}
