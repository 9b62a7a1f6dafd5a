/** Problems of shape: something is missing, misspelt or of the wrong kind. `place` names where, such as `Rule “Add to cart”`. */

import type { Problem } from '../problem';
import { t } from '../texts/t';
import { didYouMean, oneOf } from './words';

const error = (code: string, path: string, message: string): Problem => ({
  code,
  severity: 'error',
  path,
  message,
});

/** `title`: what the field is called. */
export function missingField(path: string, place: string, field: string, title = field): Problem {
  return {
    ...error('missing-field', path, t('{place} lacks “{title}”. Fill it in.', { place, title })),
    about: field,
  };
}

export function unknownField(path: string, place: string, field: string, known: readonly string[]): Problem {
  const guess = didYouMean(field, known);
  return error(
    'unknown-field',
    path,
    guess
      ? t('{place} has no field “{field}”.{guess} Otherwise remove it.', { place, field, guess })
      : t('{place} has no field “{field}”. Remove it.', { place, field }),
  );
}

export function wrongType(path: string, place: string, expected: string, found: string): Problem {
  return error(
    'wrong-type',
    path,
    t('{place} must be {expected}, but is {found}. Write {expected} there.', { place, expected, found }),
  );
}

export function notAllowed(path: string, place: string, found: string, allowed: readonly unknown[]): Problem {
  return error(
    'not-allowed',
    path,
    t('{place} is {found}. Choose {choices}.', { place, found, choices: oneOf(allowed) }),
  );
}

export function malformed(path: string, place: string, found: string, wayOut: string): Problem {
  return error('malformed', path, t('{place} is {found}. {wayOut}', { place, found, wayOut }));
}

export function outOfRange(path: string, place: string, limit: string): Problem {
  return error('out-of-range', path, t('{place} must {limit}.', { place, limit }));
}

export function invalidOrigin(path: string, found: string): Problem {
  return error(
    'invalid-origin',
    path,
    t('The site address is {found}. Write scheme and host without a path, such as https://shop.example.', {
      found,
    }),
  );
}

export function wrongCondition(path: string, place: string): Problem {
  return error(
    'wrong-condition',
    path,
    t(
      '{place} is no condition. Write a comparison with “variable” and “operator”, or exactly one of “all”, “any” or “not”.',
      { place },
    ),
  );
}

export function nestedTooDeep(path: string, limit: number): Problem {
  return error(
    'nested-too-deep',
    path,
    t('This rule set is nested more than {limit} levels deep. Flatten the conditions or settings here.', {
      limit,
    }),
  );
}

export function notRuleSet(found: string): Problem {
  return error(
    'not-a-rule-set',
    '',
    t(
      'A rule set is a JSON object with “format”, “site”, “plan” and “rules”, but this is {found}. Open a file that Milepost has written.',
      { found },
    ),
  );
}

export function futureFormat(found: number, current: number): Problem {
  return error(
    'future-format',
    '/format',
    t(
      'This rule set has format {found}, and this Milepost reads up to {current}. Update Milepost, or open it where it was written.',
      { found, current },
    ),
  );
}

export function unknownFormat(found: string, current: number): Problem {
  return error(
    'unknown-format',
    '/format',
    t(
      '“format” says which version of the rule set’s shape this is, but is {found}. Write {current} if the rule set was made with this Milepost.',
      { found, current },
    ),
  );
}
