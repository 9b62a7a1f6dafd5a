import { CircleCheck, CircleDashed, CircleDot, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/texts/t';
import { type SetupStep, titleOf } from './steps';

export interface SetupListProps {
  steps: readonly SetupStep[];
  /** Recipe of the step that is asked about. */
  current: string | undefined;
  skipped: readonly string[];
  onChoose: (recipe: string) => void;
  foot: ReactNode;
}

/** Every step and how far it is. */
export function SetupList({ steps, current, skipped, onChoose, foot }: SetupListProps) {
  const done = steps.filter((step) => step.done).length;
  return (
    <section className="setup-side" aria-labelledby="setup-title">
      <h1 id="setup-title">{t('Point at each')}</h1>
      <p className="quiet">
        {t(
          'Show Milepost where each step of your plan happens. What is pointed at is counted once you publish.',
        )}
      </p>
      <div className="setup-progress">
        <progress aria-label={t('Steps that are measured')} value={done} max={steps.length} />
        <span className="number" role="status">
          {t('{done} of {count}', { done, count: steps.length })}
          <span className="visually-hidden"> {t('steps are measured')}</span>
        </span>
      </div>
      <ol className="setup-steps">
        {steps.map((step) => {
          const state = step.done
            ? 'done'
            : step.recipe === current
              ? 'now'
              : skipped.includes(step.recipe)
                ? 'later'
                : 'open';
          const Drawn = icons[state];
          return (
            <li key={step.recipe}>
              <button
                type="button"
                className={`setup-link ${state}`}
                disabled={step.done}
                aria-current={state === 'now' ? 'step' : undefined}
                onClick={() => onChoose(step.recipe)}
              >
                <Drawn size={16} aria-hidden="true" />
                <span>{titleOf(step)}</span>
                <span className="visually-hidden">, {words[state]}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className="setup-foot">{foot}</div>
    </section>
  );
}

const icons = { done: CircleCheck, now: CircleDot, later: SkipForward, open: CircleDashed } as const;
const words = {
  done: 'measured',
  now: t('asked now'),
  later: t('left for later'),
  open: t('to do'),
} as const;
