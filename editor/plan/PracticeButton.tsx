import { Lightbulb } from 'lucide-react';
import { useMemo } from 'react';
import type { Problem } from '../../shared/problem';
import { practiceTopics } from '../../shared/problems/practice';
import { t } from '../../shared/texts/t';
import { SilencedList } from '../problems/SilencedList';
import { useProblems, useRuleSet } from '../shell/document';
import { useEditor } from '../store/store';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import { PracticeTopic, topicsOf } from './PracticeTopic';

const isPractice = ({ code }: Pick<Problem, 'code'>) => Object.hasOwn(practiceTopics, code);

/** What measuring practice says of the plan, by topic: advice that stops nothing. */
export function PracticeButton() {
  const now = useRuleSet();
  // Places are those of the document that was checked.
  const ruleSet = useEditor((state) => state.checked) ?? now;
  const problems = useProblems();
  const allSilenced = useEditor((state) => state.silenced);
  const topics = useMemo(() => topicsOf(problems.filter(isPractice)), [problems]);
  const silenced = useMemo(() => allSilenced.filter(({ problem }) => isPractice(problem)), [allSilenced]);
  return (
    <Popover
      label={t('Practice')}
      look="wide"
      align="end"
      trigger={
        <Button small>
          <Lightbulb size={14} aria-hidden="true" /> {t('Practice')}
          {topics.length > 0 && (
            <span className="number quiet">
              {topics.length}
              <span className="visually-hidden"> {t('to look at')}</span>
            </span>
          )}
        </Button>
      }
    >
      {(close) => (
        // Enter gives a reason here; it does not close what the reason stands in.
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps a key from what is around
        <div className="practice" onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}>
          <h2 className="popover-title">{t('What practice would look at')}</h2>
          {topics.length === 0 ? (
            <p className="quiet">
              {ruleSet.plan.events.length === 0
                ? 'Add events first; then they are held against what works elsewhere.'
                : t('Few events, each with an owner, a reason and a place on the way. Nothing to add.')}
            </p>
          ) : (
            <>
              <p className="quiet">{t('Advice only: it never stops publishing.')}</p>
              {topics.map((topic) => (
                <PracticeTopic key={topic.code} topic={topic} ruleSet={ruleSet} onLeave={close} />
              ))}
            </>
          )}
          <SilencedList silenced={silenced} ruleSet={ruleSet} />
        </div>
      )}
    </Popover>
  );
}
