import {
  type DragEndEvent,
  type DragMoveEvent,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../shared/texts/t';
import { edit, getRuleSet } from '../shell/document';
import { say } from '../ui/say';
import { arrange, type Column, columnsOf, type Direction, placeInWords, stepOf, withEventAt } from './board';
import { moveStage } from './stageChanges';

/** What is being moved, and how the board looks meanwhile. */
export interface Drag {
  kind: 'event' | 'stage';
  /** Name of the event, or id of the stage. */
  id: string;
  columns: readonly Column[];
  byKeyboard: boolean;
}

/** Stages and events share one board, so their ids are told apart. */
export const stageDragId = (stage: string) => `stage:${stage}`;

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** A click wavers; more than this is meant. */
const byPointer = { activationConstraint: { distance: 5 } };

export interface PlanDrag {
  drag: Drag | undefined;
  sensors: ReturnType<typeof useSensors>;
  handlers: {
    onDragStart: (event: DragStartEvent) => void;
    onDragMove: (event: DragMoveEvent) => void;
    onDragEnd: (event: DragEndEvent) => void;
    onDragCancel: () => void;
  };
}

/**
 * Moving cards and columns by pointer or keyboard. The board is drawn as it would be after letting go; nothing is changed before.
 * `nameOf`: what an event is called when it is spoken of.
 */
export function usePlanDrag(
  board: RefObject<HTMLElement | null>,
  nameOf: (event: string) => string,
): PlanDrag {
  const [drag, setDrag] = useState<Drag>();
  // Sensors keep what they were started with, so they ask here.
  const now = useRef(drag);
  const set = (next: Drag | undefined) => {
    now.current = next;
    setDrag(next);
  };
  const titleOf = ({ kind, id, columns }: Drag) =>
    kind === 'event' ? nameOf(id) : (columns.find((column) => column.id === id)?.name ?? id);
  const whereOf = ({ kind, id, columns }: Drag) =>
    kind === 'event' ? placeInWords(columns, id) : stagePlace(columns, id);

  const moveTo = (columns: readonly Column[] | undefined) => {
    const { current } = now;
    if (!current || !columns) return;
    const next = { ...current, columns };
    if (whereOf(next) === whereOf(current)) return;
    set(next);
    say(t('{title} moved to {where}.', { title: titleOf(next), where: whereOf(next) }));
  };
  const step = (direction: Direction) => {
    const { current } = now;
    if (!current) return;
    moveTo(steppedColumns(current, direction));
  };

  const latestStep = useRef(step);
  latestStep.current = step;
  // Sensors that are other ones each time would draw every card anew with each place the carried one comes to.
  const byKeys = useMemo(
    () => ({
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
      coordinateGetter: (event: KeyboardEvent) => {
        const direction = directions[event.code];
        if (direction || event.code === 'Tab') event.preventDefault();
        if (direction) latestStep.current(direction);
        // The board itself moves; there is nothing to carry over it.
        return undefined;
      },
    }),
    [],
  );
  const sensors = useSensors(useSensor(PointerSensor, byPointer), useSensor(KeyboardSensor, byKeys));

  // A card that changes its column is drawn anew there, also when it is put back, and so loses the focus. It has it again before the
  // next key can come.
  const carried = useRef(drag);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the board was drawn otherwise
  useLayoutEffect(() => {
    const { kind, id, byKeyboard } = drag ?? carried.current ?? {};
    carried.current = drag;
    if (!byKeyboard || id === undefined || !board.current) return;
    const attribute = kind === 'event' ? 'data-event-button' : 'data-stage-handle';
    const place = board.current.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(id)}"]`);
    place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    place?.focus();
  }, [drag?.byKeyboard, drag?.columns]);

  return {
    drag,
    sensors,
    handlers: {
      onDragStart({ active, activatorEvent }) {
        const key = String(active.id);
        const isStage = key.startsWith('stage:');
        const next: Drag = {
          kind: isStage ? 'stage' : 'event',
          id: isStage ? key.slice('stage:'.length) : String(active.data.current?.['event']),
          columns: columnsOf(getRuleSet()),
          byKeyboard: activatorEvent instanceof KeyboardEvent,
        };
        set(next);
        say(
          t('Picked up {title}, {where}. Arrow keys move it, Space puts it down, Escape puts it back.', {
            title: titleOf(next),
            where: whereOf(next),
          }),
        );
      },
      onDragMove({ active }) {
        const { current } = now;
        const rect = active.rect.current.translated;
        if (!current || current.byKeyboard || !rect || !board.current) return;
        const centre = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
        moveTo(
          current.kind === 'event'
            ? columnsUnder(board.current, current, centre)
            : stagesUnder(board.current, current, centre.x),
        );
      },
      onDragEnd() {
        const { current } = now;
        if (!current) return;
        set(undefined);
        say(t('{title} put down at {where}.', { title: titleOf(current), where: whereOf(current) }));
        if (current.kind === 'event') {
          edit(t('Move event'), (document) => arrange(document, current.columns, current.id));
        } else {
          const to = current.columns.findIndex((column) => column.id === current.id);
          edit(t('Move stage'), (document) => moveStage(document, current.id, to));
        }
      },
      onDragCancel() {
        const { current } = now;
        set(undefined);
        if (current) say(t('{title} was put back.', { title: titleOf(current) }));
      },
    },
  };
}

