import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** Keeps every event to itself: first in line on the document, and once more on each element. */
const stops = `<script>
(() => {
  const types = ['click','dblclick','mousedown','mouseup','mousemove','mouseover','mouseout','pointerdown','pointerup',
    'pointermove','pointerover','pointerout','touchstart','touchend','keydown','keyup','keypress','focusin','focusout',
    'input','change','submit','contextmenu','wheel','message'];
  for (const type of types) {
    document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    document.addEventListener(type, (event) => event.stopImmediatePropagation());
  }
  addEventListener('DOMContentLoaded', () => {
    for (const element of document.querySelectorAll('*'))
      for (const type of types) element.addEventListener(type, (event) => event.stopPropagation());
  });
})();
</script>`;

export const stopPropagation: HostileSite = {
  name: 'stopPropagation everywhere',
  because: 'the page swallows every event on its document and on every element',
  outcome: { trouble: null, channel: 'opener' },
  answer: (path, { line }) => twoPages(path, (title) => shopPage({ title, head: stops + line() })),
};
