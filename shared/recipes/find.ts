import type { Recipe } from './recipe';

/** Recipes whose title, other names, description or events hold every word, those with the words in their title first. */
export function findRecipes(recipes: readonly Recipe[], words: string): Recipe[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const all = (recipe: Recipe) =>
    [
      recipe.title,
      recipe.id,
      recipe.group,
      recipe.description,
      ...recipe.searches,
      ...recipe.makes.events.map(({ name }) => name),
    ].join(' ');
  const found = recipes.filter((recipe) => has(all(recipe)));
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))];
}
