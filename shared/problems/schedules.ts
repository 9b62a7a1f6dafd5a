/** Problems of when and how often a rule runs. */

import type { Problem } from '../problem';
import type { Frequency } from '../ruleset/types';
import { quote } from './words';

export function unknownTimeZone(path: string, zone: string): Problem {
  return {
    code: 'unknown-time-zone',
    severity: 'error',
    path,
    message: `There is no time zone ${quote(zone)}. Write its IANA name, such as Europe/Berlin or America/New_York.`,
  };
}

export function noSuchDate(path: string, found: string): Problem {
  return {
    code: 'no-such-date',
    severity: 'error',
    path,
    message: `The calendar has no ${quote(found)}. Write a day that exists, such as 2026-11-27, or one with a time, 2026-11-27T08:00.`,
  };
}

export function hoursOfWholeDay(path: string, hour: string): Problem {
  return {
    code: 'hours-of-whole-day',
    severity: 'warning',
    path,
    message: `From ${hour} to ${hour} is the whole day and night. Change one of the two, or remove the hours.`,
  };
}

export function scheduleEnded(path: string, rule: string, to: string): Problem {
  return {
    code: 'schedule-ended',
    severity: 'hint',
    path,
    message: `The schedule of ${quote(rule)} has ended (${to}), so it fires no more. Move the end, or delete the rule to save its bytes.`,
  };
}

export function capWithoutElement(path: string, trigger: string): Problem {
  return {
    code: 'cap-without-element',
    severity: 'warning',
    path,
    message: `It is capped per element, but ${quote(trigger)} brings no element, so that all of its occurrences on a page count as one. Cap it per page, or choose a trigger with an element.`,
  };
}

export function capWithoutStorage(path: string, { limit, per }: Frequency): Problem {
  const cap = `${limit === 1 ? 'once' : `${limit} times`} per ${per}`;
  return {
    code: 'cap-without-storage',
    severity: 'hint',
    path,
    message: `“${cap}” is counted in memory and starts anew with every page load, because no consent for storage is named. Name one under Consent, or cap it per page.`,
  };
}
