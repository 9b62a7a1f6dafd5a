import type { Recipe } from '../../shared/recipes/recipe';
import { useAnswer } from '../api/useAnswer';

// With their test pages they are a hundred kilobytes, which nobody should wait for who does not want them.
const load = () => import('../../shared/recipes').then(({ recipes }) => recipes);

/** Every recipe once they are wanted and here. Where they cannot be had there are none: the dialog says why. */
export function useRecipes(wanted = true): readonly Recipe[] {
  return useAnswer(wanted ? load : undefined).value ?? [];
}
