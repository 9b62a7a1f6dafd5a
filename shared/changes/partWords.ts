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
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import { choiceWords, yesOrNo } from './fieldTitles';

/** `add_to_cart is a milestone of Intent, tier 1, owned by growth, worth 30 USD, with price (number).` */
export function eventWords(event: PlanEvent, ruleSet: RuleSet, catalog: Catalog): string {
  const { role, tier, owner, value, params } = event;
  const stage = ruleSet.plan.stages.find(({ id }) => id === event.stage)?.name ?? event.stage;
  const what = told(role ? roles[role] : eventNoun);
  const clauses = [
    stage ? t('is {what} of {stage}', { what, stage }) : t('is {what}', { what }),
    tier !== undefined && t('tier {tier}', { tier }),
    owner && t('owned by {owner}', { owner }),
    value && t('worth {worth}', { worth: worthWords(value, ruleSet, catalog) }),
    params &&
      Object.keys(params).length > 0 &&
      t('with {params}', { params: join(paramWords(params), 'and') }),
  ];
  return `${event.name} ${clauses.filter(Boolean).join(', ')}.`;
}

const eventNoun = marked('an event');
const roles = {
  milestone: marked('a milestone'),
  signal: marked('a signal'),
  macro: marked('the goal'),
} as const;

function worthWords(value: EventValue, ruleSet: RuleSet, catalog: Catalog): string {
  const read = value.variable ? variableWords(value.variable, ruleSet, catalog) : '…';
  const currency = value.currency === undefined ? '' : ` ${value.currency}`;
  switch (value.type) {
    case 'fixed':
      return `${value.amount ?? '…'}${currency}`;
    case 'variable':
      return currency
        ? t('what {variable} says in {currency}', { variable: read, currency: value.currency })
        : t('what {variable} says', { variable: read });
    case 'rate':
      return t('{rate} of orders of {orderValue}{currency}', {
        rate: value.rate === undefined ? '…' : percent(value.rate),
        orderValue: value.orderValue ?? '…',
        currency,
      });
  }
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}

const plain = (value: unknown) => (typeof value === 'boolean' ? yesOrNo(value) : String(value));

function paramWords(params: NonNullable<PlanEvent['params']>): string[] {
  return Object.entries(params).map(
    ([name, { type, required, enum: only, allowPersonalData, consent = [] }]) => {
      const facts = [
        choiceWords('type', type) ?? type,
        required && t('required'),
        only && t('one of {values}', { values: only.map(plain).join(', ') }),
        allowPersonalData && t('personal data allowed'),
        consent.length > 0 &&
          t('only with consent to {signals}', { signals: join(consent.map(signalWords), 'and') }),
      ];
      return `${name} (${facts.filter(Boolean).join(', ')})`;
    },
  );
}

/** `Is button.add whose text is “Buy”.` */
export function targetWords({ selector, guards }: Target): string {
  const asks = (guards ?? []).map(({ read, attribute, equals }) =>
    read === 'text'
      ? t('text is “{equals}”', { equals })
      : t('{attribute} is “{equals}”', { attribute: attribute ?? '…', equals }),
  );
  return asks.length > 0
    ? t('Is {selector} whose {asks}.', { selector: selector || '…', asks: join(asks, 'and') })
    : t('Is {selector}.', { selector: selector || '…' });
}

/** `Is the text of h3 in the closest .card, without spare spaces, then cut to 40.` */
export function valueWords({ type, settings, format }: Variable, ruleSet: RuleSet, catalog: Catalog): string {
  const definition = own(catalog.variables, type);
  const read = definition ? readSettings(definition, settings, ruleSet, catalog) : type;
  const steps = (format ?? []).map((step) => {
    const known = own(catalog.formats, step.type);
    return known ? readSettings(known, step, ruleSet, catalog) : step.type;
  });
  return t('Is {what}.', { what: [read, join(steps, 'then')].filter(Boolean).join(', ') });
}

/** `Google Analytics 4 (G-1) receives events where analytics is granted.` */
export function receiverWords(destination: Destination, ruleSet: RuleSet, catalog: Catalog): string {
  const { type, settings, enabled } = destination;
  const definition = own(catalog.destinations, type);
  const who = definition ? readSettings(definition, settings, ruleSet, catalog) : type;
  const signals = (destination.consent ?? definition?.consent ?? []).map(signalWords);
  const where =
    signals.length === 0
      ? t(' whatever the visitor consented to')
      : t('{count, plural, one { where {signals} is granted} other { where {signals} are granted}}', {
          signals: join(signals, 'and'),
          count: signals.length,
        });
  return `${capital(who)} ${enabled === false ? t('is switched off; it would receive events') : t('receives events')}${where}.`;
}

export function destinationTitle(destination: Destination, catalog: Catalog): string {
  return destinationName(destination, catalog);
}

/** `The site’s banner says what is allowed. Before that analytics is unknown; events wait. Our own storage needs analytics.` */
export function consentWords(
  { manager, source, default: defaults, pending, storage, gpc, dnt, tellGoogle }: Consent,
  catalog?: Catalog,
): string {
  const states = Object.entries(defaults).map(([signal, state]) =>
    t('{signal} is {state}', {
      signal: signalWords(signal),
      state: choiceWords('default', state) ?? state,
    }),
  );
  const before = states.length > 0 ? join(states, 'and') : t('nothing is said');
  const definition = source && catalog && own(catalog.consentSources, source.type);
  const name = source && (told(definition?.title) ?? source.type);
  const asked = manager !== 'none';
  return [
    !asked
      ? t('No consent is asked for.')
      : name === undefined
        ? t('The site’s banner says what is allowed.')
        : t('{name} says what is allowed.', { name }),
    pendingWords(pending, before),
    asked && gpc === 'ignore' && t('Global Privacy Control is ignored.'),
    asked && dnt === 'deny' && t('Do Not Track refuses analytics and advertising.'),
    tellGoogle && t('Google’s tags are told.'),
    storage === undefined
      ? t('Our own storage needs no consent.')
      : t('Our own storage needs {storage}.', { storage: signalWords(storage) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function pendingWords(pending: Consent['pending'], states: string): string {
  if (pending === 'queue') return t('Before that {states}; events wait.', { states });
  return pending === 'drop'
    ? t('Before that {states}; events are dropped.', { states })
    : t('Before that {states}; events go anonymously where that can be, and wait elsewhere.', { states });
}

/** `Served from https://shop.example, days counted in Europe/Berlin.` */
export function siteWords({ origins, timeZone, targetChecks, frames, domains }: Site): string {
  const clauses = [
    t('Served from {origins}', { origins: join(origins, 'and') }),
    timeZone && t('days counted in {timeZone}', { timeZone }),
    frames === 'same-origin' && t('frames of the same address followed'),
    frames === 'site' && t('frames of all these addresses followed'),
    domains?.length && t('one visitor on all hosts of {domains}', { domains: join(domains, 'and') }),
    targetChecks && t('targets looked up on {targetChecks}% of page views', { targetChecks }),
  ];
  return `${clauses.filter(Boolean).join(', ')}.`;
}

/** `Rule add-to-cart should fire at moment 3 of 5.` */
export function testWords({ rule, expect, moment, visit }: RuleTest, ruleSet: RuleSet): string {
  const name = ruleSet.rules.find(({ id }) => id === rule)?.name ?? rule;
  const values = { name, moment: moment + 1, count: visit.length };
  return expect === 'fire'
    ? t('{name} should fire at moment {moment} of {count}.', values)
    : t('{name} should not fire at moment {moment} of {count}.', values);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
