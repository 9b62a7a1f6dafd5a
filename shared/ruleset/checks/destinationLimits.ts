/** What a vendor takes of events: names, parameters, ids that only it can give. Each problem says the vendor's rule and where it stands. */
import type { DestinationDefinition, DestinationLimits } from '../../definition';
import { pointer } from '../../pointer';
import {
  gateNotMet,
  vendorIdMissing,
  vendorParamCount,
  vendorParamLength,
  vendorParamMissing,
} from '../../problems/destinations';
import { own } from '../own';
import { parseTemplate } from '../template';
import { mayGo, translationOf } from '../translation';
import type { Destination, Rule } from '../types';
import { eventNameProblem, paramNameProblem } from '../vendorNames';
import { type Context, isIdle, type Part } from './context';
import { sendsTo } from './params';

interface Vendor {
  destination: Destination;
  path: string;
  definition: DestinationDefinition;
  /** As people call it. */
  title: string;
  /** Rules that send to it, its name for their event known. */
  rules: Part<Rule>[];
}

export function checkDestinationLimits(context: Context): void {
  for (const { value: destination, path } of context.destinations) {
    const definition = own(context.catalog.destinations, destination.type);
    if (!definition || destination.enabled === false) continue;
    const rules = context.rules.filter(({ value }) => sendsTo(value, destination.id));
    const title = destination.name ?? definition.title;
    const vendor: Vendor = { destination, path, definition, title, rules };
    checkMappedNames(context, vendor);
    checkIds(context, vendor);
    if (definition.limits) checkParams(context, vendor, definition.limits);
    checkGate(context, vendor);
  }
}

/** Names that the rule set gives; those of the plan itself are for the plan's own advice. */
function checkMappedNames({ report }: Context, { destination, path, definition, title }: Vendor): void {
  for (const [event, name] of Object.entries(destination.map?.events ?? {})) {
    const found =
      name !== null && eventNameProblem(definition, name, title, `${path}/map/events${pointer(event)}`);
    if (found) report(found);
  }
}

/** Where only the vendor's own ids count: a rule that was sent there on purpose needs one, and so does the first of all. */
function checkIds({ report }: Context, { destination, path, definition, title, rules }: Vendor): void {
  if (definition.otherNames !== 'mapped-only') return;
  const rule = definition.eventNames?.rule ?? '';
  const unnamed = rules.filter(({ value }) => !translationOf(destination, definition, value.event, []));
  if (rules.length > 0 && unnamed.length === rules.length) {
    report(vendorIdMissing(path, undefined, title, rule));
    return;
  }
  for (const { value, path: at } of unnamed)
    if (Array.isArray(value.destinations) && own(destination.map?.events ?? {}, value.event) !== null)
      report(vendorIdMissing(`${at}/event`, value.event, title, rule));
}

function checkParams(context: Context, vendor: Vendor, limits: DestinationLimits): void {
  const { destination, definition, title, rules } = vendor;
  const named = new Set<string>();
  for (const { value: rule, path } of rules) {
    const params = rule.params ?? {};
    const found = translationOf(destination, definition, rule.event, Object.keys(params));
    if (!found) continue;
    let count = 0;
    const given = new Set<string>();
    for (const [param, value] of Object.entries(params)) {
      const name = Object.hasOwn(found.params, param) ? found.params[param] : param;
      if (name === null || name === undefined) continue;
      count++;
      given.add(name);
      const at = `${path}/params${pointer(param)}`;
      // One name is one problem, however many rules give it.
      const key = `${rule.event} ${param}`;
      const trouble =
        !named.has(key) && paramNameProblem(limits, param, name, { id: destination.id, title }, at);
      if (trouble) context.report(trouble);
      named.add(key);
      const length = fixedLength(value);
      if (limits.paramLength !== undefined && length > limits.paramLength)
        context.report(vendorParamLength(at, param, length, limits.paramLength, title, limits.source));
    }
    if (limits.maxParams !== undefined && count > limits.maxParams)
      context.report(vendorParamCount(`${path}/params`, count, limits.maxParams, title, limits.source));
    const { events = [], oneOf = [] } = limits.asksFor ?? {};
    const asked = `${rule.event} `;
    if (events.includes(found.name) && !oneOf.some((name) => given.has(name)) && !named.has(asked))
      context.report(vendorParamMissing(`${path}/event`, found.name, oneOf, title, limits.source));
    named.add(asked);
  }
}

/** Of a text whose length is known before it is sent. */
function fixedLength(value: string | number | boolean): number {
  if (typeof value !== 'string') return 0;
  return parseTemplate(value).reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
}

/** Events that would go to an advertising destination and wait for their gate. */
function checkGate(context: Context, { destination, path, definition, title, rules }: Vendor): void {
  const waiting = new Set<string>();
  for (const { value } of rules)
    if (
      !isIdle(value) &&
      context.declared.events.has(value.event) &&
      translationOf(destination, definition, value.event, []) &&
      !mayGo(destination, definition, value.event, context.ready)
    )
      waiting.add(value.event);
  if (waiting.size > 0) context.report(gateNotMet(path, [...waiting], title));
}
