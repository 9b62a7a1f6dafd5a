/** Problems of one rule: what it sends does not fit the plan, or it can never fire. */
import type { Provided } from '../definition';
import type { Problem } from '../problem';
import type { ParamDefinition } from '../ruleset/types';
import { didYouMean, oneOf, quote } from './words';

const typeWords: Record<ParamDefinition['type'], string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

export function paramUnknown(path: string, event: string, param: string, known: readonly string[]): Problem {
  return {
    code: 'param-unknown',
    severity: 'warning',
    path,
    message: `The plan gives ${quote(event)} no parameter ${quote(param)}.${didYouMean(param, known)} Add it to the event in the plan, or remove it here.`,
  };
}

export function paramMissing(path: string, event: string, param: string): Problem {
  return {
    code: 'param-missing',
    about: param,
    severity: 'error',
    path,
    message: `The plan asks for ${quote(param)} with every ${quote(event)}. Add the parameter, or make it optional in the plan.`,
  };
}

export function paramType(path: string, param: string, definition: ParamDefinition, found: string): Problem {
  return {
    code: 'param-type',
    severity: 'error',
    path,
    message: `${quote(param)} must be ${typeWords[definition.type]}, but ${found}. Change the value, or the type in the plan.`,
  };
}

export function paramNotAllowed(
  path: string,
  param: string,
  found: string,
  allowed: readonly unknown[],
): Problem {
  return {
    code: 'param-type',
    severity: 'error',
    path,
    message: `${quote(param)} cannot be ${quote(found)}. Choose ${oneOf(allowed)}, or allow it in the plan.`,
  };
}

/** `because` is a full sentence that ends with the way out. */
export function ruleNeverFires(path: string, rule: string, because: string): Problem {
  return {
    code: 'rule-never-fires',
    severity: 'warning',
    path,
    message: `${quote(rule)} can never fire and is left out: ${because}`,
  };
}

export function reservedName(path: string, event: string, destination: string): Problem {
  return {
    code: 'reserved-name',
    severity: 'error',
    path,
    message: `${destination} reserves the event name ${quote(event)} for itself. Rename the event in the plan, or do not send it there.`,
  };
}

/** What has to bring a value, where it is not one trigger's own. */
const bringers: Readonly<Record<Provided, string>> = {
  element: 'an element, such as a click',
  data: 'a data layer event',
};

/** Why a rule can never fire: sentences that end with the way out. */
export const neverReasons = {
  noVisitors: 'it is rolled out to 0 % of visitors. Raise the percentage, or make it a draft.',
  endsFirst: 'its schedule ends before it begins. Swap or change the two dates.',
  noDays: 'none of its days lies between the two dates of its schedule. Choose other days or dates.',
  skipsAlways:
    'it is skipped where storage is not allowed, and no consent for storage is named. Name one under Consent, or let it count in memory.',
  /** `because`: why a trigger inside a combination cannot happen. */
  step: (step: string, because: string) => `“${step}” inside it cannot happen: ${because}`,
  noDestination: 'it is sent nowhere. Choose a destination.',
  noneDeclared: 'the site has no destination. Add one under Destinations.',
  destinationsOff: 'all of its destinations are switched off. Switch one on, or choose another.',
  shadowWithoutServer:
    'in shadow it is only collected, and none of its destinations is a collector. Add Milepost reports, or set it live.',
  emptyAny: '“any of” holds nothing, so nothing can meet it. Add a condition, or remove it.',
  notAlways: 'it asks for the opposite of something that always holds. Remove that condition.',
  contradiction: (variable: string, left: string, right: string) =>
    `${variable} cannot meet ${left} and ${right} at once. Remove one, or put both under “any of”.`,
  noValue: (variable: string, needs: Provided) =>
    `${variable} has no value under its trigger; that takes ${bringers[needs] ?? 'a trigger that notices it'}. Choose another trigger or variable.`,
};
