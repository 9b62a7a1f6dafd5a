/** Problems of destinations: what a vendor does not take, and names that are said of nothing. */
import type { Problem, Severity } from '../problem';
import { join } from '../sentence';
import { t, told } from '../texts/t';
import { didYouMean, quote } from './words';

/** Where a vendor says its rule, behind a sentence. */
const from = (source: string | undefined) => (source ? ` (${source})` : '');

const problem = (
  code: string,
  path: string,
  message: string,
  about?: string,
  severity: Severity = 'warning',
): Problem => ({ code, severity, path, message, ...(about !== undefined && { about }) });

/** `rule`: what names it takes, in words; undefined where it keeps this very name for itself. */
export function vendorEventName(
  path: string,
  name: string,
  destination: string,
  rule: string | undefined,
): Problem {
  return problem(
    'vendor-event-name',
    path,
    rule === undefined
      ? t('{destination} keeps the event name {name} for itself. Choose another name there.', {
          destination,
          name: quote(name),
        })
      : t('{destination} does not take {name} for an event: it takes {rule}.', {
          destination,
          name: quote(name),
          rule: told(rule),
        }),
    name,
  );
}

/** `param`: as the rule set calls it. `name`: as the vendor would get it. */
export function vendorParamName(
  path: string,
  param: string,
  name: string,
  destination: { id: string; title: string },
  rule: string | undefined,
  source: string,
): Problem {
  const said = { destination: destination.title, name: quote(name), source: from(source) };
  return {
    ...problem(
      'vendor-param-name',
      path,
      rule === undefined
        ? t(
            '{destination} keeps the parameter name {name} for itself{source}. Give it another name there.',
            said,
          )
        : t('{destination} does not take a parameter {name}: it takes {rule}{source}.', {
            ...said,
            rule: told(rule),
          }),
      destination.id,
    ),
    // Which of the event's parameters: the mend needs both.
    about: `${destination.id} ${param}`,
  };
}

export function vendorParamCount(
  path: string,
  count: number,
  most: number,
  destination: string,
  source: string,
): Problem {
  return problem(
    'vendor-param-count',
    path,
    t(
      '{destination} takes up to {most} parameters of an event{source}; this rule gives {count}. Leave some out there, or what comes last is lost.',
      { destination, most, count, source: from(source) },
    ),
  );
}

export function vendorParamLength(
  path: string,
  param: string,
  length: number,
  most: number,
  destination: string,
  source: string,
): Problem {
  return problem(
    'vendor-param-length',
    path,
    t(
      '{param} has {length} characters, of which {destination} keeps {most}{source}. Shorten it, or leave it out there.',
      { param: quote(param), length, destination, most, source: from(source) },
    ),
    param,
  );
}

/** A parameter that the vendor takes as a list of things alone. `most` of them, where it says so. */
export function vendorParamList(
  path: string,
  param: string,
  name: string,
  destination: { id: string; title: string },
  most: number | undefined,
  source: string,
): Problem {
  const said = { destination: destination.title, name: quote(name), source: from(source) };
  return {
    ...problem(
      'vendor-param-list',
      path,
      most === undefined
        ? t(
            '{destination} takes {name} only as a list of items with fields of their own{source}; the single value of a rule is lost. Give it another name there.',
            said,
          )
        : t(
            '{destination} takes {name} only as a list of up to {most} items with fields of their own{source}; the single value of a rule is lost. Give it another name there.',
            { ...said, most },
          ),
    ),
    about: `${destination.id} ${param}`,
  };
}

/** `event`: as the vendor calls it. */
export function vendorParamMissing(
  path: string,
  event: string,
  oneOf: readonly string[],
  destination: string,
  source: string,
): Problem {
  return problem(
    'vendor-param-missing',
    path,
    t(
      '{destination} asks for {names} with {event}{source}. Without, the event counts, and ads from a product catalog cannot use it: give the event such a parameter.',
      {
        destination,
        names: join(oneOf.map(quote), 'or'),
        event: quote(event),
        source: from(source),
      },
    ),
    event,
    'hint',
  );
}

/** A destination that takes only events made in the vendor's own tool. `rule`: what its ids look like. */
export function vendorIdMissing(
  path: string,
  event: string | undefined,
  destination: string,
  rule: string,
): Problem {
  return problem(
    'vendor-id-missing',
    path,
    event === undefined
      ? t(
          'Nothing is sent to {destination} yet: it takes {rule}. Say under its names which event is which.',
          {
            destination,
            rule: told(rule),
          },
        )
      : t('{event} is not sent to {destination}: it takes {rule}. Say under its names which one this is.', {
          event: quote(event),
          destination,
          rule: told(rule),
        }),
    event,
  );
}

export function mapUnknownEvent(path: string, event: string, known: Iterable<string>): Problem {
  return problem(
    'map-unknown-event',
    path,
    t('The plan has no event {event}, so that this says nothing.{guess} Correct the name, or remove it.', {
      event: quote(event),
      guess: didYouMean(event, known),
    }),
    event,
  );
}

export function mapUnknownParam(path: string, param: string, known: Iterable<string>): Problem {
  return problem(
    'map-unknown-param',
    path,
    t(
      'No rule gives a parameter {param} here, so that this says nothing.{guess} Correct the name, or remove it.',
      { param: quote(param), guess: didYouMean(param, known) },
    ),
    param,
  );
}

export function mapSameName(path: string, name: string, params: readonly string[]): Problem {
  const [one = '', other = ''] = params;
  return problem(
    'map-same-name',
    path,
    t('{one} and {other} are both sent as {name}, so that one is lost. Give one of them another name.', {
      one: quote(one),
      other: quote(other),
      name: quote(name),
    }),
    name,
  );
}

/** `events`: those that wait. */
export function gateNotMet(path: string, events: readonly string[], destination: string): Problem {
  const names = events.slice(0, 3).map(quote).join(', ');
  return problem(
    'gate-not-met',
    path,
    t(
      '{count, plural, one {{names} is not sent to {destination} yet} other {{names} and others are not sent to {destination} yet}}: advertising waits until an event has arrived for 7 days, with less than 1% of it not as planned, twice, or before the visitor answered about advertising. Wait for that, or allow it at the destination with a reason.',
      { count: events.length > 3 ? 2 : 1, names, destination },
    ),
  );
}
