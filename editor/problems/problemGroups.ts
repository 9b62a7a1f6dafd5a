/** Problems as the panel shows them: one group for each rule, event, target, …; the worst first. */
import type { Problem, Severity } from '../../shared/problem';
import { comparePlaces } from '../../shared/problems/places';
import { partOf } from '../../shared/problems/silence';

export interface ProblemGroup {
  /** Pointer of the rule, event, target, …; empty for the rule set as a whole. */
  part: string;
  problems: readonly Problem[];
}

const order: readonly Severity[] = ['error', 'warning', 'hint'];

export function countOf(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}

/** Only those of one grade, or of all; what stops publishing comes first, then in the order of the document. */
export function problemGroups(
  problems: readonly Problem[],
  grade: Severity | undefined,
  most: number,
): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (grade !== undefined && problem.severity !== grade) continue;
    const part = partOf(problem);
    const members = groups.get(part);
    if (members) members.push(problem);
    else groups.set(part, [problem]);
  }
  const worst = (members: readonly Problem[]) =>
    Math.min(...members.map(({ severity }) => order.indexOf(severity)));
  const sorted = [...groups]
    .map(([part, members]) => ({
      part,
      rank: worst(members),
      problems: members.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    }))
    .sort((a, b) => a.rank - b.rank || comparePlaces(a.part, b.part));
  let left = most;
  const shown: ProblemGroup[] = [];
  for (const group of sorted) {
    if (left <= 0) break;
    shown.push({ part: group.part, problems: group.problems.slice(0, left) });
    left -= group.problems.length;
  }
  return shown;
}
