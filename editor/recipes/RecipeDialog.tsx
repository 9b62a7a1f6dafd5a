import { t } from '../../shared/texts/t';
import { cancelPick } from '../preview/pick';
import { previewStore } from '../preview/previewStore';
import { Dialog } from '../ui/Dialog';
import { loadable } from '../ui/loadable';
import { closeRecipes, useRecipeState } from './recipeStore';

const Recipes = loadable(() => import('./Recipes'));

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
      {open && <Recipes />}
    </Dialog>
  );
}
