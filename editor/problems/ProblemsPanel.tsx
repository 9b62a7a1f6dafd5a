import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Severity } from '../../shared/problem';
import { t } from '../../shared/texts/t';
import { settledProblems, useFreshId } from '../rules/freshRule';
import { useProblems, useRuleSet } from '../shell/document';
import { placeWords } from '../shell/placeWords';
import { show } from '../shell/shellStore';
import { useEditor } from '../store/store';
import { Button, IconButton } from '../ui/Button';
import { ProblemRow } from './ProblemRow';
import { countOf, problemGroups } from './problemGroups';
import './problems.css';
import { SilencedList } from './SilencedList';

const grades: readonly { severity: Severity; title: string }[] = [
  { severity: 'error', title: t('Stop publishing') },
  { severity: 'warning', title: t('Risky') },
  { severity: 'hint', title: t('Hints') },
];

/** So many are drawn at once; the first ones are mended first. */
const pageSize = 100;

/** What is wrong, risky or worth a look: each with its place, its reason and the way out. */
export default function ProblemsPanel() {
  const all = useProblems();
  const ruleSet = useRuleSet();
  // Places are those of the document that was checked.
  const checked = useEditor((state) => state.checked) ?? ruleSet;
  const silenced = useEditor((state) => state.silenced);
  const fresh = useFreshId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: which rule is fresh is kept outside React
  const problems = useMemo(() => settledProblems(all, checked.rules), [all, checked.rules, fresh]);
  const [grade, setGrade] = useState<Severity>();
  const [most, setMost] = useState(pageSize);
  const counts = useMemo(() => countOf(problems), [problems]);
  const wanted = grade && counts[grade] > 0 ? grade : undefined;
  const groups = useMemo(() => problemGroups(problems, wanted, most), [problems, wanted, most]);
  const total = wanted ? counts[wanted] : problems.length;
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel, groups);

  useEffect(() => {
    panel.current?.focus();
  }, []);
  const close = () => {
    show('problems', false);
    document.querySelector<HTMLElement>('[data-problems-button]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };

  return (
    <section
      ref={panel}
      className="panel problems-panel"
      aria-label={t('Problems')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="pane-head">
        <h2>{t('Problems')}</h2>
        <IconButton label={t('Close problems')} icon={<X size={16} />} onClick={close} />
      </div>
      {problems.length > 0 && (
        <fieldset className="problem-grades" aria-label={t('Show')}>
          <Grade
            title={t('All')}
            count={problems.length}
            chosen={!wanted}
            onChoose={() => setGrade(undefined)}
          />
          {grades.map(
            ({ severity, title }) =>
              counts[severity] > 0 && (
                <Grade
                  key={severity}
                  severity={severity}
                  title={title}
                  count={counts[severity]}
                  chosen={wanted === severity}
                  onChoose={() => setGrade(severity)}
                />
              ),
          )}
        </fieldset>
      )}
      {problems.length === 0 && (
        <p className="problems-none quiet">{t('Nothing is wrong and nothing is risky. Ready to publish.')}</p>
      )}
      {groups.map(({ part, problems: members }) => (
        <section key={part} className="problem-group">
          <h3>{part === '' ? t('The whole site') : placeWords(part, checked)}</h3>
          <ul>
            {members.map((problem) => (
              <ProblemRow
                key={`${problem.code} ${problem.path} ${problem.message}`}
                problem={problem}
                part={part}
                ruleSet={checked}
                alike={problems}
              />
            ))}
          </ul>
        </section>
      ))}
      {total > most && (
        <div className="problems-more">
          <Button small onClick={() => setMost(most + pageSize)}>
            {t('Show')} {Math.min(pageSize, total - most)} {t('more of')} {total - most}
          </Button>
        </div>
      )}
      <SilencedList silenced={silenced} ruleSet={checked} />
    </section>
  );
}

function Grade(props: {
  title: string;
  count: number;
  severity?: Severity;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <button
      type="button"
      className={`problem-grade ${props.severity ?? ''}`}
      aria-pressed={props.chosen}
      onClick={props.onChoose}
    >
      {props.title} <span className="number">{props.count}</span>
    </button>
  );
}

/** A problem that is mended goes, and with it the button that had the focus: the next one gets it. */
function useKeptFocus(panel: React.RefObject<HTMLElement | null>, rows: unknown): void {
  const last = useRef(-1);
  useEffect(() => {
    const note = () => {
      const row = document.activeElement?.closest('.problem-row');
      if (row) last.current = [...(panel.current?.querySelectorAll('.problem-row') ?? [])].indexOf(row);
      else if (document.activeElement !== document.body) last.current = -1;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [panel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other rows are drawn
  useEffect(() => {
    if (last.current < 0 || document.activeElement !== document.body) return;
    const left = [...(panel.current?.querySelectorAll<HTMLElement>('.problem-row .problem-link') ?? [])];
    (left[Math.min(last.current, left.length - 1)] ?? panel.current)?.focus();
  }, [rows]);
}
