/**
 * How far an area has been seen. One that scrolls: by its own scroll position; any other part of the page: by where it stands
 * in the window. `most` is the furthest `scrolled` can get, both in CSS pixels; `percent` is of the whole length.
 */
export function measure(
  area: Element,
  sideways: boolean,
): { percent: number; scrolled: number; most: number } {
  const scrolls =
    area === document.scrollingElement ||
    /auto|scroll/.test(getComputedStyle(area)[sideways ? 'overflowX' : 'overflowY']);
  let size: number;
  let seen: number;
  let hidden = 0;
  if (scrolls) {
    size = sideways ? area.scrollWidth : area.scrollHeight;
    hidden = sideways ? area.clientWidth : area.clientHeight;
    // Negative where text runs from right to left.
    seen = hidden + Math.abs(sideways ? area.scrollLeft : area.scrollTop);
  } else {
    const box = area.getBoundingClientRect();
    size = sideways ? box.width : box.height;
    seen = sideways ? innerWidth - box.left : innerHeight - box.top;
  }
  return {
    percent: Math.max(0, Math.min(100, ((seen + 1) / size) * 100)),
    scrolled: Math.max(0, Math.min(seen, size) - hidden),
    most: size - hidden,
  };
}
