import { BellOff, CheckCheck, CircleX, Ellipsis, Info, TriangleAlert, Wrench } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../../shared/problem';
import { mendsOf } from '../../shared/problems/mends';
import { canBeSilenced } from '../../shared/problems/silence';
import type { RuleSet } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';
import { catalog } from '../shell/document';
import { openAt, placeToMend } from '../shell/openAt';
import { plainAddress } from '../shell/placeOf';
import { placeWords } from '../shell/placeWords';
import { Button, IconButton } from '../ui/Button';
import { Menu, type MenuEntry } from '../ui/Menu';
import { mendAllLike, mendProblem } from './mendProblem';
import { SilenceForm } from './SilenceForm';

const icons = { error: CircleX, warning: TriangleAlert, hint: Info };
const words = { error: t('Stops publishing'), warning: t('Risky'), hint: t('Hint') };

export interface ProblemRowProps {
  problem: Problem;
  /** Pointer of the group it stands in. */
  part: string;
  ruleSet: RuleSet;
  /** All problems, to find those that are mended alike. */
  alike: readonly Problem[];
}

/** One problem: a click leads to its place, the buttons end it. */
export function ProblemRow({ problem, part, ruleSet, alike }: ProblemRowProps) {
  const [silencing, setSilencing] = useState(false);
  const [, go] = useLocation();
  const mends = useMemo(() => mendsOf(problem, ruleSet, catalog), [problem, ruleSet]);
  const [first, ...others] = mends;
  const many = first ? alike.filter(({ code }) => code === problem.code).length : 0;
  const Icon = icons[problem.severity];
  const place = placeWithin(problem.path, part, ruleSet);
  const follow = () => {
    go(plainAddress(problem.path, ruleSet));
    openAt(placeToMend(problem));
  };
  const entries: MenuEntry[] = [
    ...others.map((mend) => ({
      label: mend.label,
      icon: <Wrench size={15} />,
      onSelect: () => mendProblem(problem, mend.label),
    })),
    ...(first && many > 1
      ? [
          {
            label: t('Mend all {many} of this kind', { many }),
            icon: <CheckCheck size={15} />,
            onSelect: () => mendAllLike(problem),
          },
        ]
      : []),
    ...(canBeSilenced(problem)
      ? [
          {
            label: t('Silence with a reason…'),
            icon: <BellOff size={15} />,
            separated: mends.length > 1 || many > 1,
            onSelect: () => setSilencing(true),
          },
        ]
      : []),
  ];
  return (
    <li className={`problem-row ${problem.severity}`}>
      <button type="button" className="problem-link" onClick={follow}>
        <Icon size={14} aria-hidden="true" />
        <span>
          <span className="visually-hidden">{words[problem.severity]}: </span>
          {problem.message}
          {place && <span className="problem-place">{place}</span>}
        </span>
      </button>
      {(first || entries.length > 0) && (
        <div className="problem-acts">
          {first && (
            <Button small onClick={() => mendProblem(problem, first.label)}>
              {first.label}
            </Button>
          )}
          {entries.length > 0 && (
            <Menu
              label={t('More ways out')}
              entries={entries}
              trigger={<IconButton small label={t('More ways out')} icon={<Ellipsis size={15} />} />}
            />
          )}
        </div>
      )}
      {silencing && <SilenceForm problem={problem} onDone={() => setSilencing(false)} />}
    </li>
  );
}

/** Where in the rule, event, … it is; empty where it is about the whole of it. */
function placeWithin(path: string, part: string, ruleSet: RuleSet): string {
  if (path === part) return '';
  const all = placeWords(path, ruleSet);
  const own = part === '' ? '' : `${placeWords(part, ruleSet)}, `;
  const within = all.startsWith(own) ? all.slice(own.length) : all;
  return within.charAt(0).toUpperCase() + within.slice(1);
}
