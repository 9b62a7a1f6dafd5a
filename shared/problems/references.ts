/** Problems of names: something is used that is not there, is there twice, or is there for nobody. */

import type { Problem, Severity } from '../problem';
import { own } from '../ruleset/own';
import type { UseKind } from '../ruleset/references';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import { didYouMean, quote } from './words';

const nouns: Record<UseKind, { article: string; way: string }> = {
  target: {
    article: marked('target'),
    way: marked('Pick it on the page, choose another target, or write a CSS selector here'),
  },
  variable: { article: marked('variable'), way: marked('Create it under Variables, or choose another') },
  event: { article: marked('event'), way: marked('Add it to the plan, or choose an event of the plan') },
  destination: {
    article: marked('destination'),
    way: marked('Add it under Destinations, or choose another'),
  },
  stage: { article: marked('stage'), way: marked('Add it to the plan’s stages, or choose another') },
  consent: {
    article: marked('consent signal'),
    way: marked('Add it to the consent defaults, or choose another'),
  },
};

const kindsOfTypes = {
  trigger: marked('trigger type'),
  variable: marked('variable type'),
  destination: marked('destination type'),
  format: marked('format type'),
  consentSource: marked('source of consent'),
  operator: marked('comparison'),
} as const;

const nounsOfMany: Readonly<Record<string, string>> = {
  stage: marked('stages'),
  event: marked('events'),
  target: marked('targets'),
  variable: marked('variables'),
  rule: marked('rules'),
  destination: marked('destinations'),
  test: marked('tests'),
};

export function unknownReference(
  kind: Exclude<UseKind, 'event' | 'consent'>,
  id: string,
  path: string,
  known: Iterable<string>,
): Problem {
  const { article, way } = nouns[kind];
  return {
    code: `unknown-${kind}`,
    severity: 'error',
    path,
    message: t('There is no {article} {id}.{guess} {way}.', {
      article: told(article),
      id: quote(id),
      guess: didYouMean(id, known),
      way: told(way),
    }),
  };
}

export function unknownTemplateVariable(id: string, path: string, known: Iterable<string>): Problem {
  return {
    about: id,
    code: 'unknown-template-variable',
    severity: 'error',
    path,
    message: t(
      '{reference} names no variable.{guess} Create it under Variables, or write {escaped} for plain braces.',
      {
        reference: `{{${id}}}`,
        guess: didYouMean(id, known),
        escaped: '\\{{',
      },
    ),
  };
}

export function eventNotInPlan(name: string, path: string, known: Iterable<string>): Problem {
  const { way } = nouns.event;
  return {
    code: 'event-not-in-plan',
    severity: 'error',
    path,
    message:
      name === ''
        ? t('No event is chosen. {way}.', { way: told(way) })
        : t('The plan has no event {name}.{guess} {way}.', {
            name: quote(name),
            guess: didYouMean(name, known),
            way: told(way),
          }),
  };
}

export function unknownConsentSignal(id: string, path: string, known: Iterable<string>): Problem {
  return {
    code: 'unknown-consent-signal',
    severity: 'warning',
    path,
    message: t(
      'The consent signal {id} has no default, so it stays unknown until the site says otherwise.{guess} {way}.',
      { id: quote(id), guess: didYouMean(id, known), way: told(nouns.consent.way) },
    ),
  };
}

export function unknownType(
  kind: 'trigger' | 'variable' | 'destination' | 'format' | 'operator' | 'consentSource',
  type: string,
  path: string,
  known: Iterable<string>,
): Problem {
  const noun = told(kindsOfTypes[kind]);
  const list = [...known];
  const guess = didYouMean(type, list);
  return {
    code:
      kind === 'operator'
        ? 'unknown-operator'
        : kind === 'consentSource'
          ? 'unknown-consent-source'
          : `unknown-${kind}-type`,
    severity: 'error',
    path,
    // Dozens of names help only who has nothing better to go by.
    message: guess
      ? t('Milepost has no {noun} {type}.{guess}', { noun, type: quote(type), guess })
      : t('Milepost has no {noun} {type}. Known are {list}.', {
          noun,
          type: quote(type),
          list: list.join(', '),
        }),
  };
}

/** `noun`: what they are, many of them. */
export function duplicateId(noun: string, id: string, path: string, first: string): Problem {
  return {
    code: 'duplicate-id',
    severity: 'error',
    path,
    message: t('Two {nouns} are called {id}; the other is at {first}. Rename one of them.', {
      nouns: told(own(nounsOfMany, noun)) ?? noun,
      id: quote(id),
      first,
    }),
  };
}

/** No error: releases bring new built-in variables, and a rule set that was right stays right. Its own variable is meant. */
export function hidesBuiltin(id: string, path: string): Problem {
  return {
    code: 'hides-built-in',
    severity: 'hint',
    path,
    message: t(
      'There is also a built-in variable {id}, which yours hides. Give yours another id, or remove it and use the built-in one.',
      { id: quote(id) },
    ),
  };
}

export function unused(noun: 'target' | 'variable', name: string, path: string): Problem {
  return {
    code: `unused-${noun}`,
    severity: 'hint' satisfies Severity,
    path,
    message:
      noun === 'target'
        ? t('No rule uses the target {name}. Use it in a rule, or delete it.', { name: quote(name) })
        : t('No rule uses the variable {name}. Use it in a rule, or delete it.', { name: quote(name) }),
  };
}

/** `round`: each is made of the next, the first one again at the end. */
export function variableCircle(path: string, round: readonly string[]): Problem {
  return {
    code: 'variable-circle',
    about: round[1] ?? '',
    severity: 'error',
    path,
    message: t(
      'The variables {round} are made of each other, so that none of them ever has a value. Read something else here.',
      { round: round.map(quote).join(' → ') },
    ),
  };
}
