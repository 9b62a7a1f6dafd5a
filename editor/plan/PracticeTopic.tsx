import { BellOff, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { titleOf } from '../../shared/plan/words';
import { segmentsOf } from '../../shared/pointer';
import type { Problem } from '../../shared/problem';
import { practiceTopics } from '../../shared/problems/practice';
import type { RuleSet } from '../../shared/ruleset/types';
import { t, told } from '../../shared/texts/t';
import { SilenceForm } from '../problems/SilenceForm';
import { openAt } from '../shell/openAt';
import { Button, IconButton } from '../ui/Button';

export interface Topic {
  code: string;
  problems: Problem[];
}

/** Hints of one kind together, in the order they were found. */
export function topicsOf(problems: readonly Problem[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const problem of problems) {
    const topic = topics.get(problem.code) ?? { code: problem.code, problems: [] };
    topic.problems.push(problem);
    topics.set(problem.code, topic);
  }
  return [...topics.values()];
}

export interface PracticeTopicProps {
  topic: Topic;
  ruleSet: RuleSet;
  /** Called before the place of a hint is opened. */
  onLeave: () => void;
}

/** One thing practice asks for: why, where it is missing, and a way to say that it is fine. */
export function PracticeTopic({ topic, ruleSet, onLeave }: PracticeTopicProps) {
  const [silencing, setSilencing] = useState<Problem>();
  const { title, why } = practiceTopics[topic.code] ?? { title: topic.code, why: '' };
  const [first] = topic.problems;
  const alone = topic.problems.length === 1;
  const advice = sharedAdvice(topic.problems, ruleSet);
  return (
    <details className="practice-topic" open={alone || undefined}>
      <summary>
        <ChevronRight size={14} aria-hidden="true" />
        <span className="practice-title">{told(title)}</span>
        <span className="number quiet">{topic.problems.length}</span>
      </summary>
      <p className="quiet">
        {told(why)} {advice}
      </p>
      <ul>
        {topic.problems.map((problem) => {
          const place = placeName(problem.path, ruleSet);
          const follow = () => {
            onLeave();
            openAt(problem.path);
          };
          return (
            <li key={problem.path + problem.message} className="practice-hint">
              {advice === undefined ? (
                <p>{problem.message}</p>
              ) : (
                <button type="button" className="practice-place" onClick={follow}>
                  {place}
                </button>
              )}
              <span className="row-actions">
                {advice === undefined && place && (
                  <Button small onClick={follow}>
                    {t('Open')}
                    <span className="visually-hidden"> {place}</span>
                  </Button>
                )}
                <IconButton
                  small
                  label={t('Silence for {place}', { place: place ?? t('the plan') })}
                  icon={<BellOff size={14} />}
                  onClick={() => setSilencing(problem)}
                />
              </span>
              {silencing === problem && (
                <SilenceForm problem={problem} onDone={() => setSilencing(undefined)} />
              )}
            </li>
          );
        })}
      </ul>
      {!alone && first && (
        <div className="practice-all">
          {silencing && !topic.problems.includes(silencing) ? (
            <SilenceForm problem={silencing} onDone={() => setSilencing(undefined)} />
          ) : (
            <Button look="plain" small onClick={() => setSilencing({ ...first, path: '/plan' })}>
              <BellOff size={14} aria-hidden="true" /> {t('Not for this plan…')}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}

/**
 * What several hints advise alike, when they differ in the name of their place only: then the names are enough. Their first sentence
 * is the one that names it.
 */
function sharedAdvice(problems: readonly Problem[], ruleSet: RuleSet): string | undefined {
  if (problems.length < 2) return undefined;
  const without = ({ message, path }: Problem) => message.replace(placeName(path, ruleSet) ?? '', '…');
  const [first = '', ...others] = problems.map(without);
  if (!others.every((message) => message === first)) return undefined;
  return first
    .split(/(?<=\.) /)
    .slice(1)
    .join(' ');
}

/** The event or stage a hint is about; undefined where it is the whole plan. */
function placeName(path: string, { plan }: RuleSet): string | undefined {
  const [, list, index] = segmentsOf(path);
  if (list === 'stages') return plan.stages[Number(index)]?.name;
  const event = list === 'events' ? plan.events[Number(index)] : undefined;
  return event && titleOf(event);
}
