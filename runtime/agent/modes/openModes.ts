import type { FromAgent, ToAgent } from '../../../shared/preview';
import type { Stop } from '../page/listen';
import type { Marks } from '../view/marks';
import type { Surface } from '../view/surface';
import { openToolbar } from '../view/toolbar';
import { modes as available } from './index';
import type { Bench, Mode } from './mode';

export interface Modes {
  /** Whether the message was meant for a mode. */
  answer(message: ToAgent): boolean;
  /** One line on the toolbar. */
  status(text: string): void;
  /** Nothing but watching: marks are free, and presses are the visitor's own. */
  watching(): boolean;
  /** Are presses kept from the page now? Not while Shift is held. */
  takesPresses(): boolean;
  stop: Stop;
}

export interface ModesOptions {
  surface: Surface;
  marks: Marks;
  say(message: FromAgent): void;
  /** Done was pressed. */
  done(): void;
}

/** The toolbar and the one mode that runs at a time. */
export function openModes({ surface, marks, say, done }: ModesOptions): Modes {
  let using = false;
  let stop: Stop = () => {};
  const listeners = new Set<(message: ToAgent) => void>();
  const bench: Bench = {
    surface,
    marks,
    say,
    heard(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status: (text) => toolbar.status(text),
    tools: (...buttons) => toolbar.tools(buttons),
    using(on) {
      using = on;
      update();
    },
    end: () => run(idle),
  };
  const modes = available.map((open) => open(bench));
  const idle = modes[modes.length - 1]!;
  let running: Mode = idle;

  const toolbar = openToolbar(surface.root, {
    modes,
    choose(mode) {
      if (mode === running || mode.unavailable?.()) return;
      running.abandoned?.(mode.id);
      run(mode);
    },
    done,
  });
  const update = () => {
    surface.host.toggleAttribute('data-using', using);
    toolbar.update(running, using);
  };
  const end = () => {
    stop();
    stop = () => {};
    using = false;
    toolbar.tools([]);
    running = idle;
  };
  const run = (mode: Mode, message?: ToAgent) => {
    end();
    running = mode;
    stop = mode.start(message);
    update();
  };
  run(idle);

  return {
    answer(message) {
      for (const listener of listeners) listener(message);
      const begun = modes.find(({ begunBy }) => begunBy === message.type);
      const ended = modes.find(({ endedBy }) => endedBy === message.type);
      if (begun) run(begun, message);
      ended?.calledOff?.();
      if (ended && ended === running) run(idle);
      else if (ended) update();
      return Boolean(begun ?? ended);
    },
    status: toolbar.status,
    watching: () => running === idle,
    takesPresses: () => Boolean(running.takesPresses) && !using,
    stop: end,
  };
}
