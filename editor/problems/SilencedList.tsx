import { type SilencedProblem, unsilence } from '../../shared/problems/silence';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { placeWords } from '../shell/placeWords';
import { edit } from '../store/store';
import { Button } from '../ui/Button';

/** What someone decided to live with, and why. */
export function SilencedList({
  silenced,
  ruleSet,
}: {
  silenced: readonly SilencedProblem[];
  ruleSet: RuleSet;
}) {
  if (silenced.length === 0) return null;
  return (
    <details className="silenced">
      <summary>
        {t('Silenced')} <span className="number">{silenced.length}</span>
      </summary>
      <ul>
        {silenced.map(({ problem, reason, part }) => (
          <li key={`${problem.code} ${problem.path} ${problem.message}`} className="problem-row">
            <p className="problem-place">{placeWords(problem.path, ruleSet)}</p>
            <p>{problem.message}</p>
            <p className="silenced-reason">{reason || t('No reason was given.')}</p>
            <div className="problem-acts">
              <Button
                small
                onClick={() => edit(t('Show a problem again'), (now) => unsilence(now, part, problem.code))}
              >
                {t('Show again')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