/** `position 2 of 4 among the stages`. */
export function stagePlace(columns: readonly Column[], stage: string): string {
  const stages = columns.filter(({ id }) => id !== '');
  return t('position {findIndex} of {count} among the stages', {
    findIndex: stages.findIndex(({ id }) => id === stage) + 1,
    count: stages.length,
  });
}

function steppedColumns({ kind, id, columns }: Drag, direction: Direction): readonly Column[] | undefined {
  if (kind === 'event') {
    const place = stepOf(columns, id, direction);
    return place && withEventAt(columns, id, place);
  }
  if (direction === 'up' || direction === 'down') return undefined;
  const at = columns.findIndex((column) => column.id === id);
  return withStageAt(columns, id, at + (direction === 'left' ? -1 : 1));
}

/** Events without a stage stay last. */
function withStageAt(columns: readonly Column[], stage: string, to: number): readonly Column[] {
  const moved = columns.find(({ id }) => id === stage);
  const others = columns.filter(({ id }) => id !== stage && id !== '');
  if (!moved || to < 0 || to > others.length) return columns;
  return [...others.slice(0, to), moved, ...others.slice(to), ...columns.filter(({ id }) => id === '')];
}

interface Point {
  x: number;
  y: number;
}

/** The board with the event under the pointer: in the nearest column, below every card whose middle is above. */
function columnsUnder(
  board: HTMLElement,
  { id, columns }: Drag,
  { x, y }: Point,
): readonly Column[] | undefined {
  const under = nearest([...board.querySelectorAll<HTMLElement>('[data-column]')], x);
  if (!under) return undefined;
  const cards = [...under.querySelectorAll<HTMLElement>('[data-event]')];
  const index = cards.filter((card) => card.dataset['event'] !== id && middle(card).y < y).length;
  return withEventAt(columns, id, { column: under.dataset['column'] ?? '', index });
}

function stagesUnder(board: HTMLElement, { id, columns }: Drag, x: number): readonly Column[] {
  const others = [...board.querySelectorAll<HTMLElement>('[data-column]')].filter(
    ({ dataset }) => dataset['column'] !== id && dataset['column'] !== '',
  );
  return withStageAt(columns, id, others.filter((column) => middle(column).x < x).length);
}

function nearest(elements: readonly HTMLElement[], x: number): HTMLElement | undefined {
  const away = (element: HTMLElement) => {
    const { left, right } = element.getBoundingClientRect();
    return Math.max(left - x, x - right, 0);
  };
  return elements.reduce<HTMLElement | undefined>(
    (best, one) => (!best || away(one) < away(best) ? one : best),
    undefined,
  );
}

function middle(element: HTMLElement): Point {
  const { left, width, top, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
