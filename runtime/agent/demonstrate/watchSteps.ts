import type { DemonstratedStep } from '../../../shared/preview';
import { interactive } from '../extract/interactive';
import { pickOf } from '../extract/pick';
import { listen, type Stop } from '../page/listen';
import { isOurs } from '../picking/block';

// A press that takes its element away never becomes a click.
const clickWithinMs = 80;
// A press on a label presses its field as well: one thing was done.
const sameMs = 30;

/** Tells each thing a person really does on the page, with the element as it was when they began. Nothing is kept from the page. */
export function watchSteps(host: Element, tell: (step: DemonstratedStep) => void): Stop {
  let pressed: { step: DemonstratedStep; timer?: ReturnType<typeof setTimeout> } | null = null;
  let lastAt = 0;

  const stepOf = (what: DemonstratedStep['what'], element: Element): DemonstratedStep => ({
    at: Date.now(),
    what,
    pick: pickOf(what === 'press' ? interactive(element) : element),
    url: location.href,
  });
  const targetOf = (event: Event) => {
    const target = event.composedPath()[0];
    return event.isTrusted && target instanceof Element && !isOurs(event, host) ? target : null;
  };
  const take = (step: DemonstratedStep) => {
    clearTimeout(pressed?.timer);
    pressed = null;
    if (step.what === 'press' && Date.now() - lastAt < sameMs) return;
    lastAt = Date.now();
    tell(step);
  };
  const stops = [
    listen<PointerEvent>(window, 'pointerdown', (event) => {
      const element = targetOf(event);
      pressed = element && event.button === 0 ? { step: stepOf('press', element) } : null;
    }),
    listen(window, 'pointercancel', () => {
      // A finger that scrolls presses nothing.
      pressed = null;
    }),
    listen(window, 'pointerup', () => {
      const { step } = pressed ?? {};
      if (pressed && step) pressed.timer = setTimeout(() => take(step), clickWithinMs);
    }),
    listen<MouseEvent>(window, 'click', (event) => {
      const element = targetOf(event);
      // By keyboard nothing was pressed down before.
      if (element) take(pressed?.step ?? stepOf('press', element));
    }),
    ...(['submit', 'change'] as const).map((what) =>
      listen(window, what, (event) => {
        const element = targetOf(event);
        if (element) take(stepOf(what, element));
      }),
    ),
  ];
  return () => {
    clearTimeout(pressed?.timer);
    for (const stop of stops) stop();
  };
}
