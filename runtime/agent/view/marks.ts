import { type Box, boxOf } from '../page/frames';
import { every, listen, type Stop } from '../page/listen';
import { build } from './build';

// More boxes would hide the page they explain.
const maxMatches = 100;
const around = 4;

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
  let placed: { element: Element; mark: HTMLElement }[] = [];
  let labelled = false;

  // All reading before all writing: the page is laid out once, however many boxes there are.
  const place = () => {
    if (!placed.length) return;
    const boxes = placed.map(({ element }) => boxOf(element));
    placed.forEach(({ mark }, index) => {
      draw(mark, boxes[index]!);
    });
    if (labelled) drawTag(tag, boxes[0]!);
  };
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  const stops = [listen(window, 'scroll', soon), listen(window, 'resize', soon), every(250, place)];
  return {
    show(main, kind, others, label) {
      const elements = others.filter((element) => element !== main).slice(0, maxMatches);
      const wanted: [Element, string][] = elements.map((element) => [element, 'mark match']);
      if (main) wanted.unshift([main, `mark ${kind}`]);
      // The pointer moves more often than anything is added: boxes are used again.
      placed = wanted.map(([element, look], index) => {
        const mark = placed[index]?.mark ?? build('div');
        if (mark.className !== look) mark.className = look;
        if (!mark.isConnected) layer.append(mark);
        return { element, mark };
      });
      while (layer.children.length > placed.length) layer.lastElementChild!.remove();
      labelled = Boolean(main && label);
      if (main && label) {
        name.textContent = label[0];
        note.textContent = label[1];
        if (!tag.isConnected) layer.after(tag);
      } else tag.remove();
      place();
    },
    stop() {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
      placed = [];
      layer.remove();
      tag.remove();
    },
  };
}

function draw(mark: HTMLElement, { left, top, width, height }: Box): void {
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
