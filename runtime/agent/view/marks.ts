import { type Box, boxOf } from '../page/frames';
import { every, listen, type Stop } from '../page/listen';
import { build } from './build';
import { type Outline, openOutline } from './outline';

// More boxes would hide the page they explain.
const maxMatches = 100;
const around = 4;
// Nobody reads while the pointer sweeps over the page, and each new text has the whole page painted again.
const restMs = 50;
const away = 'translate(-9999px, 0)';

export interface Marks {
  /** The one pointed at, with what to call it, and everything else the choice would mean. */
  show(
    main: Element | null,
    kind: 'hovered' | 'selected' | 'shown',
    others: readonly Element[],
    label?: [string, string],
  ): void;
  stop: Stop;
}

/** Boxes over elements that follow them when the page scrolls or moves. They take no pointer and no place. */
export function openMarks(root: ShadowRoot): Marks {
  const layer = build('div', { class: 'marks', 'aria-hidden': 'true' });
  root.append(layer);
  const name = build('b');
  const note = build('span');
  const tag = build('div', { class: 'tag', dir: 'auto' }, name, note);
  let outline: Outline | undefined;
  let pointed: Element | null = null;
  let placed: { element: Element; mark: HTMLElement }[] = [];
  let wanted: [string, string] | undefined;
  let said = false;

  // All reading before all writing: the page is laid out once, however many boxes there are.
  const place = () => {
    const main = pointed && boxOf(pointed);
    const boxes = placed.map(({ element }) => boxOf(element));
    placed.forEach(({ mark }, index) => {
      drawMatch(mark, boxes[index]!);
    });
    if (!main) return;
    outline?.draw(main, around);
    if (said) drawTag(tag, main);
    else tag.style.transform = away;
  };
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  const say = () => {
    said = Boolean(wanted && pointed);
    if (!wanted || !pointed) return;
    name.textContent = wanted[0];
    note.textContent = wanted[1];
    if (!tag.isConnected) layer.after(tag);
    place();
  };
  let saying: ReturnType<typeof setTimeout> | undefined;
  const stops = [listen(window, 'scroll', soon), listen(window, 'resize', soon), every(250, place)];
  return {
    show(main, kind, others, label) {
      pointed = main;
      if (main) {
        outline ??= openOutline(layer);
        outline.look(`mark ${kind}`);
      } else {
        outline?.remove();
        outline = undefined;
      }
      const elements = others.filter((element) => element !== main).slice(0, maxMatches);
      // The pointer moves more often than anything is added: boxes are used again.
      for (const { mark } of placed.slice(elements.length)) mark.remove();
      placed = elements.map((element, index) => {
        const mark = placed[index]?.mark ?? build('div', { class: 'mark match' });
        if (!mark.isConnected) layer.append(mark);
        return { element, mark };
      });
      const same = wanted && label && wanted[0] === label[0] && wanted[1] === label[1];
      wanted = label;
      if (!same || !main) {
        said = false;
        clearTimeout(saying);
        if (!main || !label) tag.remove();
        else if (kind === 'hovered') saying = setTimeout(say, restMs);
        else say();
      }
      place();
    },
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(saying);
      for (const stop of stops) stop();
      placed = [];
      pointed = null;
      layer.remove();
      tag.remove();
    },
  };
}

function drawMatch(mark: HTMLElement, { left, top, width, height }: Box): void {
  const { style } = mark;
  style.display = width || height ? '' : 'none';
  style.transform = `translate(${left - around}px, ${top - around}px)`;
  style.width = `${width + 2 * around}px`;
  style.height = `${height + 2 * around}px`;
}

/** Above the box, or below it at the top of the window; on the side that has room, so that its width need not be known. */
function drawTag(tag: HTMLElement, { left, top, width, height }: Box): void {
  const { style } = tag;
  const right = left + width;
  const y = top > 34 ? Math.min(top - 32, innerHeight - 30) : Math.min(top + height + 8, innerHeight - 30);
  const across =
    left + width / 2 > innerWidth / 2
      ? `calc(${Math.min(innerWidth - 8, right + around)}px - 100%)`
      : `${Math.max(8, left - around)}px`;
  // By transform: whatever else moves counts as a layout shift of the page.
  style.transform = `translate(${across}, ${Math.max(4, y)}px)`;
}
