import { every, listen, type Stop } from '../page/listen';
import { build } from './build';

// More boxes would hide the page they explain.
const maxMatches = 100;

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
  let placed: { element: Element; box: HTMLElement; grow: number }[] = [];
  let tag: HTMLElement | null = null;

  const place = () => {
    for (const { element, box, grow } of placed) {
      const { left, top, width, height } = element.getBoundingClientRect();
      box.style.display = width || height ? '' : 'none';
      box.style.left = `${left - grow}px`;
      box.style.top = `${top - grow}px`;
      box.style.width = `${width + 2 * grow}px`;
      box.style.height = `${height + 2 * grow}px`;
    }
    const main = placed[0];
    if (!tag || !main) return;
    const { left, top, bottom } = main.element.getBoundingClientRect();
    const above = top > 34;
    tag.style.left = `${Math.max(8, Math.min(left - 4, innerWidth - tag.offsetWidth - 8))}px`;
    tag.style.top = `${above ? top - 32 : Math.min(bottom + 8, innerHeight - 30)}px`;
  };
  const stops = [listen(window, 'scroll', place), listen(window, 'resize', place), every(250, place)];
  return {
    show(main, kind, others, label) {
      layer.replaceChildren();
      placed = [];
      tag = null;
      const add = (element: Element, className: string, grow: number) => {
        const box = build('div', { class: `mark ${className}` });
        layer.append(box);
        placed.push({ element, box, grow });
      };
      if (main) add(main, kind, 4);
      for (const element of others.slice(0, maxMatches)) if (element !== main) add(element, 'match', 4);
      if (main && label) {
        tag = build('div', { class: 'tag', dir: 'auto' }, label[0], label[1] && build('span', {}, label[1]));
        layer.append(tag);
      }
      place();
    },
    stop() {
      for (const stop of stops) stop();
      layer.remove();
    },
  };
}
