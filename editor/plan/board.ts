/** The board as data: which events stand in which column, and what moving one comes to. */

import type { PlanEvent, RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';

/** The column of events without a stage; no stage has an empty id. */
export const noStage = '';

export interface Column {
  /** Of the stage; `noStage` for events that have none. */
  id: string;
  name: string;
  /** Names of its events, in order. */
  events: readonly string[];
}

/** Where something stands, or is about to: counted from 0. */
export interface Place {
  column: string;
  index: number;
}

/** A column per stage, and one for events whose stage is not there, if there are any. */
export function columnsOf({ plan }: Pick<RuleSet, 'plan'>): Column[] {
  const byStage = new Map<string, string[]>(plan.stages.map(({ id }) => [id, []]));
  const homeless: string[] = [];
  for (const { name, stage } of plan.events) (byStage.get(stage ?? noStage) ?? homeless).push(name);
  const columns = plan.stages.map(({ id, name }) => ({ id, name, events: byStage.get(id) ?? [] }));
  return homeless.length > 0 ? [...columns, { id: noStage, name: t('No stage'), events: homeless }] : columns;
}

export function placeOfEvent(columns: readonly Column[], event: string): Place | undefined {
  for (const { id, events } of columns) {
    const index = events.indexOf(event);
    if (index >= 0) return { column: id, index };
  }
  return undefined;
}

/** The columns with the event at that place, at the column's ends at most. */
export function withEventAt(columns: readonly Column[], event: string, { column, index }: Place): Column[] {
  return columns.map((one) => {
    const others = one.events.filter((name) => name !== event);
    if (one.id !== column) return others.length === one.events.length ? one : { ...one, events: others };
    const at = Math.max(0, Math.min(index, others.length));
    return { ...one, events: [...others.slice(0, at), event, ...others.slice(at)] };
  });
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** One step of an event that is being moved; undefined at the edge of the board. */
export function stepOf(columns: readonly Column[], event: string, direction: Direction): Place | undefined {
  const from = placeOfEvent(columns, event);
  const at = columns.findIndex(({ id }) => id === from?.column);
  const here = columns[at];
  if (!from || !here) return undefined;
  if (direction === 'up' || direction === 'down') {
    const index = from.index + (direction === 'up' ? -1 : 1);
    return index < 0 || index >= here.events.length ? undefined : { column: here.id, index };
  }
  const next = columns[at + (direction === 'left' ? -1 : 1)];
  return next && { column: next.id, index: Math.min(from.index, next.events.length) };
}

/** The event an arrow key goes to from another; empty columns are passed over. Undefined at the edge of the board. */
export function neighbourOf(
  columns: readonly Column[],
  event: string,
  direction: Direction | 'first' | 'last',
): string | undefined {
  const from = placeOfEvent(columns, event);
  const at = columns.findIndex(({ id }) => id === from?.column);
  const here = columns[at];
  if (!from || !here) return undefined;
  switch (direction) {
    case 'up':
      return here.events[from.index - 1];
    case 'down':
      return here.events[from.index + 1];
    case 'first':
      return here.events[0];
    case 'last':
      return here.events.at(-1);
    default: {
      const side = direction === 'left' ? columns.slice(0, at).reverse() : columns.slice(at + 1);
      const next = side.find(({ events }) => events.length > 0);
      return next?.events[Math.min(from.index, next.events.length - 1)];
    }
  }
}

/** "position 2 of 5 in Intent", as it is said while moving. */
export function placeInWords(columns: readonly Column[], event: string): string {
  const place = placeOfEvent(columns, event);
  const column = columns.find(({ id }) => id === place?.column);
  return place && column
    ? t('position {index} of {count} in {name}', {
        index: place.index + 1,
        count: column.events.length,
        name: column.name,
      })
    : t('its place');
}

/** The plan with its events standing as the columns say. The order between columns is kept as far as it can be. */
export function arrange(ruleSet: RuleSet, columns: readonly Column[], event: string): RuleSet {
  const place = placeOfEvent(columns, event);
  const column = columns.find(({ id }) => id === place?.column);
  const found = ruleSet.plan.events.find(({ name }) => name === event);
  if (!place || !column || !found) return ruleSet;
  const { stage, ...rest } = found;
  const moved: PlanEvent =
    column.id !== noStage
      ? { ...rest, stage: column.id }
      : // What named a stage that is not there keeps saying so.
        { ...rest, ...(stage !== undefined && !isStage(ruleSet, stage) ? { stage } : {}) };
  const others = ruleSet.plan.events.filter(({ name }) => name !== event);
  const after = column.events[place.index + 1];
  const before = column.events[place.index - 1];
  const index = (name: string | undefined) => others.findIndex((one) => one.name === name);
  const at = after !== undefined ? index(after) : before !== undefined ? index(before) + 1 : others.length;
  const events = [...others.slice(0, at), moved, ...others.slice(at)];
  const unchanged =
    moved.stage === stage && events.every(({ name }, place) => name === ruleSet.plan.events[place]?.name);
  return unchanged ? ruleSet : { ...ruleSet, plan: { ...ruleSet.plan, events } };
}

function isStage({ plan }: RuleSet, id: string): boolean {
  return plan.stages.some((stage) => stage.id === id);
}
