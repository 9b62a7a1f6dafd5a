/** What a destination is sent today: each event and its parameters, as we call them and as it gets them. */
import type { DestinationDefinition } from '../../shared/definition';
import type { EventQuality } from '../../shared/quality';
import { own } from '../../shared/ruleset/own';
import { paramsOf, translationOf } from '../../shared/ruleset/translation';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import { eventsFor } from '../forwarding/eventsFor';
import { type Gate, gateAt } from './gate';

export interface SentEvent {
  /** As the plan calls it. */
  event: string;
  /** As it is sent; null: it is not sent there. */
  name: string | null;
  /** Whether that is one of the vendor's own names. */
  standard: boolean;
  /** Whether the rule set says so, rather than the vendor's table. */
  isChosen: boolean;
  params: SentParam[];
  /** Undefined where the destination is not for advertising. */
  gate: Gate | undefined;
}

export interface SentParam {
  param: string;
  /** As it is sent; null: it is left out. */
  name: string | null;
  /** Where the rule set says so: for this event, or for all; undefined: it does not. */
  chosen: 'event' | 'all' | undefined;
}

/** In the plan's order. */
export function sentEvents(
  destination: Destination,
  definition: DestinationDefinition,
  ruleSet: RuleSet,
  quality: readonly EventQuality[] | undefined,
): SentEvent[] {
  const place = new Map(ruleSet.plan.events.map(({ name }, index) => [name, index]));
  return eventsFor(ruleSet, destination.id)
    .sort((one, other) => (place.get(one) ?? place.size) - (place.get(other) ?? place.size))
    .map((event) => {
      const params = paramsOf(ruleSet, event, destination.id);
      const found = translationOf(destination, definition, event, params);
      return {
        event,
        name: found?.name ?? null,
        standard: found?.standard ?? false,
        isChosen: own(destination.map?.events ?? {}, event) !== undefined,
        params: params.map((param) => ({
          param,
          name: found && Object.hasOwn(found.params, param) ? (found.params[param] ?? null) : param,
          chosen: whereChosen(destination, event, param),
        })),
        gate: definition.ads && gateAt(destination, event, quality),
      };
    });
}

function whereChosen({ map }: Destination, event: string, param: string): SentParam['chosen'] {
  const says = (at: string) => own(own(map?.params ?? {}, at) ?? {}, param) !== undefined;
  return says(event) ? 'event' : says('*') ? 'all' : undefined;
}

/** Whether it goes there today. */
export function goes({ name, gate }: SentEvent): boolean {
  return name !== null && gate?.state !== 'waits';
}
