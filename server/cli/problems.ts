import type { Problem } from '../../shared/problem';
import { placeOf, type RuleSetFile } from './readRuleSet';

/** One problem a line, where it is first: `rules.json:12:7 error unknown-target /rules/0/... message`. */
export function problemLines(file: RuleSetFile, problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { text } = placeOf(file, problem.path);
      return `${text}  ${problem.severity}  ${problem.path || '(document)'}\n    ${problem.message} [${problem.code}]`;
    })
    .join('\n');
}

/** The same for programs. */
export function problemsWithPlaces(file: RuleSetFile, problems: readonly Problem[]) {
  return problems.map((problem) => {
    const { line, column } = placeOf(file, problem.path);
    return { ...problem, line, column };
  });
}

export function countLine(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const count = (severity: Problem['severity'], word: string) => {
    const found = problems.filter((problem) => problem.severity === severity).length;
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`];
  };
  return `${[...count('error', 'error'), ...count('warning', 'warning'), ...count('hint', 'hint')].join(', ')}.`;
}
