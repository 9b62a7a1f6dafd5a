/** Who sends the events of a plan. */
import type { Catalog } from '../definition';
import { own } from '../ruleset/own';
import { translationOf } from '../ruleset/translation';
import type { Rule, RuleSet } from '../ruleset/types';

/** Rules by the event they send, in the rule set's order; those that are off or drafts are among them. */
export function sendersOf(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const senders = new Map<string, Rule[]>();
  for (const rule of rules) {
    const known = senders.get(rule.event);
    if (known) known.push(rule);
    else senders.set(rule.event, [rule]);
  }
  return senders;
}

/** A rule that a published container would hold. */
export function isRunning({ enabled, rollout }: Rule): boolean {
  return enabled !== false && rollout?.state !== 'draft';
}

export interface Refusal {
  /** As it is called. */
  destination: string;
  /** True where the name itself is taken by the destination, false where it takes no names of that kind. */
  reserved: boolean;
  /** What names it takes, in words: "up to 40 letters". */
  rule: string;
}

/** Destinations in use that would not take an event of this name. */
export function refusalsOf(
  name: string,
  ruleSet: Pick<RuleSet, 'destinations'>,
  catalog: Catalog,
): Refusal[] {
  return ruleSet.destinations.flatMap((destination) => {
    const definition = own(catalog.destinations, destination.type);
    if (!definition || destination.enabled === false) return [];
    // What the rule set calls otherwise there has a check of its own.
    const there = own(destination.map?.events ?? {}, name) === undefined;
    const found = there && translationOf(destination, definition, name, []);
    if (!found || found.standard) return [];
    const { reservedEvents, eventNames } = definition;
    const reserved = reservedEvents?.includes(name) === true;
    if (!reserved && (!eventNames || new RegExp(eventNames.pattern).test(name))) return [];
    const called = destination.name ?? definition.title;
    return [{ destination: called, reserved, rule: eventNames?.rule ?? '' }];
  });
}
