import { lazy, Suspense } from 'react';
import { t } from '../../shared/texts/t';
import { cancelPick } from '../preview/pick';
import { previewStore } from '../preview/previewStore';
import { Dialog } from '../ui/Dialog';
import { closeRecipes, useRecipeState } from './recipeStore';

const Recipes = lazy(() => import('./Recipes'));

/** "From a recipe": what others measure too, made to fit by a few questions. Its content is loaded when it is first opened. */
export function RecipeDialog() {
  const { open } = useRecipeState();
  const change = (next: boolean) => {
    if (next) return;
    // Escape and a click beside it end the pointing first, and lose no answer.
    if (previewStore.getState().picking !== null) cancelPick();
    else closeRecipes();
  };
  return (
    <Dialog open={open} onOpenChange={change} title={t('Add from a recipe')} look="flush">
      {open && (
        <Suspense fallback={<p className="loading">{t('Opening…')}</p>}>
          <Recipes />
        </Suspense>
      )}
    </Dialog>
  );
}
