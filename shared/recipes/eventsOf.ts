import { fillIn } from './fillIn';
import type { Recipe } from './recipe';

/** Names of the events a recipe sends as long as nobody answers otherwise. */
export function eventsOf({ makes, questions }: Recipe): string[] {
  const usual = questions.flatMap(({ id, default: value }) => (value === undefined ? [] : [[id, value]]));
  const { events } = fillIn({ events: makes.events, rules: [] }, Object.fromEntries(usual));
  return events.map(({ name }) => name);
}
