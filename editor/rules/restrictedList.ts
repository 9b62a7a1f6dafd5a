import type { Announcements } from '@dnd-kit/core';
import type { Row } from './ruleRows';

/** Rules move within their stage only: the stage belongs to the event. Says where a rule is while it moves. */
export function restrictedList(rows: readonly Row[]) {
  const stageOf = (id: string) => {
    const index = rows.findIndex((row) => row.id === id);
    return rows.slice(0, index + 1).findLast((row) => row.kind === 'stage');
  };
  const sameStage = (a: string, b: string) => stageOf(a)?.id === stageOf(b)?.id;
  const nameOf = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row?.kind === 'rule' ? row.rule.name || row.id : (row?.title ?? id);
  };
  const place = (id: string) => {
    const stage = stageOf(id);
    const start = rows.findIndex((row) => row.id === stage?.id);
    const at = rows.findIndex((row) => row.id === id) - start;
    return stage?.kind === 'stage' ? `position ${at} of ${stage.count} in ${stage.title}` : 'its place';
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => `Picked up ${nameOf(String(active.id))}, ${place(String(active.id))}.`,
    onDragOver: ({ active, over }) =>
      over && sameStage(String(active.id), String(over.id))
        ? `${nameOf(String(active.id))} moved to ${place(String(over.id))}.`
        : `${nameOf(String(active.id))} can only move within its stage.`,
    onDragEnd: ({ active, over }) =>
      over && sameStage(String(active.id), String(over.id))
        ? `${nameOf(String(active.id))} dropped at ${place(String(over.id))}.`
        : `${nameOf(String(active.id))} stays where it was.`,
    onDragCancel: ({ active }) => `Moving cancelled. ${nameOf(String(active.id))} stays where it was.`,
  };
  const instructions = {
    draggable:
      'Press space to pick up the rule, the arrow keys to move it within its stage, space to drop it, escape to cancel. The actions menu moves it too.',
  };
  return { sameStage, announcements, instructions };
}
