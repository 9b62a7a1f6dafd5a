/** Whether the recipes are open, and which of them: the rule list, the palette and the keys all open the same dialog. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Draft } from './addRecipe';

export interface RecipeState {
  open: boolean;
  /** Id of the recipe whose questions are asked; none while one is looked for. */
  recipe: string | undefined;
  /** What is answered beforehand, by a scan of the page. */
  draft: Draft | undefined;
}

const closed: RecipeState = { open: false, recipe: undefined, draft: undefined };

export const recipeStore = createStore<RecipeState>(() => closed);

export function useRecipeState(): RecipeState {
  return useStore(recipeStore);
}

export function openRecipes(recipe?: string, draft?: Draft): void {
  recipeStore.setState({ open: true, recipe, draft });
}

export function closeRecipes(): void {
  recipeStore.setState(closed);
}
