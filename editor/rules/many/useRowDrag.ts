/**
 * Moving rules by pointer and by keys. The list is long and its rows are of known heights, so where something would be put is
 * arithmetic: no row needs to know of dragging.
 */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { indexAt } from '../useWindow';
import { type Dragged, type Drop, dropAt, dropPlaces } from './dropPlaces';
import type { Row } from './listRows';
import type { ListView } from './listView';
import type { Place } from './manyChanges';

export interface Drag {
  dragged: Dragged;
  drop: Drop | undefined;
  /** Where the pointer is; none while keys move it. */
  pointer: { x: number; y: number } | undefined;
}

export interface DragSource {
  rows: readonly Row[];
  tops: readonly number[];
  heights: readonly number[];
  view: Pick<ListView, 'sort' | 'group'>;
  scroller: RefObject<HTMLElement | null>;
  /** Which rules go along with one that is taken. */
  taken: (id: string) => ReadonlySet<string>;
  done: (ids: ReadonlySet<string>, place: Place) => void;
  /** The way a screen reader hears of it. */
  say: (drag: Drag, what: 'taken' | 'over' | 'put' | 'left') => void;
  show: (index: number) => void;
}

/** A click wavers; more than this is meant. In pixels. */
const wavers = 5;
const edge = 36;
const edgeStep = 10;

export function useRowDrag(source: DragSource) {
  const latest = useRef(source);
  latest.current = source;
  const [drag, setDrag] = useState<Drag>();
  const current = useRef<Drag>(undefined);
  const stopPointer = useRef<() => void>(undefined);

  const set = useCallback((next: Drag | undefined) => {
    current.current = next;
    setDrag(next);
  }, []);
  const begin = useCallback((id: string): Dragged => {
    const { rows, taken } = latest.current;
    const ids = taken(id);
    const groups = new Set(
      rows.flatMap((row) => (row.kind === 'rule' && ids.has(row.id) ? [row.group] : [])),
    );
    return { ids, groups };
  }, []);
  const end = useCallback(
    (put: boolean) => {
      const drag = current.current;
      if (!drag) return;
      const { done, say } = latest.current;
      set(undefined);
      if (put && drag.drop) {
        done(drag.dragged.ids, drag.drop.place);
        say(drag, 'put');
      } else say(drag, 'left');
    },
    [set],
  );

  /** From the press of a button on a row. */
  const press = useCallback(
    (id: string, down: { clientX: number; clientY: number; pointerId: number }) => {
      stopPointer.current?.();
      let at = { x: down.clientX, y: down.clientY };
      let frame = 0;
      const over = () => {
        const { rows, tops, heights, scroller, view } = latest.current;
        const box = scroller.current?.getBoundingClientRect();
        const drag = current.current;
        if (!box || !drag || !scroller.current) return;
        const y = at.y - box.top + scroller.current.scrollTop;
        const index = indexAt(tops, y);
        const side = y < (tops[index] ?? 0) + (heights[index] ?? 0) / 2 ? 'before' : 'after';
        const inside = at.x > box.left - 80 && at.x < box.right + 80;
        const drop = inside ? dropAt(rows, index, side, drag.dragged, view) : undefined;
        set({ ...drag, drop, pointer: at });
      };
      const scroll = () => {
        const element = latest.current.scroller.current;
        const box = element?.getBoundingClientRect();
        if (!element || !box || !current.current) return;
        const step = at.y < box.top + edge ? -edgeStep : at.y > box.bottom - edge ? edgeStep : 0;
        if (step !== 0) {
          element.scrollTop += step;
          over();
        }
        frame = requestAnimationFrame(scroll);
      };
      const move = (event: PointerEvent) => {
        if (event.pointerId !== down.pointerId) return;
        at = { x: event.clientX, y: event.clientY };
        if (!current.current) {
          if (Math.hypot(at.x - down.clientX, at.y - down.clientY) < wavers) return;
          set({ dragged: begin(id), drop: undefined, pointer: at });
          frame = requestAnimationFrame(scroll);
        }
        event.preventDefault();
        over();
      };
      const stop = () => {
        cancelAnimationFrame(frame);
        removeEventListener('pointermove', move);
        removeEventListener('pointerup', up);
        removeEventListener('pointercancel', cancel);
        removeEventListener('keydown', giveUp, true);
        stopPointer.current = undefined;
      };
      const up = () => {
        const moved = current.current !== undefined;
        stop();
        end(true);
        // The click that ends a drag opens nothing.
        if (moved) addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => removeEventListener('click', swallow, true));
      };
      const cancel = () => {
        stop();
        end(false);
      };
      const giveUp = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !current.current) return;
        event.stopPropagation();
        cancel();
      };
      addEventListener('pointermove', move);
      addEventListener('pointerup', up);
      addEventListener('pointercancel', cancel);
      addEventListener('keydown', giveUp, true);
      stopPointer.current = stop;
    },
    [begin, end, set],
  );

  /** A key on a row's handle; true when it was meant for moving. */
  const key = useCallback(
    (id: string, pressed: string): boolean => {
      const drag = current.current;
      const { rows, view, say, show } = latest.current;
      if (!drag) {
        if (pressed !== ' ' && pressed !== 'Enter') return false;
        const taken = { dragged: begin(id), drop: undefined, pointer: undefined };
        set(taken);
        say(taken, 'taken');
        return true;
      }
      if (pressed === 'Escape' || pressed === 'Tab') {
        end(false);
        return pressed === 'Escape';
      }
      if (pressed === ' ' || pressed === 'Enter') {
        end(true);
        return true;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[pressed];
      if (!step) return true;
      const drops = dropPlaces(rows, drag.dragged, view);
      const own = rows.findIndex((row) => row.id === id);
      const lineOf = (drop: Drop) => drop.line ?? rows.findIndex((row) => row.id === drop.into);
      // Before and behind itself it stays where it is.
      const here = drag.drop ? lineOf(drag.drop) : step > 0 ? own + 1 : own;
      const ahead =
        step > 0 ? drops.find((one) => lineOf(one) > here) : drops.findLast((one) => lineOf(one) < here);
      if (ahead) {
        const next = { ...drag, drop: ahead };
        set(next);
        show(Math.min(lineOf(ahead), rows.length - 1));
        say(next, 'over');
      }
      return true;
    },
    [begin, end, set],
  );

  useEffect(() => () => stopPointer.current?.(), []);
  return { drag, press, key, leave: end };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
