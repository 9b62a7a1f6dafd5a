import { BookMarked } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { recipes } from '../../shared/recipes';
import type { Recipe } from '../../shared/recipes/recipe';
import { ChoiceList } from '../ui/ChoiceList';
import { RecipeQuestions } from './RecipeQuestions';

/** Every recipe by what people call it, then its questions. */
export default function RecipeChoice({ onDone }: { onDone: () => void }) {
  const [chosen, setChosen] = useState<Recipe>();
  const search = useRef<HTMLInputElement>(null);
  // The dialog was open before this was loaded, and put the focus elsewhere.
  useEffect(() => {
    if (!chosen) search.current?.focus();
  }, [chosen]);
  if (chosen) {
    return <RecipeQuestions recipe={chosen} onBack={() => setChosen(undefined)} onDone={onDone} />;
  }
  const groups = [...new Set(recipes.map(({ group }) => group))];
  return (
    <div className="boxed-choices tall">
      <ChoiceList
        label="Recipes"
        inputRef={search}
        placeholder="What do you want to measure?"
        choices={groups.flatMap((group) =>
          recipes
            .filter((recipe) => recipe.group === group)
            .map((recipe) => ({
              id: recipe.id,
              label: recipe.title,
              hint: recipe.description,
              group,
              icon: <BookMarked size={16} aria-hidden="true" />,
              keywords: [...recipe.searches, ...recipe.makes.events.map(({ name }) => name)].join(' '),
            })),
        )}
        onChoose={(id) => setChosen(recipes.find((recipe) => recipe.id === id))}
        empty="No recipe is called that. A rule of your own takes a sentence."
      />
    </div>
  );
}
