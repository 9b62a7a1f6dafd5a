import { ListTree } from 'lucide-react';
import { useLocation } from 'wouter';
import { t } from '../../shared/texts/t';
import { RecipeSuggestions } from '../recipes/RecipeSuggestions';
import { openRecipes } from '../recipes/recipeStore';
import { scanSite } from '../scan/scan';
import { useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { openSteps } from './steps';

/** The list of rules before there are any: what one is, and the ways to the first. `onStart` makes an empty one. */
export function NoRules({ onStart }: { onStart: () => void }) {
  const [, go] = useLocation();
  const open = openSteps(useRuleSet());
  return (
    <>
      <EmptyState
        screen
        icon={<ListTree size={28} />}
        title={t('No rules yet')}
        actions={
          <>
            {open > 0 && (
              <Button look="primary" onClick={() => go('/start')}>
                {t('Point at each')}
              </Button>
            )}
            <Button look={open > 0 ? 'normal' : 'primary'} onClick={onStart}>
              {t('Make the first rule')}
            </Button>
            <Button onClick={scanSite}>{t('Scan my site')}</Button>
            <Button onClick={() => openRecipes()}>{t('From a recipe')}</Button>
          </>
        }
      >
        {t('A rule is one sentence: when someone does this, if that holds, send an event there.')}{' '}
        {open > 0
          ? t(
              '{open, plural, one {Your plan has a step} other {Your plan has # steps}} without one: point at where each happens, and the rules are made.',
              { open },
            )
          : t('Point at a button on your site, say what it counts as, and it is ready to try.')}
      </EmptyState>
      {open === 0 && <RecipeSuggestions />}
    </>
  );
}
