/**
 * What a condition may turn out to be: a set of the answers that are still possible. The page itself knows three (true, false,
 * and unknown, which counts as not met); a recording adds that we may not know which of them it would have been.
 */
export type Answers = number;

export const yes: Answers = 1;
export const no: Answers = 2;
/** The page would have said that it cannot be known: a text where a number is asked for. */
export const pageUnknown: Answers = 4;
export const anyAnswer: Answers = yes | no | pageUnknown;

export function answerOf(met: boolean | undefined): Answers {
  return met ? yes : met === undefined ? pageUnknown : no;
}

/** As a trace says it. */
export function metOf(answers: Answers): boolean | undefined {
  return answers === yes ? true : answers === no ? false : undefined;
}

/** Whether it held: only what is known to be true does. Undefined: not known from the recording. */
export function heldOf(answers: Answers): boolean | undefined {
  return answers === yes ? true : answers & yes ? undefined : false;
}

/** Known to be false by one, else unknown by one, else true. */
export function allOf(list: readonly Answers[]): Answers {
  return list.reduce(and, yes);
}

/** Known to be true by one, else unknown by one, else false. */
export function anyOf(list: readonly Answers[]): Answers {
  return notOf(list.map(notOf).reduce(and, yes));
}

export function notOf(answers: Answers): Answers {
  return (answers & pageUnknown) | (answers & yes ? no : 0) | (answers & no ? yes : 0);
}

/** Every combination of what both may be: false wins, then unknown. */
function and(one: Answers, other: Answers): Answers {
  const unknown =
    (one & pageUnknown && other & (yes | pageUnknown)) || (other & pageUnknown && one & (yes | pageUnknown));
  return (one & other & yes) | ((one | other) & no) | (unknown ? pageUnknown : 0);
}
