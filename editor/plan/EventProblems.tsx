import type { Problem } from '../../shared/problem';
import { ProblemLine } from '../ui/Field';

/** What is wrong with an event, the gravest first; hints stand under Practice. `path`: `/plan/events/2`. */
export function EventProblems({ problems, path }: { problems: readonly Problem[]; path: string }) {
  const own = problems.filter(
    (one) => one.severity !== 'hint' && (one.path === path || one.path.startsWith(`${path}/`)),
  );
  return own.map((problem) => <ProblemLine key={problem.code + problem.path} problem={problem} />);
}
