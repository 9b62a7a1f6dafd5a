import { DndContext, DragOverlay } from '@dnd-kit/core';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { t } from '../../shared/texts/t';
import { useProblems, useRuleSet } from '../shell/document';
import type { MenuEntry } from '../ui/Menu';
import { type Column, columnsOf, type Direction, neighbourOf } from './board';
import { cardFacts } from './cardFacts';
import { CardContent } from './EventCard';
import { StageColumn } from './StageColumn';
import { usePlanDrag } from './usePlanDrag';

export interface PlanBoardProps {
  /** Only events that say this somewhere are drawn; empty: all. */
  find: string;
  onOpen: (event: string) => void;
  onCreate: (stage: string) => void;
  onDelete: (event: string) => void;
  actions: (event: string) => MenuEntry[];
}

const arrows: Readonly<Record<string, Direction | 'first' | 'last'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** Stages side by side, with their events as cards. One card is reached by Tab, the others from it by arrow keys. */
export function PlanBoard({ find, onOpen, onCreate, onDelete, actions }: PlanBoardProps) {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const board = useRef<HTMLDivElement>(null);
  const facts = useMemo(() => cardFacts(ruleSet, problems), [ruleSet, problems]);
  const places = useMemo(
    () => new Map(ruleSet.plan.events.map(({ name }, index) => [name, `/plan/events/${index}`])),
    [ruleSet],
  );
  const nameOf = (event: string) => facts.get(event)?.title || event;
  const { drag, sensors, handlers } = usePlanDrag(board, nameOf);
  const still = useMemo(() => columnsOf(ruleSet), [ruleSet]);
  const whole = drag?.columns ?? still;
  const columns = find === '' ? whole : whole.map((column) => matching(column, find, facts));
  const { kind, id: movedId } = drag ?? {};
  // The same object for as long as the same thing is carried.
  const moved = useMemo(
    () => (kind !== undefined && movedId !== undefined ? { kind, id: movedId } : undefined),
    [kind, movedId],
  );
  const isMoved = ({ id, events }: Column) =>
    moved?.kind === 'event' ? events.includes(moved.id) : moved?.id === id;
  const [focused, setFocused] = useState<string>();
  const shown = columns.flatMap(({ events }) => events);
  const current = focused !== undefined && shown.includes(focused) ? focused : shown[0];
  // The cards are drawn anew only when what they show changes.
  const latest = useRef({ onOpen, onCreate, actions });
  latest.current = { onOpen, onCreate, actions };
  const open = useCallback((event: string) => latest.current.onOpen(event), []);
  const create = useCallback((stage: string) => latest.current.onCreate(stage), []);
  const actionsOf = useCallback((event: string) => latest.current.actions(event), []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const name = (event.target as HTMLElement).dataset['eventButton'];
    if (name === undefined || drag || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onDelete(name);
      return;
    }
    const direction = arrows[event.key];
    const next = direction && neighbourOf(columns, name, direction);
    if (direction) event.preventDefault();
    if (next !== undefined) focusCard(board.current, next);
  };

  return (
    <DndContext
      sensors={sensors}
      {...handlers}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: instructions } }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards inside are the controls; arrows go between them */}
      <div ref={board} className={`plan ${drag ? 'moving' : ''}`} onKeyDown={onKeyDown}>
        {columns.map((column, index) => (
          <StageColumn
            key={column.id}
            column={column}
            index={index}
            stages={ruleSet.plan.stages}
            facts={facts}
            places={places}
            current={current !== undefined && column.events.includes(current) ? current : undefined}
            moving={isMoved(column) ? moved : undefined}
            onOpen={open}
            onFocus={setFocused}
            onCreate={create}
            actions={actionsOf}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {drag && !drag.byKeyboard && (
          <div className={drag.kind === 'event' ? 'event-card carried' : 'stage-carried'}>
            {drag.kind === 'event' ? (
              <span className="event-card-open">
                <Carried event={drag.id} facts={facts} />
              </span>
            ) : (
              whole.find(({ id }) => id === drag.id)?.name
            )}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function Carried({ event, facts }: { event: string; facts: ReturnType<typeof cardFacts> }) {
  const card = facts.get(event);
  return card ? <CardContent facts={card} /> : event;
}

const instructions = t(
  'Enter opens it. Space picks it up, arrow keys move it, Space puts it down, Escape puts it back.',
);

/** The board speaks for itself, as it knows places by name. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

function focusCard(board: HTMLElement | null, event: string): void {
  board?.querySelector<HTMLElement>(`[data-event-button="${CSS.escape(event)}"]`)?.focus();
}

/** The column with the events that say every word of it. */
function matching(column: Column, find: string, facts: ReturnType<typeof cardFacts>): Column {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const says = (event: string) => {
    const card = facts.get(event);
    const text = `${event} ${card?.title ?? ''} ${card?.owner ?? ''} ${card?.role ?? ''} ${card?.sender ?? ''}`;
    return words.every((word) => text.toLowerCase().includes(word));
  };
  return { ...column, events: column.events.filter(says) };
}
