/** Problems of rules that listen to the events of others. */

import type { Problem } from '../problem';
import { t } from '../texts/t';
import { didYouMean, quote } from './words';

/** `certain`: nothing else has to happen in between. `events`: those that set each other off, the first one again at the end. */
export function eventLoop(path: string, events: readonly string[], certain: boolean): Problem {
  const round = events.map(quote).join(' → ');
  const because = certain
    ? t('would set each other off without end')
    : t('wait for each other, or set each other off again and again');
  return {
    code: 'event-loop',
    severity: certain ? 'error' : 'warning',
    path,
    message: t('The rules of {round} {because}. Listen to something else here, or send another event.', {
      round,
      because,
    }),
  };
}

/** `planned`: whether the plan has it. `known`: events that are sent. */
export function unsentEvent(path: string, event: string, planned: boolean, known: Iterable<string>): Problem {
  const values = { event: quote(event), code: `milepost.push(['event', '${event}'])` };
  return {
    code: 'unsent-event',
    // One that is planned may well come from the page.
    severity: planned ? 'hint' : 'warning',
    path,
    message: planned
      ? t(
          'No running rule sends {event}. Choose an event that a rule sends, or let the page push it: {code}.',
          values,
        )
      : t(
          'No running rule sends {event}, and the plan has no such event.{guess} Choose an event that a rule sends, or let the page push it: {code}.',
          { ...values, guess: didYouMean(event, known) },
        ),
  };
}
