import type { Pick } from '../../../shared/target/fingerprint';
import type { PickedValue } from '../../../shared/target/pickedValue';
import type { Bench } from '../modes/mode';
import type { Point } from '../page/frames';
import { every, listen, type Stop, whenIdle } from '../page/listen';
import { forgetSurvey, lastSurvey, surveyed } from '../page/survey';
import { inEveryWindow } from '../page/windows';
import { blockPresses, isOurs, placeOf } from './block';
import { layersAt } from './hit';
import { startHover } from './hover';
import { firstOnScreen, step } from './levels';
import { pointerStyle } from './pointerStyle';
import { openSelection } from './selection';
import { pageUse } from './use';

export interface PickerOptions {
  bench: Bench;
  /** What the pick is for, shown on the button. */
  purpose: string;
  /** May values beside it be taken along? */
  values: boolean;
  picked(pick: Pick, values: PickedValue[]): void;
  cancelled(): void;
}

const tidyMs = 1000;

/** Lets a person point at something and say which of its like are meant. Returns its stop, which leaves nothing behind. */
export function startPicking({ bench, purpose, values, picked, cancelled }: PickerOptions): Stop {
  const { marks } = bench;
  const { host, root } = bench.surface;
  const cameFrom: Element[] = [];
  const style = pointerStyle();
  const hover = startHover(marks);
  const selection = openSelection({ bench, purpose, values, used: picked, moved: () => cameFrom.splice(0) });
  let pointer: Point | null = null;
  let frame = 0;

  const use = pageUse({
    changed(by) {
      hover.show(null);
      if (by) selection.close();
      style.pause(by !== null);
      bench.using(by !== null);
    },
    due: () => pointer && take(pointer),
    status: bench.status,
  });
  bench.tools(...use.tools);

  const layersUnder = (at: Point, survey = surveyed()) =>
    layersAt(at, { host, survey, withFrames: style.withFrames });
  const take = (at: Point) => {
    const under = hover.element();
    const layers = layersUnder(at);
    // The page was quicker than we and took it away: what was read while the pointer rested on it still stands.
    const gone = under && !under.isConnected && hover.known(under);
    if (gone) selection.select(under, [under], gone);
    else if (layers[0]) selection.select(layers[0], layers, hover.known(layers[0]));
    hover.stop();
  };

  const onKey = (event: KeyboardEvent) => {
    const ours = isOurs(event, host);
    const down = event.type === 'keydown';
    // What is typed into the card comes a second time, sealed in its root.
    if (ours && event.currentTarget !== root) return;
    if (event.key === 'Shift' && event.currentTarget !== root) return use.shift(down);
    if (event.key === 'Alt' && event.currentTarget !== root) {
      swallow(event);
      if (down && !event.repeat && pointer) {
        use.shift(false);
        take(pointer);
      }
      return;
    }
    if (!down || use.by()) return;
    const inside = root.activeElement;
    const typing =
      inside instanceof HTMLInputElement && inside.type !== 'radio' && inside.type !== 'checkbox';
    const within = event.currentTarget === root;
    if (within && inside instanceof HTMLButtonElement && /^(Enter| )$/.test(event.key)) return;
    if (event.key === 'Escape') {
      swallow(event);
      if (!selection.element()) cancelled();
      else if (!selection.back()) selection.close();
    } else if (event.key === 'Enter' && !(typing && inside.type === 'text' && !selection.element())) {
      swallow(event);
      const at = hover.element();
      if (selection.element()) selection.submit();
      else if (at) selection.select(at, [at]).focus();
    } else if (event.key.startsWith('Arrow') && !typing) {
      if (selection.walk(event.key)) return swallow(event);
      if (within && inside instanceof HTMLInputElement) return;
      swallow(event);
      const at = selection.element() ?? hover.element();
      const next = at ? step(at, event.key, cameFrom) : firstOnScreen();
      if (!next || next === host) return;
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (selection.element()) selection.select(next, [next], undefined, true);
      else hover.show(next);
    } else if (!typing && /^l$/i.test(event.key) && selection.element() && !hasModifier(event)) {
      swallow(event);
      selection.layers();
    } else if (event.key === 'Tab' && !within && selection.element()) {
      swallow(event);
      selection.focus();
    } else if (!within && event.key !== 'Tab' && !hasModifier(event)) swallow(event);
  };

  const onMove = (event: PointerEvent, own: Window) => {
    pointer = placeOf(event, own);
    // A key held or let go over another window or frame is not told to us otherwise.
    if (event.isTrusted && event.pointerType === 'mouse') use.shift(event.shiftKey);
    if (selection.element() || use.by()) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      // A press may have come before the frame.
      if (pointer && !selection.element()) hover.show(layersUnder(pointer, lastSurvey())[0] ?? null);
    });
  };

  const windows = inEveryWindow((own) => {
    const stops = [
      blockPresses(own, {
        host,
        active: () => use.by() === null,
        taken(at) {
          pointer = at;
          take(at);
        },
      }),
      listen<PointerEvent>(own, 'pointermove', (event) => !isOurs(event, host) && onMove(event, own)),
      listen<KeyboardEvent>(own, 'keydown', onKey, { capture: true, passive: false }),
      listen<KeyboardEvent>(own, 'keyup', onKey, { capture: true, passive: false }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  });
  const stops: Stop[] = [
    windows.stop,
    listen<KeyboardEvent>(root, 'keydown', onKey, { passive: false }),
    listen(root, 'pointermove', () => {
      cancelAnimationFrame(frame);
      if (!selection.element() && !use.by()) hover.show(null);
    }),
    // To a frame of this page the focus may go while Shift is held, to another window not.
    listen(window, 'blur', (event) => event.target === window && !document.hasFocus() && use.shift(false)),
    every(tidyMs, () => {
      selection.tidy();
      whenIdle(() => {
        surveyed();
        windows.refresh();
        style.refresh();
      });
    }),
    listen(window, 'resize', selection.place),
  ];
  surveyed();
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
    use.stop();
    hover.stop();
    selection.close();
    style.stop();
    marks.show(null, 'hovered', []);
    forgetSurvey();
  };
}

function hasModifier({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
