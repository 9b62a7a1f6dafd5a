import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Problem, Severity } from '../../shared/problem';
import { ownerName } from '../forms/Uses';
import { settledProblems, useFreshId } from '../rules/freshRule';
import { Dot } from '../ui/Badge';
import { ProblemLine } from '../ui/Field';
import { Popover } from '../ui/Popover';
import { useProblems, useRuleSet } from './document';
import { openAt, placeToMend } from './openAt';
import { plainAddress } from './placeOf';

const grades: readonly { severity: Severity; title: string }[] = [
  { severity: 'error', title: 'Stop publishing' },
  { severity: 'warning', title: 'Risky' },
  { severity: 'hint', title: 'Hints' },
];

/** A long list helps nobody: the first ones are mended first. */
const maxShown = 100;

/** What is wrong, risky or worth a look, each a way to its place. Always visible, quiet when there is nothing. */
export function ProblemsPopover() {
  const all = useProblems();
  const ruleSet = useRuleSet();
  const fresh = useFreshId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: which rule is fresh is kept outside React
  const problems = useMemo(() => settledProblems(all, ruleSet.rules), [all, ruleSet.rules, fresh]);
  const [, go] = useLocation();
  const counts = useMemo(() => {
    const count = (severity: Severity) => problems.filter((one) => one.severity === severity).length;
    return { error: count('error'), warning: count('warning'), hint: count('hint') };
  }, [problems]);
  const grave = counts.error + counts.warning;
  const tone = counts.error > 0 ? 'bad' : counts.warning > 0 ? 'warn' : 'ok';
  const words = grave === 0 ? 'No problems' : grave === 1 ? '1 problem' : `${grave} problems`;
  const follow = (problem: Problem, close: () => void) => {
    close();
    go(plainAddress(problem.path, ruleSet));
    openAt(placeToMend(problem));
  };
  return (
    <Popover
      label="Problems"
      look="wide"
      align="end"
      trigger={
        <button type="button" className="bar-text" aria-label={words}>
          <Dot tone={tone} /> <span className="bar-wide">{words}</span>
          <span className="bar-narrow">{grave}</span>
        </button>
      }
    >
      {(close) =>
        problems.length === 0 ? (
          <p className="quiet">Nothing is wrong and nothing is risky. Ready to publish.</p>
        ) : (
          <div className="problem-groups">
            {grades.map(({ severity, title }) => {
              const members = problems.filter((one) => one.severity === severity);
              return (
                members.length > 0 && (
                  <section key={severity}>
                    <h2 className="problem-title">
                      {title} <span className="number">{members.length}</span>
                    </h2>
                    <ul>
                      {members.slice(0, maxShown).map((problem) => (
                        <li key={problem.code + problem.path}>
                          <button
                            type="button"
                            className="problem-link"
                            onClick={() => follow(problem, close)}
                          >
                            <span className="problem-place">{placeName(problem.path, ruleSet)}</span>
                            <ProblemLine problem={problem} />
                          </button>
                        </li>
                      ))}
                    </ul>
                    {members.length > maxShown && (
                      <p className="quiet">And {members.length - maxShown} more like these.</p>
                    )}
                  </section>
                )
              );
            })}
          </div>
        )
      }
    </Popover>
  );
}

function placeName(path: string, ruleSet: Parameters<typeof ownerName>[1]): string {
  const name = ownerName(path, ruleSet);
  return name === '' ? 'The rule set' : name.charAt(0).toUpperCase() + name.slice(1);
}
