/** What is wrong with a file that should hold a recorded visit. */
import type { Problem } from '../problem';

function problem(code: string, path: string, message: string): Problem {
  return { code, severity: 'error', path, message };
}

export function notVisit(): Problem {
  return problem(
    'not-a-visit',
    '',
    'This file holds no recorded visit. Choose one that was saved with “Save this visit”; its name ends in .milepost-visit.json.',
  );
}

export function futureVisit(format: number, known: number): Problem {
  return problem(
    'future-visit',
    '/format',
    `This visit was saved in format ${format}, by a newer Milepost; this one reads up to ${known}. Update Milepost to open it.`,
  );
}

export function tooLargeVisit(bytes: number, most: number): Problem {
  const megabytes = (count: number) => Math.round(count / 1_000_000);
  return problem(
    'visit-too-large',
    '',
    `This file has ${megabytes(bytes)} MB; visits of up to ${megabytes(most)} MB can be opened. Record a shorter visit and save that.`,
  );
}

/** `wanted`: "a number", "a list". */
export function brokenVisit(path: string, wanted: string): Problem {
  return problem(
    'broken-visit',
    path,
    `The visit is damaged: ${path} should be ${wanted}. Save it again from where it was recorded.`,
  );
}

/** `said`: what is wrong with the rule set inside it. */
export function brokenDraft(path: string, said: string): Problem {
  return problem('broken-visit', path, `The rules in this visit cannot be read. ${said}`);
}
