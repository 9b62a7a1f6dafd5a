/** What a rule's sentence takes for granted, said behind it: how things are found, read and sent. */

import { pairNeeds, pendingFor } from './consent/needs';
import type { Catalog } from './definition';
import { signalWords, soleDestinationName } from './destinationWords';
import { type Names, variableWords } from './readCondition';
import { readRule } from './readRule';
import { own } from './ruleset/own';
import { type Found, usesOfDestination, usesOfRule, usesOfVariable } from './ruleset/references';
import type { Destination, EventValue, Rule, RuleSet, Target, Variable } from './ruleset/types';
import { join, readSettings, targetWords } from './sentence';
import { marked } from './texts/marked';
import { t, told } from './texts/t';

/**
 * The sentence and everything that decides what it means. Two rules that read the same here compile to the same code; what belongs to
 * the whole site (its addresses, its consent) is left out.
 */
export function readRuleInFull(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string {
  const names = { ...ruleSet, wholly: true };
  return [readRule(names, rule, catalog), ...readDetails(ruleSet, rule, catalog)].join(' ');
}

/**
 * One sentence for each thing the rule names: `Price is the text of .price in the closest .card, as a number.` Targets, variables,
 * parameters and worth of the event, destinations with the consent they wait for, the clock of a schedule.
 */
export function readDetails(ruleSet: RuleSet, rule: Rule, catalog: Catalog): string[] {
  const names: Names = { ...ruleSet, wholly: true };
  const used = usedBy(rule, ruleSet, catalog);
  return [
    ...(ruleSet.targets ?? [])
      .filter(({ id }) => used.targets.has(id))
      .map((target) =>
        t('{target} is {place}.', { target: targetWords(target.id, names), place: foundBy(target) }),
      ),
    ...(ruleSet.variables ?? [])
      .filter(({ id }) => used.variables.has(id))
      .map((one) =>
        t('{variable} is {value}.', {
          variable: variableWords(one.id, names, catalog),
          value: readVariable(one, names, catalog),
        }),
      ),
    ...eventDetails(rule, ruleSet, catalog),
    ...destinationsOf(rule, ruleSet).map((one) => destinationDetails(one, rule, ruleSet, names, catalog)),
    ...scheduleDetails(rule, ruleSet),
  ];
}

/** `the text of .price in the closest .card, as a number`. */
export function readVariable(
  { type, settings, format = [] }: Variable,
  names: Names,
  catalog: Catalog,
): string {
  const read = (definition: Parameters<typeof readSettings>[0] | undefined, given: object) =>
    definition ? readSettings(definition, given as Record<string, unknown>, names, catalog) : type;
  const steps = format.map(({ type: step, ...given }) => read(own(catalog.formats, step), given));
  return [read(own(catalog.variables, type), settings), ...steps].join(', ');
}

/** `button.buy with the text “Buy” and type “submit”`. */
function foundBy({ selector, guards = [] }: Target): string {
  const words = guards.map(({ read, attribute, equals }) =>
    read === 'text'
      ? t('the text {text}', { text: JSON.stringify(equals) })
      : `${attribute} ${JSON.stringify(equals)}`,
  );
  return words.length === 0
    ? selector
    : t('{selector} with {words}', { selector, words: join(words, 'and') });
}

interface Used {
  targets: ReadonlySet<string>;
  variables: ReadonlySet<string>;
}

/** What it names, and what that names in turn. */
function usedBy(rule: Rule, ruleSet: RuleSet, catalog: Catalog): Used {
  const targets = new Set<string>();
  const variables = new Set<string>();
  const known = new Set(ruleSet.targets?.map(({ id }) => id));
  const add: Found = ({ kind, id }) => {
    if (kind === 'target') targets.add(id);
    if (kind !== 'variable' || variables.has(id)) return;
    variables.add(id);
    const place = ruleSet.variables?.findIndex((one) => one.id === id) ?? -1;
    if (place >= 0) usesOfVariable(ruleSet, place, catalog, known, add);
  };
  usesOfRule({ ...ruleSet, rules: [rule] }, 0, catalog, known, add);
  for (const destination of destinationsOf(rule, ruleSet))
    usesOfDestination(ruleSet, ruleSet.destinations.indexOf(destination), catalog, known, add);
  const worth = ruleSet.plan.events.find(({ name }) => name === rule.event)?.value;
  if (worth?.type === 'variable' && worth.variable !== undefined)
    add({ kind: 'variable', id: worth.variable, path: '', template: false, owner: '' });
  return { targets, variables };
}

const kinds = {
  string: marked('text'),
  number: marked('a number'),
  integer: marked('a whole number'),
  boolean: marked('yes or no'),
} as const;

function eventDetails(rule: Rule, ruleSet: RuleSet, catalog: Catalog): string[] {
  const event = ruleSet.plan.events.find(({ name }) => name === rule.event);
  const casts = Object.keys(rule.params ?? {}).flatMap((name) => {
    const param = own(event?.params ?? {}, name);
    if (!param) return [];
    const raw = param.type === 'string' && param.allowPersonalData ? t(' (personal data included)') : '';
    return [t('{name} as {kind}{raw}', { name, kind: told(kinds[param.type]), raw })];
  });
  const worth = event?.value && worthWords(event.value, ruleSet, catalog);
  return [
    ...(casts.length > 0 ? [t('It sends {casts}.', { casts: join(casts, 'and') })] : []),
    ...(worth ? [t('It is worth {worth}.', { worth })] : []),
  ];
}

/** `30 USD`, `Order total in EUR`, `7.5 USD (0.1 of 75)`; undefined where the plan does not say it wholly. */
function worthWords(value: EventValue, names: Names, catalog: Catalog): string | undefined {
  const { type, amount, variable, rate, orderValue, currency } = value;
  const unit = currency ? ` ${currency}` : '';
  if (type === 'variable')
    return (
      variable &&
      (currency
        ? t('{variable} in {currency}', { variable: variableWords(variable, names, catalog), currency })
        : variableWords(variable, names, catalog))
    );
  if (type === 'fixed') return amount === undefined ? undefined : `${amount}${unit}`;
  return rate === undefined || orderValue === undefined
    ? undefined
    : t('{amount}{unit} ({rate} of {orderValue})', {
        amount: Number((rate * orderValue).toFixed(6)),
        unit,
        rate,
        orderValue,
      });
}

function destinationsOf({ destinations: chosen = 'all' }: Rule, ruleSet: RuleSet): Destination[] {
  return ruleSet.destinations.filter(
    ({ id, enabled }) => enabled !== false && (chosen === 'all' || chosen.includes(id)),
  );
}

function destinationDetails(
  destination: Destination,
  rule: Rule,
  ruleSet: RuleSet,
  names: Names,
  catalog: Catalog,
): string {
  const definition = own(catalog.destinations, destination.type);
  const name = soleDestinationName(destination, ruleSet, catalog);
  const says = definition ? readSettings(definition, destination.settings, names, catalog) : destination.type;
  const signals = pairNeeds(rule, destination, catalog);
  const until = {
    queue: t('held back'),
    drop: t('dropped'),
    anonymise: t('sent anonymously'),
  }[pendingFor(destination, ruleSet.consent, catalog)];
  const waits =
    signals.length === 0
      ? t('whatever the visitor allows')
      : t('where the visitor allows {signals}, {until} until that is known', {
          signals: join(signals.map(signalWords), 'and'),
          until,
        });
  return same(name, says)
    ? t('{name} gets it {waits}.', { name, waits })
    : t('{name} is {says}, and gets it {waits}.', { name, says, waits });
}

/** "Data layer" is "the data layer". */
function same(name: string, says: string): boolean {
  return name.toLowerCase() === says.toLowerCase().replace(/^the /, '');
}

function scheduleDetails({ schedule }: Rule, { site }: RuleSet): string[] {
  if (!schedule || schedule.timeZone) return [];
  return [t('Its times are those of {timeZone}.', { timeZone: site.timeZone ?? 'UTC' })];
}
