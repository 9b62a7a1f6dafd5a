import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';

/** Rows drawn beyond the visible ones, so that a quick scroll shows no gap. */
const spare = 8;

/** Which of many rows to draw: only those in view, at known heights. */
export function useWindow(scroller: RefObject<HTMLElement | null>, heights: readonly number[]) {
  const [view, setView] = useState({ top: 0, height: 900 });
  const tops = useMemo(() => {
    let top = 0;
    return heights.map((height) => {
      const own = top;
      top += height;
      return own;
    });
  }, [heights]);
  const total = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight });
    read();
    element.addEventListener('scroll', read, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer.disconnect();
    };
  }, [scroller]);

  const indexAt = (y: number) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle] ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const first = Math.max(0, indexAt(view.top) - spare);
  const last = Math.min(heights.length - 1, indexAt(view.top + view.height) + spare);

  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      const top = tops[index];
      if (!element || top === undefined) return;
      const bottom = top + (heights[index] ?? 0);
      if (top < element.scrollTop + 40) element.scrollTop = top - 60;
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight + 60;
    },
    [scroller, tops, heights],
  );
  return { first, last, tops, total, show };
}
