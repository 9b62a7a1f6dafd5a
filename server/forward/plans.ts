/** What is forwarded where: from the live version of each site and from what was set up on the server. In memory, asked for each event. */
import { answerTo, pairNeeds, paramNeeds } from '../../shared/consent/needs';
import type { Catalog, DestinationDefinition } from '../../shared/definition';
import type { MilepostEvent } from '../../shared/event';
import { forwardingProtocols } from '../../shared/forwarding/protocols';
import { own } from '../../shared/ruleset/own';
import { mayGo, translationOf } from '../../shared/ruleset/translation';
import type { Destination, Rule, RuleSet } from '../../shared/ruleset/types';
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
  /** Says which parameters need consent of their own. */
  plan: RuleSet['plan'];
}

/** A way of an event, and the consent it needs: the destination's and the rule's. */
interface Way {
  destination: string;
  needs: readonly string[];
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
    lanes.set(id, {
      site,
      destination,
      definition,
      settings: { ...destination.settings, ...settings },
      plan: ruleSet.plan,
    });
  }
  if (lanes.size === 0) return undefined;
  const readyEvents = new Set(ready);
  const takes = ({ destination, definition }: Lane, event: string) =>
    translationOf(destination, definition, event, []) !== undefined &&
    mayGo(destination, definition, event, readyEvents);

  const ways = (event: string, rule?: Rule): Way[] => {
    const named = rule?.destinations ?? 'all';
    return [...lanes.values()]
      .filter((lane) => (named === 'all' || named.includes(lane.destination.id)) && takes(lane, event))
      .map(({ destination }) => ({
        destination: destination.id,
        needs: pairNeeds(rule, destination, catalog),
      }));
  };

  /** By rule: the event it sends, and where it goes. */
  const byRule = new Map<string, { event: string; ways: Way[] }>();
  for (const rule of ruleSet.rules) {
    // A shadow rule's events are collected and go no further.
    if (rule.enabled === false || (rule.rollout?.state ?? 'live') !== 'live') continue;
    byRule.set(rule.id, { event: rule.event, ways: ways(rule.event, rule) });
  }
  // What the page's own code pushes goes to every destination by no rule, if the plan knows of it.
  const pushed = new Map<string, Way[]>();
  for (const { name, sentBy } of ruleSet.plan.events) if (sentBy === 'page') pushed.set(name, ways(name));

  return {
    lanes,
    destinationsOf({ bot, event }) {
      if (bot || event.rollout.state !== 'live') return [];
      const rule = byRule.get(event.rule);
      if (event.rule !== '' && rule?.event !== event.name) return [];
      const to = event.rule === '' ? pushed.get(event.name) : rule?.ways;
      return (to ?? []).filter(({ needs }) => mayLeave(event, needs)).map(({ destination }) => destination);
    },
  };
}

/** Whether the visitor has allowed all of `needs`. What came anonymously was told to Milepost alone: only who needs no consent gets it. */
function mayLeave({ consent, flags }: MilepostEvent, needs: readonly string[]): boolean {
  return needs.length === 0 || (!flags.includes('anonymous') && answerTo(needs, consent) === 'granted');
}

/** The event without parameters that need a consent which was not given when it happened. */
function allowed(event: MilepostEvent, plan: RuleSet['plan']): MilepostEvent {
  const params = { ...event.params };
  for (const [name, needs] of paramNeeds(event.name, { plan }))
    if (answerTo(needs, event.consent) !== 'granted') delete params[name];
  return { ...event, params };
}

/** An event under the names its destination gives things; undefined where the live version no longer sends it there. */
export function translated(
  { destination, definition, settings, plan }: Lane,
  { event: stored, happenedAt, userAgent }: Pick<Taken, 'event' | 'happenedAt' | 'userAgent'>,
): Forwarded | undefined {
  const event = allowed(stored, plan);
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
