import { useState } from 'react';
import { recipes } from '../../shared/recipes';
import { type Draft, noAnswers } from './addRecipe';
import { RecipeChoice } from './RecipeChoice';
import { RecipeForm } from './RecipeForm';
import { RecipeQueue } from './RecipeQueue';
import './recipes.css';
import { openRecipes, useRecipeState } from './recipeStore';

/** First which recipe, or which several, then their questions. Answers stay while others are looked at. */
export default function Recipes() {
  const { recipe: id, draft: given } = useRecipeState();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  /** In the order they were ticked. */
  const [ticked, setTicked] = useState<readonly string[]>([]);
  /** Which of them is asked about; none while they are chosen. */
  const [at, setAt] = useState<number>();
  const recipe = recipes.find((one) => one.id === id);
  const setDraft = (of: string, draft: Draft) => setDrafts((before) => ({ ...before, [of]: draft }));
  const chosen = ticked.flatMap((one) => recipes.find((each) => each.id === one) ?? []);

  if (recipe) {
    return (
      <RecipeForm
        key={recipe.id}
        recipe={recipe}
        draft={drafts[recipe.id] ?? given ?? noAnswers}
        onChange={(draft) => setDraft(recipe.id, draft)}
        onAdded={() => {
          setDraft(recipe.id, noAnswers);
          setAdded([...added, recipe.id]);
        }}
        onBack={() => openRecipes()}
      />
    );
  }
  if (at !== undefined && chosen.length > 0) {
    return (
      <RecipeQueue
        recipes={chosen}
        at={Math.min(at, chosen.length - 1)}
        drafts={drafts}
        onChange={setDraft}
        onGo={setAt}
        onBack={() => setAt(undefined)}
        onLeaveOut={(left) => setTicked(ticked.filter((one) => one !== left))}
        onAdded={() => setTicked([])}
      />
    );
  }
  return (
    <RecipeChoice
      recipes={recipes}
      added={added}
      ticked={ticked}
      onTick={(one) =>
        setTicked(ticked.includes(one) ? ticked.filter((each) => each !== one) : [...ticked, one])
      }
      onNone={() => setTicked([])}
      onGo={() => setAt(0)}
    />
  );
}
