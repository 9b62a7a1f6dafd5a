/** Which questions matter when only some of a recipe's events are wanted. */
import type { Catalog } from '../../shared/definition';
import { applyRecipe, unanswered } from '../../shared/recipes/apply';
import type { EventNames } from '../../shared/recipes/onlyEvents';
import type { Answers, Question, Recipe } from '../../shared/recipes/recipe';
import { noDocument } from '../store/state';

/** Stands for whatever will be answered. */
const something = '…';

/** Optional questions without whose answer no rule would send a wanted event: without a plan's button there is no “Plan chosen”. */
export function neededFor(
  recipe: Recipe,
  answers: Answers,
  names: EventNames | undefined,
  catalog: Catalog,
): Question[] {
  if (!names) return [];
  const open = Object.fromEntries(unanswered(recipe, answers).map(({ id }) => [id, something]));
  const given = { ...answers, ...open };
  const sent = (more: Answers) => {
    const { rules } = applyRecipe(recipe, { ...given, ...more }, noDocument, catalog, names).ruleSet;
    return Object.values(names).filter((name) => rules.some(({ event }) => event === name)).length;
  };
  const now = sent({});
  if (now === Object.keys(names).length) return [];
  return recipe.questions.filter(
    ({ id, optional }) => optional && given[id] === undefined && sent({ [id]: something }) > now,
  );
}

/** Asked at once: what has no usual answer, and addresses, because every site has its own. */
export function startsOpen(
  recipe: Recipe,
  question: Question,
  names: EventNames | undefined,
  catalog: Catalog,
): boolean {
  const { optional, default: usual } = question;
  if (neededFor(recipe, {}, names, catalog).includes(question)) return true;
  if (optional) return false;
  return usual === undefined || (typeof usual === 'string' && usual.startsWith('/'));
}
