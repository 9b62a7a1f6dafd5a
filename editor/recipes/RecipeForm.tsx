import { ArrowLeft } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Recipe } from '../../shared/recipes/recipe';
import { t, told } from '../../shared/texts/t';
import { catalog, edit, getRuleSet, undo, useRuleSet } from '../shell/document';
import { Button, IconButton } from '../ui/Button';
import { notify } from '../ui/Toast';
import { addRecipe, type Draft } from './addRecipe';
import { RecipeAsk } from './RecipeAsk';
import { RecipeFoot } from './RecipeFoot';
import { closeRecipes } from './recipeStore';

export interface RecipeFormProps {
  recipe: Recipe;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onAdded: () => void;
  onBack: () => void;
}

/** One recipe's questions. Adding it is one step of undo. */
export function RecipeForm({ recipe, draft, onChange, onAdded, onBack }: RecipeFormProps) {
  const [, go] = useLocation();
  const ruleSet = useRuleSet();
  const add = (another: boolean) => {
    const before = getRuleSet();
    const added = addRecipe(recipe, draft, before, catalog);
    edit(t('Add recipe: {title}', { title: told(recipe.title) }), () => added.ruleSet);
    onAdded();
    const [first] = added.rules;
    if (first !== undefined) go(`/rules/${first}`);
    if (another) onBack();
    else closeRecipes();
    notify({
      title: t('Added {title}', { title: told(recipe.title) }),
      description:
        added.rules.length === 1
          ? t('It made one rule.')
          : t('It made {count} rules.', { count: added.rules.length }),
      action: { label: t('Undo'), run: undo },
    });
  };
  return (
    <RecipeAsk
      recipe={recipe}
      draft={draft}
      onChange={onChange}
      ruleSet={ruleSet}
      onTaken={add}
      head={
        <header className="recipe-head">
          <IconButton label={t('Back to all recipes')} icon={<ArrowLeft size={16} />} onClick={onBack} />
          <div>
            <h2>{told(recipe.title)}</h2>
            <p className="quiet">{told(recipe.description)}</p>
          </div>
        </header>
      }
      foot={(take, complete) => (
        <RecipeFoot label={t('Add')} complete={complete} onAdd={() => take(false)}>
          <Button onClick={() => take(true)}>{t('Add and choose another')}</Button>
        </RecipeFoot>
      )}
    />
  );
}
