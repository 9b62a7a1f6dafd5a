import { useState } from 'react';
import { recipes } from '../../shared/recipes';
import { type Draft, noAnswers } from './addRecipe';
import { RecipeChoice } from './RecipeChoice';
import { RecipeForm } from './RecipeForm';
import './recipes.css';
import { openRecipes, useRecipeState } from './recipeStore';

/** First which recipe, then its questions. Answers stay while others are looked at. */
export default function Recipes() {
  const { recipe: id, draft: given } = useRecipeState();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const recipe = recipes.find((one) => one.id === id);
  if (!recipe) return <RecipeChoice recipes={recipes} added={added} />;
  const setDraft = (draft: Draft) => setDrafts({ ...drafts, [recipe.id]: draft });
  return (
    <RecipeForm
      key={recipe.id}
      recipe={recipe}
      draft={drafts[recipe.id] ?? given ?? noAnswers}
      onChange={setDraft}
      onAdded={() => {
        setDraft(noAnswers);
        setAdded([...added, recipe.id]);
      }}
      onBack={() => openRecipes()}
    />
  );
}
