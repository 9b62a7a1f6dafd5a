import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowUp } from 'lucide-react';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { t } from '../../../shared/texts/t';
import type { Draft } from '../../../shared/visit/visit';
import type { Line } from './lines';
import { TimelineLine } from './TimelineLine';
import { chooseLine, toggleFold } from './viewStore';

interface TimelineListProps {
  lines: Line[];
  /** Id of the chosen line. */
  chosen: string | undefined;
  drafts: readonly Draft[];
  listRef: RefObject<HTMLDivElement | null>;
  /** Enter on a row: read what it is about. */
  onEnter: () => void;
}

// Close to what they measure once drawn, so that the scroll bar hardly moves.
const heights: Record<Line['type'], number> = {
  page: 32,
  row: 30,
  almost: 44,
  requests: 26,
  fold: 28,
  dropped: 36,
};
const spare = 12;
const atTopPx = 4;

/** Everything that happened, newest first, under the page it happened on. Only what is in view is drawn. */
export function TimelineList({ lines, chosen, drafts, listRef, onEnter }: TimelineListProps) {
  const headings = useMemo(
    () => lines.flatMap((line, index) => (line.type === 'page' ? [index] : [])),
    [lines],
  );
  const chosenAt = useMemo(() => lines.findIndex(({ id }) => id === chosen), [lines, chosen]);
  const heading = useRef(0);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => listRef.current,
    estimateSize: (index) => heights[lines[index]?.type ?? 'row'],
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: spare,
    // What is being read stays where it is while newer lines come in above it.
    anchorTo: 'end',
    useFlushSync: false,
    rangeExtractor: (range) => {
      heading.current = headings.findLast((index) => index <= range.startIndex) ?? 0;
      const drawn = new Set([heading.current, ...defaultRangeExtractor(range)]);
      // The chosen one carries the focus for screen readers.
      if (chosenAt >= 0) drawn.add(chosenAt);
      return [...drawn].sort((a, b) => a - b);
    },
  });

  const news = useNews(lines, listRef);
  const move = useCallback(
    (to: number, step: number) => {
      for (let index = to; index >= 0 && index < lines.length; index += step) {
        const line = lines[index];
        if (!line || line.type === 'page' || line.type === 'dropped') continue;
        chooseLine(line);
        virtualizer.scrollToIndex(index, { align: 'auto' });
        // Clear of the heading that stays at the top.
        const { current } = listRef;
        const item = virtualizer.measurementsCache[index];
        if (current && item && item.start < current.scrollTop + heights.page)
          current.scrollTop = Math.max(0, item.start - heights.page);
        return;
      }
    },
    [lines, listRef, virtualizer],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, [to: number, step: number]> = {
      ArrowDown: [chosenAt + 1, 1],
      ArrowUp: [chosenAt - 1, -1],
      PageDown: [Math.min(chosenAt + 10, lines.length - 1), -1],
      PageUp: [Math.max(chosenAt - 10, 0), 1],
      Home: [0, 1],
      End: [lines.length - 1, -1],
    };
    const to = moves[event.key];
    const line = lines[chosenAt];
    if (to) move(...to);
    else if ((event.key === 'Enter' || event.key === ' ') && line?.type === 'fold') toggleFold(line.id);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
  };

  const items = virtualizer.getVirtualItems();
  return (
    <div className="timeline-frame">
      <div
        ref={listRef}
        className="timeline-list"
        role="listbox"
        aria-label={t('What happened, newest first')}
        tabIndex={0}
        aria-activedescendant={chosenAt >= 0 ? `line-${lines[chosenAt]?.id}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const stuck = item.index === heading.current;
            return (
              <div
                key={item.key}
                role="presentation"
                data-index={item.index}
                ref={virtualizer.measureElement}
                className={`timeline-place ${stuck ? 'stuck' : ''}`}
                style={stuck ? undefined : { transform: `translateY(${item.start}px)` }}
              >
                <TimelineLine line={line} chosen={item.index === chosenAt} drafts={drafts} />
              </div>
            );
          })}
        </div>
      </div>
      {news.count > 0 && (
        <button type="button" className="timeline-news" onClick={news.show}>
          <ArrowUp size={13} aria-hidden="true" /> {t('{count} new', { count: news.count })}
        </button>
      )}
    </div>
  );
}

/** Stays with the newest while the list is at its top; otherwise counts what came since it was left. */
function useNews(lines: readonly Line[], listRef: RefObject<HTMLDivElement | null>) {
  const newest = useMemo(() => {
    const first = lines.find((line) => line.type === 'row' || line.type === 'fold');
    if (first?.type === 'row') return Number(first.row.id);
    return first?.type === 'fold' ? Number(first.rows.at(-1)?.id ?? -1) : -1;
  }, [lines]);
  const [seen, setSeen] = useState(newest);
  const atTop = useRef(true);
  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const look = () => {
      atTop.current = list.scrollTop <= atTopPx;
      if (atTop.current) setSeen(newest);
    };
    list.addEventListener('scroll', look, { passive: true });
    return () => list.removeEventListener('scroll', look);
  }, [listRef, newest]);
  useLayoutEffect(() => {
    const list = listRef.current;
    if (!list || !atTop.current) return;
    if (list.scrollTop > 0) list.scrollTop = 0;
    setSeen(newest);
  }, [newest, listRef]);
  const count = useMemo(
    () =>
      lines.reduce((sum, line) => {
        if (line.type === 'row') return sum + (Number(line.row.id) > seen && !line.inFold ? 1 : 0);
        return line.type === 'fold' ? sum + line.rows.filter(({ id }) => Number(id) > seen).length : sum;
      }, 0),
    [lines, seen],
  );
  const show = () => {
    listRef.current?.scrollTo({ top: 0 });
    setSeen(newest);
  };
  return { count, show };
}
