import { BookMarked } from 'lucide-react';
import { eventsOf } from '../../shared/recipes/eventsOf';
import type { Recipe } from '../../shared/recipes/recipe';
import { t, told } from '../../shared/texts/t';
import type { PaletteEntry } from '../shell/paletteEntries';
import { openRecipes } from './recipeStore';

/** Each recipe in the palette, found by what people call it. */
export function recipeEntries(recipes: readonly Recipe[]): PaletteEntry[] {
  return recipes.map((recipe) => ({
    id: `recipe ${recipe.id}`,
    label: told(recipe.title),
    keywords: ['recipe', recipe.id, ...recipe.searches, ...eventsOf(recipe)].join(' '),
    group: t('Recipes'),
    icon: <BookMarked size={15} aria-hidden="true" />,
    run: () => openRecipes(recipe.id),
  }));
}
