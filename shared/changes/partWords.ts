/** Each part of a rule set beside its rules as one sentence, so that two of them can be compared word by word. */
import type { Catalog } from '../definition';
import { destinationName, signalWords } from '../destinationWords';
import { variableWords } from '../readCondition';
import { own } from '../ruleset/own';
import type {
  Consent,
  Destination,
  EventValue,
  PlanEvent,
  RuleSet,
  RuleTest,
  Site,
  Target,
  Variable,
} from '../ruleset/types';
import { join, readSettings } from '../sentence';
import { t } from '../texts/t';
import { choiceWords, yesOrNo } from './fieldTitles';

/** `add_to_cart is a milestone of Intent, tier 1, owned by growth, worth 30 USD, with price (number).` */
export function eventWords(event: PlanEvent, ruleSet: RuleSet, catalog: Catalog): string {
  const { role, tier, owner, value, params } = event;
  const stage = ruleSet.plan.stages.find(({ id }) => id === event.stage)?.name ?? event.stage;
  const clauses = [
    [`is ${role ? roles[role] : 'an event'}`, stage && `of ${stage}`].filter(Boolean).join(' '),
    tier !== undefined && `tier ${tier}`,
    owner && `owned by ${owner}`,
    value && `worth ${worthWords(value, ruleSet, catalog)}`,
    params && Object.keys(params).length > 0 && `with ${join(paramWords(params), 'and')}`,
  ];
  return `${event.name} ${clauses.filter(Boolean).join(', ')}.`;
}

const roles = { milestone: 'a milestone', signal: 'a signal', macro: 'the goal' } as const;

function worthWords(value: EventValue, ruleSet: RuleSet, catalog: Catalog): string {
  const currency = value.currency === undefined ? '' : ` ${value.currency}`;
  switch (value.type) {
    case 'fixed':
      return `${value.amount ?? '…'}${currency}`;
    case 'variable':
      return `what ${value.variable ? variableWords(value.variable, ruleSet, catalog) : '…'} says${currency && ` in${currency}`}`;
    case 'rate':
      return `${value.rate === undefined ? '…' : percent(value.rate)} of orders of ${value.orderValue ?? '…'}${currency}`;
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}

const plain = (value: unknown) => (typeof value === 'boolean' ? yesOrNo(value) : String(value));

function paramWords(params: NonNullable<PlanEvent['params']>): string[] {
  return Object.entries(params).map(([name, { type, required, enum: only, allowPersonalData }]) => {
    const facts = [
      choiceWords('type', type) ?? type,
      required && t('required'),
      only && t('one of {values}', { values: only.map(plain).join(', ') }),
      allowPersonalData && t('personal data allowed'),
    ];
    return `${name} (${facts.filter(Boolean).join(', ')})`;
  });
}

/** `Is button.add whose text is “Buy”.` */
export function targetWords({ selector, guards }: Target): string {
  const asks = (guards ?? []).map(
    ({ read, attribute, equals }) => `${read === 'text' ? 'text' : (attribute ?? '…')} is “${equals}”`,
  );
  return `Is ${selector || '…'}${asks.length > 0 ? ` whose ${join(asks, 'and')}` : ''}.`;
}

/** `Is the text of h3 in the closest .card, without spare spaces, then cut to 40.` */
export function valueWords({ type, settings, format }: Variable, ruleSet: RuleSet, catalog: Catalog): string {
  const definition = own(catalog.variables, type);
  const read = definition ? readSettings(definition, settings, ruleSet, catalog) : type;
  const steps = (format ?? []).map((step) => {
    const known = own(catalog.formats, step.type);
    return known ? readSettings(known, step, ruleSet, catalog) : step.type;
  });
  return `Is ${[read, join(steps, 'then')].filter(Boolean).join(', ')}.`;
}

/** `Google Analytics 4 (G-1) receives events where analytics is granted.` */
export function receiverWords(destination: Destination, ruleSet: RuleSet, catalog: Catalog): string {
  const { type, settings, enabled } = destination;
  const definition = own(catalog.destinations, type);
  const who = definition ? readSettings(definition, settings, ruleSet, catalog) : type;
  const signals = (destination.consent ?? definition?.consent ?? []).map(signalWords);
  const where =
    signals.length === 0
      ? ' whatever the visitor consented to'
      : ` where ${join(signals, 'and')} ${signals.length === 1 ? 'is' : 'are'} granted`;
  return `${capital(who)} ${enabled === false ? 'is switched off; it would receive events' : 'receives events'}${where}.`;
}

export function destinationTitle(destination: Destination, catalog: Catalog): string {
  return destinationName(destination, catalog);
}

/** `The site’s banner says what is allowed. Before that analytics is unknown; events wait. Our own storage needs analytics.` */
export function consentWords({ manager, default: defaults, pending, storage }: Consent): string {
  const states = Object.entries(defaults).map(([signal, state]) => `${signalWords(signal)} is ${state}`);
  return [
    manager === 'none' ? 'No consent is asked for.' : 'The site’s banner says what is allowed.',
    `Before that ${states.length > 0 ? join(states, 'and') : 'nothing is said'}; events ${pending === 'queue' ? 'wait' : 'are dropped'}.`,
    storage === undefined
      ? 'Our own storage needs no consent.'
      : `Our own storage needs ${signalWords(storage)}.`,
  ].join(' ');
}

/** `Served from https://shop.example, days counted in Europe/Berlin.` */
export function siteWords({ origins, timeZone, targetChecks }: Site): string {
  const clauses = [
    `Served from ${join(origins, 'and')}`,
    timeZone && `days counted in ${timeZone}`,
    targetChecks && `targets looked up on ${targetChecks}% of page views`,
  ];
  return `${clauses.filter(Boolean).join(', ')}.`;
}

/** `Rule add-to-cart should fire at moment 3 of 5.` */
export function testWords({ rule, expect, moment, visit }: RuleTest, ruleSet: RuleSet): string {
  const name = ruleSet.rules.find(({ id }) => id === rule)?.name ?? rule;
  return `${name} ${expect === 'fire' ? 'should fire' : 'should not fire'} at moment ${moment + 1} of ${visit.length}.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
