import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** Rows drawn beyond the visible ones, so that a quick scroll shows no gap. */
const spare = 6;

/** Which of many rows to draw: only those in view, at known heights. Scrolling draws again only when that changes. */
export function useWindow(scroller: RefObject<HTMLElement | null>, heights: readonly number[]) {
  const tops = useMemo(() => {
    let top = 0;
    return heights.map((height) => {
      const own = top;
      top += height;
      return own;
    });
  }, [heights]);
  const total = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0);
  const latest = useRef({ tops, heights });
  latest.current = { tops, heights };
  const [view, setView] = useState({ first: 0, last: 30 });

  const read = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const { tops, heights } = latest.current;
    const first = Math.max(0, indexAt(tops, element.scrollTop) - spare);
    const last = Math.min(
      heights.length - 1,
      indexAt(tops, element.scrollTop + element.clientHeight) + spare,
    );
    setView((old) => (old.first === first && old.last === last ? old : { first, last }));
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.addEventListener('scroll', read, { passive: true });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      observer.disconnect();
    };
  }, [scroller, read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are in view when they are others
  useLayoutEffect(read, [read, heights]);

  /** Scrolls as little as it takes to have a row in sight, with a bit of what is around it. */
  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      const { tops, heights } = latest.current;
      const top = tops[index];
      if (!element || top === undefined) return;
      const bottom = top + (heights[index] ?? 0);
      if (top < element.scrollTop + 40) element.scrollTop = top - 60;
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTop = bottom - element.clientHeight + 60;
    },
    [scroller],
  );
  return { first: view.first, last: Math.min(view.last, heights.length - 1), tops, total, show };
}

/** The row that is at a height. */
export function indexAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
