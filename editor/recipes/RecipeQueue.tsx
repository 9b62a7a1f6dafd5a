import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { Recipe } from '../../shared/recipes/recipe';
import { t, told } from '../../shared/texts/t';
import { catalog, edit, getRuleSet, undo, useRuleSet } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { notify } from '../ui/Toast';
import { addRecipes, type Draft, noAnswers } from './addRecipe';
import { RecipeAsk } from './RecipeAsk';
import { closeRecipes } from './recipeStore';

export interface RecipeQueueProps {
  recipes: readonly Recipe[];
  /** Which is asked about, from 0. */
  at: number;
  drafts: Readonly<Record<string, Draft>>;
  onChange: (recipe: string, draft: Draft) => void;
  onGo: (at: number) => void;
  /** Back to the list of all. */
  onBack: () => void;
  onLeaveOut: (recipe: string) => void;
  onAdded: () => void;
}

/** Several recipes, their questions one after another. All of them are one step of undo. */
export function RecipeQueue(props: RecipeQueueProps) {
  const { recipes, at, drafts, onGo } = props;
  const [, go] = useLocation();
  const ruleSet = useRuleSet();
  const recipe = recipes[at];
  const answeredBefore = useMemo(
    () => recipes.slice(0, at).map((one) => ({ recipe: one, draft: drafts[one.id] ?? noAnswers })),
    [recipes, at, drafts],
  );
  // What comes before is there already when this one is read.
  const grown = useMemo(
    () => addRecipes(answeredBefore, ruleSet, catalog).ruleSet,
    [answeredBefore, ruleSet],
  );
  if (!recipe) return null;
  const last = at === recipes.length - 1;
  const count = recipes.length;

  const take = () => {
    if (!last) {
      onGo(at + 1);
      return;
    }
    const all = recipes.map((one) => ({ recipe: one, draft: drafts[one.id] ?? noAnswers }));
    const added = addRecipes(all, getRuleSet(), catalog);
    edit(
      t('{count, plural, one {Add recipe: {title}} other {Add # recipes}}', {
        count,
        title: told(recipe.title),
      }),
      () => added.ruleSet,
    );
    props.onAdded();
    const [first] = added.rules;
    if (first !== undefined) go(`/rules/${first}`);
    closeRecipes();
    notify({
      title: t('{count, plural, one {Added {title}} other {Added # recipes}}', {
        count,
        title: told(recipe.title),
      }),
      description:
        added.rules.length === 1
          ? t('They made one rule.')
          : t('They made {count} rules.', { count: added.rules.length }),
      action: { label: t('Undo'), run: undo },
    });
  };

  return (
    <RecipeAsk
      key={recipe.id}
      recipe={recipe}
      draft={drafts[recipe.id] ?? noAnswers}
      onChange={(draft) => props.onChange(recipe.id, draft)}
      ruleSet={grown}
      onTaken={take}
      head={
        <header className="recipe-head">
          <IconButton
            label={at === 0 ? t('Back to all recipes') : t('Back to the recipe before')}
            icon={<ArrowLeft size={16} />}
            onClick={() => (at === 0 ? props.onBack() : onGo(at - 1))}
          />
          <div>
            <h2>
              {told(recipe.title)}{' '}
              <span className="recipe-place-in-queue">
                {at + 1} {t('of {count}', { count })}
              </span>
            </h2>
            <p className="quiet">{told(recipe.description)}</p>
          </div>
        </header>
      }
      foot={(taken, complete) => (
        <footer className="recipe-foot">
          <span className="recipe-keys">
            <Kbd keys="Enter" /> {t('next')} <Kbd keys="mod+Enter" /> {last ? 'add' : t('go on')}
          </span>
          {count > 1 && (
            <Button onClick={() => props.onLeaveOut(recipe.id)}>{t('Leave this one out')}</Button>
          )}
          <Button look={complete ? 'primary' : 'normal'} data-add="" onClick={() => taken(false)}>
            {last ? t('{count, plural, one {Add} other {Add all #}}', { count }) : t('Next recipe')}
          </Button>
        </footer>
      )}
    />
  );
}
