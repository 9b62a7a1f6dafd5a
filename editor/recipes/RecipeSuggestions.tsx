import { ChevronRight } from 'lucide-react';
import { t } from '../../shared/texts/t';
import { useRuleSet } from '../shell/document';
import { Button } from '../ui/Button';
import { businessOf, firstRecipes } from './business';
import { openRecipes } from './recipeStore';
import './suggestions.css';
import { useRecipes } from './useRecipes';

/** For a site without rules: what others of its kind begin with. */
export function RecipeSuggestions() {
  const business = businessOf(useRuleSet());
  const recipes = useRecipes();
  const first = firstRecipes[business].flatMap((id) => recipes.find((recipe) => recipe.id === id) ?? []);
  return (
    <section className="recipe-suggestions" aria-labelledby="recipe-suggestions">
      <h2 id="recipe-suggestions">{heading[business]}</h2>
      <ul>
        {first.map(({ id, title, description }) => (
          <li key={id}>
            <button type="button" onClick={() => openRecipes(id)}>
              <span>{title}</span>
              <span className="quiet">{description}</span>
              <ChevronRight size={16} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Button look="plain" onClick={() => openRecipes()}>
        {t('See all recipes')}
      </Button>
    </section>
  );
}

const heading = {
  shop: t('What shops measure first'),
  saas: t('What software measures first'),
  leads: t('What sites that win leads measure first'),
  content: t('What publications measure first'),
  other: t('What sites measure first'),
} as const;
