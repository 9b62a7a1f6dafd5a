/** What is wrong with a file that should hold a recorded visit. */

import type { Problem } from '../problem';
import { t } from '../texts/t';

function problem(code: string, path: string, message: string): Problem {
  return { code, severity: 'error', path, message };
}

export function notVisit(): Problem {
  return problem(
    'not-a-visit',
    '',
    t(
      'This file holds no recorded visit. Choose one that was saved with “Save this visit”; its name ends in .milepost-visit.json.',
    ),
  );
}

export function futureVisit(format: number, known: number): Problem {
  return problem(
    'future-visit',
    '/format',
    t(
      'This visit was saved in format {format}, by a newer Milepost; this one reads up to {known}. Update Milepost to open it.',
      { format, known },
    ),
  );
}

export function tooLargeVisit(bytes: number, most: number): Problem {
  const megabytes = (count: number) => Math.round(count / 1_000_000);
  return problem(
    'visit-too-large',
    '',
    t(
      'This file has {megabytes} MB; visits of up to {megabytes2} MB can be opened. Record a shorter visit and save that.',
      { megabytes: megabytes(bytes), megabytes2: megabytes(most) },
    ),
  );
}

/** `wanted`: "a number", "a list". */
export function brokenVisit(path: string, wanted: string): Problem {
  return problem(
    'broken-visit',
    path,
    t('The visit is damaged: {path} should be {wanted}. Save it again from where it was recorded.', {
      path,
      wanted,
    }),
  );
}

/** `said`: what is wrong with the rule set inside it. */
export function brokenDraft(path: string, said: string): Problem {
  return problem('broken-visit', path, t('The rules in this visit cannot be read. {said}', { said }));
}
