import type { PickedValue } from '../../../shared/target/pickedValue';
import { cut } from '../../../shared/target/stability';
import type { Bench } from '../modes/mode';
import { framesAround, intoFrame } from '../page/frames';
import { listen, type Stop } from '../page/listen';
import { build } from '../view/build';
import { findFor } from './read';
import { type Around, valuesAt } from './value';

export interface Choice {
  title: string;
  value: PickedValue;
}

export interface PointingOptions {
  bench: Pick<Bench, 'surface' | 'marks'>;
  around: Around;
  /** What can be read where the person pressed, the likeliest first; never empty. */
  taken(choices: Choice[]): void;
  cancelled(): void;
}

/**
 * Lets a person point at a value. A pane of ours over the page takes the pointer, so that nothing of the page is pressed; what
 * lies under it is asked of the page. Returns its stop.
 */
export function startPointing({ bench, around, taken, cancelled }: PointingOptions): Stop {
  const { marks, surface } = bench;
  const { place, picked } = around;
  const pane = build('div', { class: 'pane' });
  const back = build('button', { type: 'button', onclick: cancelled }, 'Back');
  const where = place?.name ? `in this ${place.name.toLowerCase()}` : 'beside it';
  const tip = build(
    'div',
    { class: 'pointing', role: 'status', lang: 'en', dir: 'ltr' },
    build('span', {}, `Point at a value ${where}`),
    back,
  );
  // Below everything of ours: toolbar and tip stay within reach.
  surface.root.prepend(pane);
  surface.root.append(tip);

  let frame = 0;
  let shown: Element | null = null;
  const rest = () => {
    shown = null;
    marks.show(place?.element ?? picked, 'shown', []);
  };
  const hover = (x: number, y: number) => {
    const pointed = deepestAt(x, y, surface.host, picked);
    if (pointed === shown) return;
    if (!pointed) return rest();
    shown = pointed;
    const [choice] = valuesAt(pointed, around);
    if (!choice) return marks.show(pointed, 'hovered', [], ['Nothing to read here', '']);
    const [here, ...others] = choice.value.samples;
    const outside = choice.value.settings.from === 'page';
    marks.show(pointed, 'hovered', outside ? [] : likeOf(choice.value), [
      `“${cut(here ?? '', 40)}”`,
      outside && place?.name ? `from the page, not from this ${place.name.toLowerCase()}` : wordsOf(others),
    ]);
  };
  const likeOf = ({ settings }: PickedValue) =>
    around.targets.slice(1).flatMap((target) => findFor(target, settings) ?? []);

  rest();
  const stops = [
    listen<PointerEvent>(pane, 'pointermove', ({ clientX, clientY }) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => hover(clientX, clientY));
    }),
    listen<MouseEvent>(pane, 'click', ({ clientX, clientY }) => {
      const pointed = deepestAt(clientX, clientY, surface.host, picked);
      const choices = pointed ? valuesAt(pointed, around) : [];
      if (choices.length > 0) taken(choices);
    }),
  ];
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
    pane.remove();
    tip.remove();
  };
}

function wordsOf(others: readonly (string | null)[]): string {
  return cut(others.map((other) => other ?? 'nothing').join(', '), 80);
}

/** The innermost element under a point on the picked element's page: through our own, and into open shadow roots. */
function deepestAt(x: number, y: number, host: Element, picked: Element): Element | null {
  const page = picked.ownerDocument;
  const at = framesAround(picked).reduce((point, frame) => intoFrame(frame, point), { x, y });
  let found = page.elementsFromPoint(at.x, at.y).find((element) => element !== host) ?? null;
  while (found?.shadowRoot) {
    const inner: Element | null = found.shadowRoot.elementFromPoint(at.x, at.y);
    if (!inner || inner === found || inner.getRootNode() !== found.shadowRoot) break;
    found = inner;
  }
  return found === page.documentElement || found === page.body ? null : found;
}
