import { useEffect, useState } from 'react';
import type { EventNames } from '../../shared/recipes/onlyEvents';
import type { Recipe } from '../../shared/recipes/recipe';
import type { RuleSet } from '../../shared/ruleset/types';
import { catalog } from '../shell/document';
import { addRecipe, type Draft } from './addRecipe';
import { type RecipeProblems, recipeProblems } from './recipeProblems';

const none: RecipeProblems = { questions: {}, rest: [] };

/** Checking a large rule set takes a moment; a pause in typing is waited for. */
const settleMs = 200;

/** What the checks say of the rules the answers make. Nothing while answers are missing. */
export function useRecipeProblems(
  recipe: Recipe,
  draft: Draft,
  ruleSet: RuleSet,
  complete: boolean,
  names?: EventNames,
): RecipeProblems {
  const [problems, setProblems] = useState(none);
  useEffect(() => {
    if (!complete) {
      setProblems(none);
      return;
    }
    let stale = false;
    const check = async () => {
      // The checks are large, and run in the worker otherwise.
      const { validate } = await import('../../shared/ruleset/validate');
      if (stale) return;
      const added = addRecipe(recipe, draft, ruleSet, catalog, names);
      setProblems(recipeProblems(recipe, draft.answers, added, ruleSet, validate, catalog));
    };
    // Without the checks people can go on: the document is checked again once it has the rules.
    const timer = setTimeout(() => void check().catch(() => setProblems(none)), settleMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [recipe, draft, ruleSet, complete, names]);
  return problems;
}
