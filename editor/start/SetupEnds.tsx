import { CircleCheck, Milestone } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { counted } from '../../shared/texts/counted';
import { t } from '../../shared/texts/t';
import { openPreview } from '../preview/actions';
import { openRecipes } from '../recipes/recipeStore';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { requestPublish } from '../versions/PublishButton';

export interface LeftForLaterProps {
  open: number;
  done: number;
  onAgain: () => void;
}

/** Each step is measured or was skipped. */
export function LeftForLater({ open, done, onAgain }: LeftForLaterProps) {
  const next = useFocus(true);
  return (
    <EmptyState
      icon={<Milestone size={28} />}
      title={t('{counted} left for later', { counted: countedSteps(open) })}
      actions={
        <>
          <Button look="primary" ref={next} onClick={onAgain}>
            {t('Go through them again')}
          </Button>
          <Button onClick={() => openPreview()}>{t('Try what is there in preview')}</Button>
        </>
      }
    >
      {done === 0
        ? t('Nothing is measured yet.')
        : t('{counted} of {done} measured.', { counted: countedSteps(done), done: done + open })}{' '}
      {t(
        'What is left stays in the plan, and this list waits on the left until each is pointed at or you put it away.',
      )}
    </EmptyState>
  );
}

/** The question that had the focus is gone: it goes on to what is next. */
function useFocus(wanted: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wanted) button.current?.focus();
  }, [wanted]);
  return button;
}

/** The list is done, or there was none. */
export function NothingOpen({ finished }: { finished: boolean }) {
  const [, go] = useLocation();
  const next = useFocus(finished);
  return (
    <EmptyState
      screen
      icon={<CircleCheck size={28} />}
      title={finished ? t('Every step is measured') : t('Nothing waits to be pointed at')}
      actions={
        finished ? (
          <>
            <Button look="primary" ref={next} onClick={() => openPreview()}>
              {t('Try it in preview')}
            </Button>
            <Button onClick={requestPublish}>{t('Publish')}</Button>
            <Button look="plain" onClick={() => go('/rules')}>
              {t('See the rules')}
            </Button>
          </>
        ) : (
          <>
            <Button look="primary" onClick={() => openRecipes()}>
              {t('From a recipe')}
            </Button>
            <Button onClick={() => go('/plan')}>{t('See the plan')}</Button>
          </>
        )
      }
    >
      {finished
        ? t(
            'Your plan has a rule for each of its steps. Use the site in preview to see them fire, then publish.',
          )
        : t(
            'Steps that were planned and have no place on the site yet stand here. Add more of them from recipes.',
          )}
    </EmptyState>
  );
}

export function countedSteps(count: number): string {
  return counted(count, 'step');
}
