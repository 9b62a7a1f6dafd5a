/** The line of an entry that makes a destination. */
import type { Settings } from '../ruleset/types';
import { signalList, withheldFor } from './emitConsent';
import type { Expressions } from './expressions';
import { exported } from './names';
import { type Plan, signals } from './plan';
import { translationTable } from './translations';
import type { CompileOptions } from './types';

/** Tiers of the events that rules send, for a queue without room; left out where they are all in the middle. */
function tiers({ ruleSet, rules }: Plan): { tiers?: Record<string, number> } {
  const sent = new Set(rules.map(({ rule }) => rule.event));
  const said = ruleSet.plan.events.flatMap(({ name, tier = 2 }): [string, number][] =>
    sent.has(name) && tier !== 2 ? [[name, tier]] : [],
  );
  return said.length ? { tiers: Object.fromEntries(said) } : {};
}

export function renderDestination(
  destination: Plan['destinations'][number],
  plan: Plan,
  options: CompileOptions,
  expressions: Expressions,
): string {
  const definition = plan.catalog.destinations[destination.type];
  const needs = signals(destination, plan.catalog);
  // What is ours is at the server this container came from, unless the settings name another address.
  const given = {
    ...(definition?.hosts.includes('{server}') && { url: `${options.server}/e`, ...tiers(plan) }),
    ...destination.settings,
    ...(definition?.script &&
      destination.settings['load'] === true && {
        load: scriptOf(definition.script.src, destination.settings),
      }),
  };
  const of = expressions.use(exported.destination(destination.type));
  expressions.own(`destination ${destination.id}`);
  const settings = expressions.settings(of, given, definition?.settings.properties ?? {}, '{}');
  const table = translationTable(destination, plan);
  const make = table === undefined ? of : `${expressions.use('translate')}(${of}, ${table})`;
  if (!needs.length) return `${expressions.use('destination')}(${make}, ${settings})`;
  return `${expressions.use('consented')}(${make}, ${settings}, ${signalList(needs, expressions)}${withheldFor(destination, plan, expressions)})`;
}

/** The address of a vendor's own script, settings filled in. */
function scriptOf(src: string, settings: Settings): string {
  return src.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(settings[name] ?? '')));
}
