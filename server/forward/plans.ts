/** What is forwarded where: from the live version of each site and from what was set up on the server. In memory, asked for each event. */
import { signals } from '../../shared/compiler/plan';
import type { Catalog, DestinationDefinition } from '../../shared/definition';
import { forwardingProtocols } from '../../shared/forwarding/protocols';
import { own } from '../../shared/ruleset/own';
import { mayGo, translationOf } from '../../shared/ruleset/translation';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import type { Arrival } from '../events/storage';
import type { Taken } from './outbox';
import { personalParams } from './person';
import type { Forwarded, Settings } from './protocol';
import type { ForwardingRow } from './secrets';

/** One destination of one site that is forwarded to. */
export interface Lane {
  site: string;
  destination: Destination;
  definition: DestinationDefinition;
  /** The destination's own settings and those of its forwarding. */
  settings: Settings;
}

export interface SitePlan {
  lanes: ReadonlyMap<string, Lane>;
  /** Ids of the destinations an arrived event goes to. */
  destinationsOf(arrival: Arrival): string[];
}

export interface Live {
  ruleSet: RuleSet;
  /** Events whose quality gate for advertising was met when it was published. */
  ready: readonly string[];
}

/** Undefined where nothing is forwarded. */
export function planSite(
  site: string,
  { ruleSet, ready }: Live,
  rows: readonly ForwardingRow[],
  catalog: Catalog,
): SitePlan | undefined {
  const lanes = new Map<string, Lane>();
  for (const { destination: id, enabled, settings } of rows) {
    const destination = ruleSet.destinations.find((each) => each.id === id);
    if (!enabled || !destination || destination.enabled === false) continue;
    const definition = own(catalog.destinations, destination.type);
    if (!definition || !own(forwardingProtocols, destination.type)) continue;
    lanes.set(id, { site, destination, definition, settings: { ...destination.settings, ...settings } });
  }
  if (lanes.size === 0) return undefined;
  const readyEvents = new Set(ready);
  const takes = ({ destination, definition }: Lane, event: string) =>
    translationOf(destination, definition, event, []) !== undefined &&
    mayGo(destination, definition, event, readyEvents);

  /** By rule: the event it sends, and where it goes. */
  const byRule = new Map<string, { event: string; lanes: Lane[] }>();
  for (const rule of ruleSet.rules) {
    // A shadow rule's events are collected and go no further.
    if (rule.enabled === false || (rule.rollout?.state ?? 'live') !== 'live') continue;
    const named = rule.destinations ?? 'all';
    const to = [...lanes.values()].filter(
      (lane) => (named === 'all' || named.includes(lane.destination.id)) && takes(lane, rule.event),
    );
    byRule.set(rule.id, { event: rule.event, lanes: to });
  }
  // What the page's own code pushes goes to every destination by no rule, if the plan knows of it.
  const pushed = new Map<string, Lane[]>();
  for (const { name, sentBy } of ruleSet.plan.events)
    if (sentBy === 'page')
      pushed.set(
        name,
        [...lanes.values()].filter((lane) => takes(lane, name)),
      );

  return {
    lanes,
    destinationsOf({ bot, event }) {
      if (bot || event.rollout.state !== 'live') return [];
      const found = event.rule === '' ? pushed.get(event.name) : byRule.get(event.rule);
      if (!found) return [];
      if (!Array.isArray(found) && found.event !== event.name) return [];
      const to = Array.isArray(found) ? found : found.lanes;
      return to
        .filter(({ destination }) =>
          signals(destination, catalog).every((signal) => event.consent[signal] === 'granted'),
        )
        .map(({ destination }) => destination.id);
    },
  };
}

/** An event under the names its destination gives things; undefined where the live version no longer sends it there. */
export function translated(
  { destination, definition, settings }: Lane,
  { event, happenedAt, userAgent }: Pick<Taken, 'event' | 'happenedAt' | 'userAgent'>,
): Forwarded | undefined {
  const personal = personalParams(settings);
  const names = Object.keys(event.params).filter((name) => !personal.has(name));
  const translation = translationOf(destination, definition, event.name, names);
  if (!translation) return undefined;
  const params: Record<string, string | number | boolean> = {};
  for (const name of names) {
    const to = Object.hasOwn(translation.params, name) ? translation.params[name] : name;
    const value = event.params[name];
    if (to && value !== undefined) params[to] = value;
  }
  const { name, standard } = translation;
  return { event, name, standard, params, happenedAt, ...(userAgent !== undefined && { userAgent }) };
}

/** Whether the vendor takes an event of this name, as its definition says. */
export function takesName({ definition }: Lane, { name, standard }: Forwarded): boolean {
  if (standard) return true;
  const { reservedEvents = [], eventNames } = definition;
  return !reservedEvents.includes(name) && (!eventNames || new RegExp(eventNames.pattern, 'u').test(name));
}
