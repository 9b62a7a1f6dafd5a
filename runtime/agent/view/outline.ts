import type { Box } from '../page/frames';
import type { Stop } from '../page/listen';
import { build } from './build';

const sides = ['top', 'right', 'bottom', 'left'] as const;
// A line of two pixels with one of white around it, so that it shows on any ground.
const thick = 3;

export interface Outline {
  look(name: string): void;
  /** Around this box, so many pixels outside it. */
  draw(box: Box, around: number): void;
  remove: Stop;
}

/**
 * The outline that follows the pointer: four lines that are moved and stretched by transforms alone. A box that changes its
 * width has the browser paint the whole page's list anew, which takes some 5 ms a frame on 5,000 elements.
 */
export function openOutline(layer: HTMLElement): Outline {
  const lines = sides.map((side) => build('i', { class: side }));
  const outline = build('div', { class: 'mark' }, ...lines);
  layer.prepend(outline);
  const put = (at: number, x: number, y: number, scaleX: number, scaleY: number) => {
    lines[at]!.style.transform = `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
  };
  return {
    look(name) {
      if (outline.className !== name) outline.className = name;
    },
    draw({ left, top, width, height }, around) {
      const seen = width || height ? 1 : 0;
      const x = left - around - 1;
      const y = top - around - 1;
      const across = seen ? width + 2 * around + 2 : 0;
      const down = seen ? height + 2 * around + 2 : 0;
      // The upright lines end within the halos of the level ones.
      put(0, x, y, across, 1);
      put(1, x + across - thick, y + seen, seen, Math.max(0, down - 2));
      put(2, x, y + down - thick, across, 1);
      put(3, x, y + seen, seen, Math.max(0, down - 2));
    },
    remove: () => outline.remove(),
  };
}
