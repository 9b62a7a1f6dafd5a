/** Problems of one rule: what it sends does not fit the plan, or it can never fire. */

import type { Provided } from '../definition';
import type { Problem } from '../problem';
import type { ParamDefinition } from '../ruleset/types';
import { marked } from '../texts/marked';
import { t, told } from '../texts/t';
import { didYouMean, oneOf, quote } from './words';

const typeWords: Record<ParamDefinition['type'], string> = {
  string: marked('a text'),
  number: marked('a number'),
  integer: marked('a whole number'),
  boolean: marked('yes or no'),
};

export function paramUnknown(path: string, event: string, param: string, known: readonly string[]): Problem {
  return {
    code: 'param-unknown',
    severity: 'warning',
    path,
    message: t(
      'The plan gives {event} no parameter {param}.{guess} Add it to the event in the plan, or remove it here.',
      { event: quote(event), param: quote(param), guess: didYouMean(param, known) },
    ),
  };
}

export function paramMissing(path: string, event: string, param: string): Problem {
  return {
    code: 'param-missing',
    about: param,
    severity: 'error',
    path,
    message: t(
      'The plan asks for {param} with every {event}. Add the parameter, or make it optional in the plan.',
      { param: quote(param), event: quote(event) },
    ),
  };
}

export function paramType(path: string, param: string, definition: ParamDefinition, found: string): Problem {
  return {
    code: 'param-type',
    severity: 'error',
    path,
    message: t('{param} must be {typeWords}, but {found}. Change the value, or the type in the plan.', {
      param: quote(param),
      typeWords: told(typeWords[definition.type]),
      found,
    }),
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
    message: t('{param} cannot be {found}. Choose {choices}, or allow it in the plan.', {
      param: quote(param),
      found: quote(found),
      choices: oneOf(allowed),
    }),
  };
}

/** `because` is a full sentence that ends with the way out. */
export function ruleNeverFires(path: string, rule: string, because: string): Problem {
  return {
    code: 'rule-never-fires',
    severity: 'warning',
    path,
    message: t('{rule} can never fire and is left out: {because}', {
      rule: quote(rule),
      because: told(because),
    }),
  };
}

export function reservedName(path: string, event: string, destination: string): Problem {
  return {
    code: 'reserved-name',
    severity: 'error',
    path,
    message: t(
      '{destination} reserves the event name {event} for itself. Rename the event in the plan, or do not send it there.',
      { destination, event: quote(event) },
    ),
  };
}

/** What has to bring a value, where it is not one trigger's own. */
const bringers: Readonly<Record<Provided, string>> = {
  element: marked('an element, such as a click'),
  data: marked('a data layer event'),
};

/** Why a rule can never fire: sentences that end with the way out. */
export const neverReasons = {
  noVisitors: marked('it is rolled out to 0 % of visitors. Raise the percentage, or make it a draft.'),
  endsFirst: marked('its schedule ends before it begins. Swap or change the two dates.'),
  noDays: marked('none of its days lies between the two dates of its schedule. Choose other days or dates.'),
  skipsAlways: marked(
    'it is skipped where storage is not allowed, and no consent for storage is named. Name one under Consent, or let it count in memory.',
  ),
  /** `because`: why a trigger inside a combination cannot happen. */
  step: (step: string, because: string) =>
    t('“{step}” inside it cannot happen: {because}', { step, because: told(because) }),
  noDestination: marked('it is sent nowhere. Choose a destination.'),
  noneDeclared: marked('the site has no destination. Add one under Destinations.'),
  destinationsOff: marked('all of its destinations are switched off. Switch one on, or choose another.'),
  shadowWithoutServer: marked(
    'in shadow it is only collected, and none of its destinations is a collector. Add Milepost reports, or set it live.',
  ),
  emptyAny: marked('“any of” holds nothing, so nothing can meet it. Add a condition, or remove it.'),
  notAlways: marked('it asks for the opposite of something that always holds. Remove that condition.'),
  contradiction: (variable: string, left: string, right: string) =>
    t('{variable} cannot meet {left} and {right} at once. Remove one, or put both under “any of”.', {
      variable,
      left,
      right,
    }),
  noValue: (variable: string, needs: Provided) =>
    t(
      '{variable} has no value under its trigger; that takes {bringers}. Choose another trigger or variable.',
      { variable, bringers: told(bringers[needs]) ?? t('a trigger that notices it') },
    ),
};
