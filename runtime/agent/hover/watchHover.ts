import type { PreviewGlobal, WouldFire } from '../../../shared/preview';
import { interactive } from '../extract/interactive';
import type { Bench } from '../modes/mode';
import { listen, quietly, type Stop } from '../page/listen';
import { isOurs } from '../picking/block';
import { recordChain } from '../record/chain';
import { build } from '../view/build';

// Long enough to be a rest and no passing over.
const restMs = 220;
const maxRules = 3;
const gap = 8;

let asked = 0;

/** Where the pointer rests, says which rules a click there would fire, and which nearly. The page notices nothing of it. */
export function watchHover({ surface, say, heard }: Pick<Bench, 'surface' | 'say' | 'heard'>): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Element | null = null;
  let ask = 0;
  let label: HTMLElement | null = null;

  const hide = () => {
    clearTimeout(timer);
    label?.remove();
    label = null;
    over = null;
    ask = 0;
  };
  const rest = (element: Element, path: EventTarget[]) =>
    quietly(() => {
      const { read } = (window as { milepost?: PreviewGlobal }).milepost ?? {};
      // Without a draft there are no rules to ask about.
      if (!read || !element.isConnected) return;
      ask = ++asked;
      say({ type: 'hovering', ask, url: location.href, chain: recordChain(path), values: read({ element }) });
    });
  const show = (element: Element, would: readonly WouldFire[]) => {
    label?.remove();
    label = would.length > 0 ? labelOf(would) : null;
    if (!label) return;
    surface.root.append(label);
    place(label, element);
  };
  const stops = [
    listen<PointerEvent>(window, 'pointermove', (event) => {
      if (event.pointerType === 'touch') return;
      const path = event.composedPath();
      const [origin] = path;
      if (isOurs(event, surface.host) || !(origin instanceof Element)) return hide();
      const element = interactive(origin);
      if (element === over) return;
      hide();
      over = element;
      timer = setTimeout(() => rest(element, path), restMs);
    }),
    // What a press does is told by the timeline; the label would only lie over it.
    ...['pointerdown', 'scroll', 'blur', 'keydown'].map((type) =>
      listen(window, type, (event) => (type !== 'blur' || event.target === window) && hide()),
    ),
    listen(document.documentElement, 'pointerleave', hide, { passive: true }),
    heard((message) => {
      if (message.type === 'would' && message.ask === ask && over) show(over, message.would);
    }),
  ];
  return () => {
    hide();
    for (const stop of stops) stop();
  };
}

function labelOf(would: readonly WouldFire[]): HTMLElement {
  const fires = would.filter(({ but }) => but === undefined);
  const nearly = would.filter(({ but }) => but !== undefined).slice(0, maxRules);
  return build(
    'div',
    { class: 'would', role: 'status', lang: 'en', dir: 'ltr' },
    fires.length > 0 && build('p', { class: 'fires' }, 'A click would send ', ...named(fires)),
    ...nearly.map(({ event, but }) =>
      build('p', { class: 'nearly', dir: 'auto' }, build('b', {}, 'Nearly'), ` ${event}, but ${but}`),
    ),
  );
}

function named(fires: readonly WouldFire[]): (HTMLElement | string)[] {
  const shown = fires.slice(0, maxRules);
  const more = fires.length - shown.length;
  return [
    ...shown.flatMap(({ event }, place) => [place > 0 ? ', ' : '', build('b', {}, event)]),
    more > 0 ? ` and ${more} more` : '',
  ];
}

/** Above the element, as its own tooltip comes below; never off the screen. */
function place(label: HTMLElement, element: Element): void {
  const { left, top, bottom } = element.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = label;
  const above = top - height - gap;
  const below = Math.min(bottom + gap, innerHeight - height - gap);
  label.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  label.style.top = `${above >= gap ? above : Math.max(gap, below)}px`;
}
