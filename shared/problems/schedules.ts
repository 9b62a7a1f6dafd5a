/** Problems of when and how often a rule runs. */

import type { Problem } from '../problem';
import type { Frequency } from '../ruleset/types';
import { t } from '../texts/t';
import { quote } from './words';

export function unknownTimeZone(path: string, zone: string): Problem {
  return {
    code: 'unknown-time-zone',
    severity: 'error',
    path,
    message: t(
      'There is no time zone {zone}. Write its IANA name, such as Europe/Berlin or America/New_York.',
      { zone: quote(zone) },
    ),
  };
}

export function noSuchDate(path: string, found: string): Problem {
  return {
    code: 'no-such-date',
    severity: 'error',
    path,
    message: t(
      'The calendar has no {found}. Write a day that exists, such as 2026-11-27, or one with a time, 2026-11-27T08:00.',
      { found: quote(found) },
    ),
  };
}

export function hoursOfWholeDay(path: string, hour: string): Problem {
  return {
    code: 'hours-of-whole-day',
    severity: 'warning',
    path,
    message: t(
      'From {hour} to {hour} is the whole day and night. Change one of the two, or remove the hours.',
      { hour },
    ),
  };
}

export function scheduleEnded(path: string, rule: string, to: string): Problem {
  return {
    code: 'schedule-ended',
    severity: 'hint',
    path,
    message: t(
      'The schedule of {rule} has ended ({to}), so it fires no more. Move the end, or delete the rule to save its bytes.',
      { rule: quote(rule), to },
    ),
  };
}

export function capWithoutElement(path: string, trigger: string): Problem {
  return {
    code: 'cap-without-element',
    severity: 'warning',
    path,
    message: t(
      'It is capped per element, but {trigger} brings no element, so that all of its occurrences on a page count as one. Cap it per page, or choose a trigger with an element.',
      { trigger: quote(trigger) },
    ),
  };
}

export function capWithoutStorage(path: string, { limit, per }: Frequency): Problem {
  const cap = `${limit === 1 ? 'once' : `${limit} times`} per ${per}`;
  return {
    code: 'cap-without-storage',
    severity: 'hint',
    path,
    message: t(
      '“{cap}” is counted in memory and starts anew with every page load, because no consent for storage is named. Name one under Consent, or cap it per page.',
      { cap },
    ),
  };
}
