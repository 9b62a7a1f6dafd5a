import { useMemo } from 'react';
import type { Recipe } from '../../shared/recipes/recipe';
import { t, told } from '../../shared/texts/t';
import { type Draft, noAnswers } from '../recipes/addRecipe';
import { RecipeAsk } from '../recipes/RecipeAsk';
import { RecipeFoot } from '../recipes/RecipeFoot';
import { useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { type SetupStep, titleOf } from './steps';
import { namesFor } from './takeStep';

export interface SetupAskProps {
  step: SetupStep;
  /** Which it is, from 1. */
  place: number;
  of: number;
  /** The only one still open. */
  last: boolean;
  recipe: Recipe;
  draft: Draft | undefined;
  onChange: (draft: Draft) => void;
  onSkip: () => void;
  onTaken: () => void;
}

/** One step of the plan: what its recipe has to know of the site. */
export function SetupAsk(props: SetupAskProps) {
  const { step, place, of, last, recipe, draft = noAnswers } = props;
  const ruleSet = useRuleSet();
  const { events } = step;
  const names = useMemo(() => namesFor(recipe, events), [recipe, events]);
  return (
    <section className="setup-step" aria-label={titleOf(step)}>
      <RecipeAsk
        brief
        recipe={recipe}
        draft={draft}
        names={names}
        ruleSet={ruleSet}
        onChange={props.onChange}
        onTaken={props.onTaken}
        head={
          <header className="setup-head">
            <p className="quiet">{t('Step {place} of {of}', { place, of })}</p>
            <h2>{titleOf(step)}</h2>
            <p>{told(recipe.description)}</p>
          </header>
        }
        foot={(take, complete) => (
          <RecipeFoot
            label={last ? t('Add and finish') : t('Add and go on')}
            complete={complete}
            onAdd={() => take(false)}
          >
            <Button onClick={props.onSkip}>{t('Skip for now')}</Button>
          </RecipeFoot>
        )}
      />
    </section>
  );
}
