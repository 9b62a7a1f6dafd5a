/** Problems of names: something is used that is not there, is there twice, or is there for nobody. */
import type { Problem, Severity } from '../problem';
import type { UseKind } from '../ruleset/references';
import { didYouMean, quote } from './words';

const nouns: Record<UseKind, { article: string; way: string }> = {
  target: {
    article: 'target',
    way: 'Pick it on the page, choose another target, or write a CSS selector here',
  },
  variable: { article: 'variable', way: 'Create it under Variables, or choose another' },
  event: { article: 'event', way: 'Add it to the plan, or choose an event of the plan' },
  destination: { article: 'destination', way: 'Add it under Destinations, or choose another' },
  stage: { article: 'stage', way: 'Add it to the plan’s stages, or choose another' },
  consent: { article: 'consent signal', way: 'Add it to the consent defaults, or choose another' },
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
    message: `There is no ${article} ${quote(id)}.${didYouMean(id, known)} ${way}.`,
  };
}

export function unknownTemplateVariable(id: string, path: string, known: Iterable<string>): Problem {
  return {
    about: id,
    code: 'unknown-template-variable',
    severity: 'error',
    path,
    message: `{{${id}}} names no variable.${didYouMean(id, known)} Create it under Variables, or write \\{{ for plain braces.`,
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
        ? `No event is chosen. ${way}.`
        : `The plan has no event ${quote(name)}.${didYouMean(name, known)} ${way}.`,
  };
}

export function unknownConsentSignal(id: string, path: string, known: Iterable<string>): Problem {
  return {
    code: 'unknown-consent-signal',
    severity: 'warning',
    path,
    message: `The consent signal ${quote(id)} has no default, so it stays unknown until the site says otherwise.${didYouMean(id, known)} ${nouns.consent.way}.`,
  };
}

export function unknownType(
  kind: 'trigger' | 'variable' | 'destination' | 'format' | 'operator',
  type: string,
  path: string,
  known: Iterable<string>,
): Problem {
  const noun = kind === 'operator' ? 'comparison' : `${kind} type`;
  const list = [...known];
  return {
    code: kind === 'operator' ? 'unknown-operator' : `unknown-${kind}-type`,
    severity: 'error',
    path,
    message: `Milepost has no ${noun} ${quote(type)}.${didYouMean(type, list)} Known are ${list.join(', ')}.`,
  };
}

export function duplicateId(noun: string, id: string, path: string, first: string): Problem {
  return {
    code: 'duplicate-id',
    severity: 'error',
    path,
    message: `Two ${noun}s are called ${quote(id)}; the other is at ${first}. Rename one of them.`,
  };
}

/** No error: releases bring new built-in variables, and a rule set that was right stays right. Its own variable is meant. */
export function hidesBuiltin(id: string, path: string): Problem {
  return {
    code: 'hides-built-in',
    severity: 'hint',
    path,
    message: `There is also a built-in variable ${quote(id)}, which yours hides. Give yours another id, or remove it and use the built-in one.`,
  };
}

export function unused(noun: 'target' | 'variable', name: string, path: string): Problem {
  return {
    code: `unused-${noun}`,
    severity: 'hint' satisfies Severity,
    path,
    message: `No rule uses the ${noun} ${quote(name)}. Use it in a rule, or delete it.`,
  };
}

/** `round`: each is made of the next, the first one again at the end. */
export function variableCircle(path: string, round: readonly string[]): Problem {
  return {
    code: 'variable-circle',
    about: round[1] ?? '',
    severity: 'error',
    path,
    message: `The variables ${round.map(quote).join(' → ')} are made of each other, so that none of them ever has a value. Read something else here.`,
  };
}
