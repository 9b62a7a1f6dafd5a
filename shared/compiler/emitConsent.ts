/** What of an entry is about consent: its start, whom it follows, and what waits for it. */
import {
  adSignals,
  beforehand,
  destinationNeeds,
  pairNeeds,
  paramNeeds,
  pendingFor,
  trackingSignals,
} from '../consent/needs';
import { usedSignals } from '../consent/table';
import { own } from '../ruleset/own';
import type { Destination } from '../ruleset/types';
import type { Expressions } from './expressions';
import { literal, object } from './literal';
import { exported } from './names';
import type { Plan, PlannedRule } from './plan';

/** A list of consent signals, written once for all who wait for the same. */
export function signalList(signals: readonly string[], expressions: Expressions): string {
  if (signals.length > 1) expressions.uses.add('consent.several');
  return expressions.shared(signals.join(' '), literal(signals));
}

/** What holds at first, what the browser refuses, and who tells of answers. */
export function consentLines(plan: Plan, expressions: Expressions): string[] {
  const { ruleSet, catalog } = plan;
  const { consent } = ruleSet;
  const lines: string[] = [];
  const used = usedSignals(plan);
  const asked = consent.manager !== 'none';
  const among = (all: readonly string[]) => (asked ? used.filter((signal) => all.includes(signal)) : []);
  const gpc = consent.gpc === 'ignore' ? [] : among(adSignals);
  const dnt = consent.dnt === 'deny' ? among(trackingSignals) : [];
  if (gpc.length || dnt.length) {
    expressions.uses.add('consent.heed');
    lines.push(`${expressions.use('heed')}(${literal(gpc)}, ${literal(dnt)});`);
  }
  lines.push(`${expressions.use('consent')}(${literal(beforehand(consent, used))});`);
  const needs = gatedParams(plan, expressions);
  if (needs) lines.push(`${expressions.use('needsOfParams')}(${needs});`);
  const definition = asked && consent.source ? own(catalog.consentSources, consent.source.type) : undefined;
  if (definition) {
    const source = expressions.use(exported.source(definition.type));
    const settings = expressions.settings(
      source,
      consent.source?.settings ?? {},
      definition.settings.properties,
      '{}',
    );
    lines.push(`${expressions.use('consentSource')}(${source}, ${settings});`);
  }
  // What follows Google's commands need not repeat them.
  if (consent.tellGoogle && definition?.type !== 'consent-mode')
    lines.push(`${expressions.use('tellGoogle')}();`);
  return lines;
}

/** By event, for what the page reports itself; undefined where no parameter needs consent of its own. */
function gatedParams({ ruleSet, rules }: Plan, expressions: Expressions): string | undefined {
  const gated = [...new Set(rules.map(({ rule }) => rule.event))].flatMap((event): [string, string][] => {
    const params = paramNeeds(event, ruleSet);
    return params.length
      ? [[event, object(params.map(([name, signals]) => [name, signalList(signals, expressions)]))]]
      : [];
  });
  if (!gated.length) return undefined;
  expressions.uses.add('consent.params');
  return object(gated);
}

/** What follows the signals of a destination that takes anonymous events: the parameters those are without. */
export function withheldFor(destination: Destination, plan: Plan, expressions: Expressions): string {
  const { ruleSet, catalog, rules } = plan;
  const pending = pendingFor(destination, ruleSet.consent, catalog);
  if (pending === 'queue') expressions.uses.add('consent.queue');
  if (pending !== 'anonymise') return '';
  expressions.uses.add('consent.anonymise');
  const names = rules.flatMap(({ rule }) => paramNeeds(rule.event, ruleSet).map(([name]) => name));
  return `, ${expressions.shared('withheld', literal([...new Set(names)].sort()))}`;
}

/** A destination as a rule sees it: under its name, or waiting for what the rule needs beside it. */
export function needingDestination(
  name: string,
  id: string,
  { rule }: PlannedRule,
  plan: Plan,
  expressions: Expressions,
): string {
  const destination = plan.destinations.find((each) => each.id === id);
  if (!destination) return name;
  const needs = pairNeeds(rule, destination, plan.catalog);
  if (needs.length === destinationNeeds(destination, plan.catalog).length) return name;
  const given = `${signalList(needs, expressions)}${withheldFor(destination, plan, expressions)}`;
  return expressions.sharedLate(`${id} for ${rule.id}`, `${expressions.use('needing')}(${name}, ${given})`);
}
