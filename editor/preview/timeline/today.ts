/** A place in the rules that a page ran, as a place in today's document: rules and others may have moved since. */
import { pointer, segmentsOf, valueAt } from '../../../shared/pointer';
import type { RuleSet } from '../../../shared/ruleset/types';
import type { Action } from '../../../shared/visit/reason';

/** Undefined: what it names is gone. */
export function placeToday(at: string, then: RuleSet, today: RuleSet): string | undefined {
  if (then === today) return at;
  const [list, index, ...rest] = segmentsOf(at);
  if (list === 'plan') return listed(at, 'events', then.plan.events, today.plan.events);
  if (index === undefined || !isList(list)) return at;
  const id = then[list]?.[Number(index)]?.id;
  const place = today[list]?.findIndex((one) => one.id === id) ?? -1;
  return id === undefined || place < 0 ? undefined : pointer(list, place, ...rest);
}

const lists = ['rules', 'targets', 'variables', 'destinations'] as const;
function isList(list: string | undefined): list is (typeof lists)[number] {
  return lists.some((one) => one === list);
}

function listed(
  at: string,
  list: string,
  then: readonly { name: string }[],
  today: readonly { name: string }[],
): string | undefined {
  const [plan = '', events, index, ...rest] = segmentsOf(at);
  if (events !== list || index === undefined) return at;
  const name = then[Number(index)]?.name;
  const place = today.findIndex((one) => one.name === name);
  return place < 0 ? undefined : pointer(plan, events, place, ...rest);
}

/** The same change for today's document; undefined where what it would change has been edited or is gone. */
export function actionToday(action: Action, then: RuleSet, today: RuleSet): Action | undefined {
  if (!('change' in action) || then === today) return action;
  const change = action.change.map((one) => {
    const place = placeToday(one.pointer, then, today);
    const same =
      place !== undefined &&
      JSON.stringify(valueAt(then, one.pointer)) === JSON.stringify(valueAt(today, place));
    return same ? { ...one, pointer: place } : undefined;
  });
  const whole = change.filter((one) => one !== undefined);
  return whole.length === change.length ? { ...action, change: whole } : undefined;
}
