/** Problems of consent. */
import type { Problem } from '../problem';
import { t } from '../texts/t';

export function idleSource(path: string): Problem {
  return {
    code: 'idle-consent-source',
    severity: 'warning',
    path,
    message: t(
      'A source of consent is named, and nobody is asked: everything counts as allowed. Remove it, or let the site’s banner decide.',
    ),
  };
}

export function toldTwice(path: string): Problem {
  return {
    code: 'google-told-twice',
    severity: 'hint',
    path,
    message: t(
      'The banner tells Google’s tags itself, and Milepost reads it from there: it does not tell them again. This can be switched off.',
    ),
  };
}

export function nobodyAnonymous(path: string): Problem {
  return {
    code: 'nobody-anonymous',
    severity: 'hint',
    path,
    message: t(
      'No destination here can take anonymous events, so they are held back until the visitor has decided. Milepost reports can.',
    ),
  };
}
