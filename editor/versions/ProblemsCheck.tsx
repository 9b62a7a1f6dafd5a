import type { Problem } from '../../shared/problem';
import { heard } from '../../shared/problems/silence';
import { t } from '../../shared/texts/t';
import { ownerName } from '../forms/Uses';
import { openAt, placeToMend } from '../shell/openAt';
import { plainAddress } from '../shell/placeOf';
import { useEditor } from '../store/store';
import { ProblemLine } from '../ui/Field';
import { Check } from './Check';

/** More than this nobody reads before publishing; the list of problems has them all. */
const maxShown = 20;

/** What stops publishing, and what is risky; each leads to its place. `go` leaves the dialog for an address. */
export function ProblemsCheck({ go }: { go: (address: string) => void }) {
  const ruleSet = useEditor((state) => state.document);
  const all = useEditor((state) => state.problems);
  // Failing tests have a check of their own, and so has what waits for its gate.
  const problems = heard(ruleSet, all).shown.filter(
    ({ code }) => code !== 'test-fails' && code !== 'gate-not-met',
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  const risky = problems.filter(({ severity }) => severity === 'warning');
  const follow = (problem: Problem) => {
    go(plainAddress(problem.path, ruleSet));
    openAt(placeToMend(problem));
  };
  return (
    <>
      {errors.length > 0 && (
        <Check
          state="bad"
          title={t('{count, plural, one {One problem stops} other {# problems stop}} publishing', {
            count: errors.length,
          })}
        >
          <ProblemLinks problems={errors} onFollow={follow} />
        </Check>
      )}
      {risky.length > 0 && (
        <Check
          state="warn"
          title={t('{count, plural, one {One thing is} other {# things are}} risky', { count: risky.length })}
        >
          <ProblemLinks problems={risky} onFollow={follow} />
        </Check>
      )}
      {errors.length + risky.length === 0 && (
        <Check state="ok" title={t('No problem stops publishing, none is risky')} />
      )}
    </>
  );
}

function ProblemLinks({
  problems,
  onFollow,
}: {
  problems: readonly Problem[];
  onFollow: (problem: Problem) => void;
}) {
  const ruleSet = useEditor((state) => state.document);
  return (
    <ul className="check-list">
      {problems.slice(0, maxShown).map((problem) => (
        <li key={problem.code + problem.path}>
          <button type="button" className="check-link" onClick={() => onFollow(problem)}>
            <b>{placeName(problem, ruleSet)}</b>
            <ProblemLine problem={problem} />
          </button>
        </li>
      ))}
      {problems.length > maxShown && (
        <li className="quiet">{t('And {count} more.', { count: problems.length - maxShown })}</li>
      )}
    </ul>
  );
}

function placeName({ path }: Problem, ruleSet: Parameters<typeof ownerName>[1]): string {
  const name = ownerName(path, ruleSet);
  return name === '' ? t('The rule set') : name.charAt(0).toUpperCase() + name.slice(1);
}
