/** Rule, fields read, event, destination, hosts, purpose, consent, retention: told from a rule set, never kept by hand. */
import { hosts } from '../compiler/hosts';
import { type Plan, plan } from '../compiler/plan';
import { pairNeeds, pendingFor } from '../consent/needs';
import type { Catalog } from '../definition';
import { soleDestinationName } from '../destinationWords';
import { own } from '../ruleset/own';
import { translationOf } from '../ruleset/translation';
import type { Destination, Rule, RuleSet } from '../ruleset/types';
import { t, told } from '../texts/t';
import { decidersOf, fieldsOf } from './fields';
import { purposeOf, receivesOf } from './receivers';
import type { Lineage, LineageRow, LineageWay } from './types';

export interface LineageOptions {
  /** Origin of the server that the container comes from. */
  server: string;
  /** For how long this server keeps events. */
  retentionMonths: number;
  /** Ids of destinations that this server forwards to. */
  forwarded?: ReadonlySet<string>;
  /** Events whose quality gate for advertising is met. */
  ready?: readonly string[];
}

/** Equal rule sets and options give equal answers: nothing of it is made of the day. */
export function lineage(ruleSet: RuleSet, catalog: Catalog, options: LineageOptions): Lineage {
  const planned = plan(ruleSet, catalog, [], options.ready);
  const rows = planned.rules.flatMap(({ rule, destinations }) =>
    planned.destinations
      .filter(({ id }) => destinations.includes(id))
      .map((destination) => rowOf(rule, destination, planned, options)),
  );
  const ofPage = planned.destinations.flatMap((destination) =>
    planned.ruleSet.plan.events
      .filter(({ sentBy, name }) => sentBy === 'page' && goesTo(destination, name, catalog))
      .map(({ name }) => rowOf(undefined, destination, planned, options, name)),
  );
  return {
    rows: [...rows, ...ofPage],
    query: ['utm_*', ...(ruleSet.site.query ?? [])],
    storage: ruleSet.consent.storage ?? null,
  };
}

function goesTo(destination: Destination, event: string, catalog: Catalog): boolean {
  return (
    translationOf(destination, own(catalog.destinations, destination.type) ?? {}, event, []) !== undefined
  );
}

function rowOf(
  rule: Rule | undefined,
  destination: Destination,
  planned: Plan,
  options: LineageOptions,
  event = rule?.event ?? '',
): LineageRow {
  const { ruleSet, catalog } = planned;
  const definition = own(catalog.destinations, destination.type);
  if (!definition) throw new Error(`There is no destination type ${destination.type}.`);
  const receives = receivesOf(definition);
  const ours = definition.hosts.includes('{server}');
  const ways: LineageWay[] = [
    ...(destination.settings['from'] === 'server'
      ? []
      : ([receives === 'page' ? 'page' : 'browser'] as LineageWay[])),
    ...(options.forwarded?.has(destination.id) || destination.settings['from'] === 'server'
      ? (['server'] as const)
      : []),
  ];
  const contacted = receives === 'page' ? [] : contactedBy(destination, planned, options.server, ours);
  return {
    rule: rule?.id ?? '',
    ruleName: rule ? (rule.name ?? rule.id) : t('What the page reports itself'),
    event,
    destination: destination.id,
    destinationName: soleDestinationName(destination, ruleSet, catalog),
    ways,
    hosts: contacted,
    hostsElsewhere: receives === 'vendor' && contacted.length === 0,
    fields: fieldsOf(rule, destination, definition, ruleSet, catalog),
    decides: rule ? decidersOf(rule, ruleSet, catalog) : [],
    purpose: told(purposeOf(definition)) ?? '',
    consent: pairNeeds(rule, destination, catalog),
    pending: pendingFor(destination, ruleSet.consent, catalog),
    retention: retentionWords(receives === 'page', ours, options),
  };
}

/** Hosts alone: a register names who receives, not by which scheme. A vendor's hosts count also where the page brings its script. */
function contactedBy(destination: Destination, planned: Plan, server: string, ours: boolean): string[] {
  const definition = own(planned.catalog.destinations, destination.type);
  const settings = definition?.script ? { ...destination.settings, load: true } : destination.settings;
  const all = hosts(
    { ...planned, destinations: [{ ...destination, settings }] },
    // Our own server counts where it receives, not because the container comes from it.
    { container: '', server: ours && !destination.settings['url'] ? server : '' },
  );
  return all.filter(Boolean).map((each) => (URL.canParse(each) ? new URL(each).host || each : each));
}

function retentionWords(staysOnPage: boolean, ours: boolean, { retentionMonths }: LineageOptions): string {
  if (staysOnPage) return t('Not kept by Milepost');
  return ours
    ? t('{months, plural, one {# month} other {# months}} on this server', { months: retentionMonths })
    : t('As set up with the receiver');
}
