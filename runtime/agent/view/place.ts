import { boxOf } from '../page/frames';

const gap = 12;
const margin = 8;
/** The toolbar keeps the last pixels of the window. */
const toolbarHeight = 64;
/** As in style.ts: below this the panel is a sheet over the whole width. */
const narrowWidth = 640;

/** Below the element, above it where there is no room, beside it where there is neither, and never off the screen. */
export function placePanel(panel: HTMLElement, element: Element): void {
  const box = boxOf(element);
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  if (innerWidth <= narrowWidth) {
    // A sheet at the far end of the screen, so that what was picked stays in sight.
    panel.classList.toggle('top', box.top + box.height / 2 > (innerHeight - toolbarHeight) / 2);
    panel.removeAttribute('style');
    return;
  }
  const { offsetWidth: width, offsetHeight: height } = panel;
  const room = innerHeight - toolbarHeight;
  const below = bottom + gap;
  const above = box.top - gap - height;
  const fits = below + height <= room || above >= margin;
  const top = below + height <= room ? below : above >= margin ? above : Math.min(below, room - height);
  const backwards = getComputedStyle(element).direction === 'rtl';
  const along = backwards ? right + 40 - width : box.left - 40;
  const aside = backwards ? box.left - gap - width : right + gap;
  const left = fits ? along : aside;
  const x = Math.max(margin, Math.min(left, innerWidth - width - margin));
  // By transform: whatever else moves counts as a layout shift of the page.
  panel.style.transform = `translate(${x}px, ${Math.max(margin, top)}px)`;
}
