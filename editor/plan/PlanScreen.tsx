import { DndContext, PointerSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core';
import { Ellipsis, Flag, Plus } from 'lucide-react';
import { useState } from 'react';
import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { countOfUses, ownerName, useUses } from '../forms/Uses';
import { catalog, edit, getRuleSet, undo, useProblems, useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/Dialog';
import { Menu, type MenuEntry } from '../ui/Menu';
import { Page } from '../ui/Page';
import { notify } from '../ui/Toast';
import { EventDialog } from './EventDialog';
import { eventWords } from './EventForm';
import { addEvent, moveEvent, removeEvent } from './planChanges';
import './plan.css';
import { freeId } from '../rules/freeId';
import { AddStage } from './AddStage';
import { StageHead } from './StageHead';

export default function PlanScreen() {
  const ruleSet = useRuleSet();
  const problems = useProblems();
  const { stages, events } = ruleSet.plan;
  const usesOf = useUses(ruleSet, catalog, 'event');
  const [open, setOpen] = useState<string>();
  const [leaving, setLeaving] = useState<PlanEvent>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const known = new Set(stages.map((stage) => stage.id));
  const homeless = events.filter((event) => event.stage === undefined || !known.has(event.stage));
  const columns = [
    ...stages.map((stage) => ({ stage, events: events.filter((event) => event.stage === stage.id) })),
    ...(homeless.length > 0 ? [{ stage: undefined, events: homeless }] : []),
  ];
  const create = (stage: string | undefined) => {
    const taken = getRuleSet().plan.events.map((event) => event.name);
    const name = freeId('new event', taken, 'event', '_');
    edit('Add event', (document) => addEvent(document, name, undefined, stage));
    setOpen(name);
  };
  const remove = (event: PlanEvent) => {
    edit('Delete event', (document) => removeEvent(document, event.name));
    notify({ title: `Deleted ${event.name}`, action: { label: 'Undo', run: undo } });
  };
  const move = (name: string, stage: string | undefined) =>
    edit('Move event', (document) => moveEvent(document, name, stage));
  const actions = (event: PlanEvent, members: readonly PlanEvent[]): MenuEntry[] => [
    { label: 'Edit', onSelect: () => setOpen(event.name) },
    ...reorderings(event, members),
    ...stages
      .filter((stage) => stage.id !== event.stage)
      .map((stage, index) => ({
        label: `Move to ${stage.name}`,
        separated: index === 0,
        onSelect: () => move(event.name, stage.id),
      })),
    {
      label: 'Delete',
      dangerous: true,
      separated: true,
      onSelect: () => (usesOf(event.name).length > 0 ? setLeaving(event) : remove(event)),
    },
  ];

  return (
    <Page
      title="Plan"
      about="The way to the goal in stages, and the events that mark it. Rules can only send what the plan names, so reports stay readable."
      actions={<AddStage />}
    >
      <DndContext
        sensors={sensors}
        onDragEnd={({ active, over }) => {
          if (over) move(String(active.id), over.id === 'none' ? undefined : String(over.id));
        }}
      >
        <div className="plan">
          {columns.map(({ stage, events: members }) => (
            <StageColumn key={stage?.id ?? ''} id={stage?.id ?? 'none'}>
              <StageHead stage={stage} count={members.length} />
              <ul className="plan-events">
                {members.map((event) => (
                  <EventCard
                    key={event.name}
                    event={event}
                    ruleSet={ruleSet}
                    uses={usesOf(event.name).filter((use) => use.owner.startsWith('/rules')).length}
                    path={`/plan/events/${events.indexOf(event)}`}
                    onOpen={() => setOpen(event.name)}
                    actions={() => actions(event, members)}
                  />
                ))}
              </ul>
              <Button look="plain" small onClick={() => create(stage?.id)}>
                <Plus size={14} /> Add event
                <span className="visually-hidden"> to {stage?.name ?? 'no stage'}</span>
              </Button>
            </StageColumn>
          ))}
        </div>
      </DndContext>
      {columns.length === 0 && (
        <p className="quiet">
          A shop’s way is often Interest, Consideration, Intent, Conversion. Add the first stage, then its
          events.
        </p>
      )}
      <EventDialog name={open} onName={setOpen} problems={problems} />
      <ConfirmDialog
        open={leaving !== undefined}
        onOpenChange={() => setLeaving(undefined)}
        title={`Delete ${leaving?.name ?? ''}?`}
        action="Delete event"
        dangerous
        onConfirm={() => leaving && remove(leaving)}
      >
        <p>These rules send it, and publishing stops until they send something else:</p>
        <ul className="bullets">
          {[...new Set(usesOf(leaving?.name ?? '').map((use) => ownerName(use.owner, ruleSet)))].map(
            (name) => (
              <li key={name}>{name}</li>
            ),
          )}
        </ul>
      </ConfirmDialog>
    </Page>
  );
}

/** Within its stage; the one below takes its place, or it takes the place of the one above. */
function reorderings(event: PlanEvent, members: readonly PlanEvent[]): MenuEntry[] {
  const at = members.indexOf(event);
  const place = (before: string | undefined) => () =>
    edit('Move event', (document) => moveEvent(document, event.name, event.stage, before));
  return [
    { label: 'Move up', separated: true, disabled: at <= 0, onSelect: place(members[at - 1]?.name) },
    { label: 'Move down', disabled: at === members.length - 1, onSelect: place(members[at + 2]?.name) },
  ];
}

function StageColumn({ id, children }: { id: string; children: React.ReactNode }) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <section ref={setNodeRef} className={`plan-stage ${isOver ? 'over' : ''}`}>
      {children}
    </section>
  );
}

interface EventCardProps {
  event: PlanEvent;
  ruleSet: RuleSet;
  uses: number;
  path: string;
  onOpen: () => void;
  actions: () => MenuEntry[];
}

/** Drag it to another stage, or move it with its menu. */
function EventCard({ event, ruleSet, uses, path, onOpen, actions }: EventCardProps) {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: event.name });
  return (
    <li
      ref={setNodeRef}
      className={`event-card ${isDragging ? 'dragging' : ''}`}
      style={transform ? { translate: `${transform.x}px ${transform.y}px` } : undefined}
      {...listeners}
    >
      <button type="button" className="event-card-open" data-path={path} onClick={onOpen}>
        <span className="event-card-name">
          <Flag size={13} aria-hidden="true" />
          {event.name}
        </span>
        <span className="quiet">{eventWords(event, ruleSet)}</span>
        <span className={uses === 0 ? 'event-card-unused' : 'quiet'}>
          {uses === 0 ? 'No rule sends it' : countOfUses(uses).replace('use', 'rule')}
        </span>
      </button>
      <Menu
        label={`Actions for ${event.name}`}
        entries={actions}
        trigger={
          <button type="button" className="button plain icon small" aria-label={`Actions for ${event.name}`}>
            <Ellipsis size={14} />
          </button>
        }
      />
    </li>
  );
}
