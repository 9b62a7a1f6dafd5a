/** A recipe added to the open rule set, with the places its author pointed at. */
import type { Catalog } from '../../shared/definition';
import { type Added, applyRecipe, unanswered } from '../../shared/recipes/apply';
import type { EventNames } from '../../shared/recipes/onlyEvents';
import type { Answer, Answers, Recipe } from '../../shared/recipes/recipe';
import { renameId } from '../../shared/ruleset/rename';
import type { RuleSet, Target } from '../../shared/ruleset/types';

/** What was answered so far. */
export interface Draft {
  answers: Answers;
  /** Targets that were picked or chosen, by question; the answer is their selector. */
  places: Readonly<Record<string, Target>>;
}

export const noAnswers: Draft = { answers: {}, places: {} };

/** The draft with one more answer, or without it. */
export function answered(draft: Draft, id: string, answer: Answer | undefined, place?: Target): Draft {
  const { [id]: _, ...answers } = draft.answers;
  const { [id]: __, ...places } = draft.places;
  return {
    answers: answer === undefined ? answers : { ...answers, [id]: answer },
    places: place ? { ...places, [id]: place } : places,
  };
}

/**
 * As `applyRecipe`, which throws where an answer is missing. A picked place brings along how it is recognised again; a place
 * that already is a target stays that target.
 */
export function addRecipe(
  recipe: Recipe,
  { answers, places }: Draft,
  ruleSet: RuleSet,
  catalog: Catalog,
  names?: EventNames,
): Added {
  const added = applyRecipe(recipe, answers, ruleSet, catalog, names);
  const there = ruleSet.targets ?? [];
  const isNew = ({ id }: Target) => !there.some((one) => one.id === id);
  const targets = (added.ruleSet.targets ?? []).map((target) => {
    const place = isNew(target)
      ? Object.values(places).find(({ selector }) => selector === target.selector)
      : undefined;
    return place ? { ...place, id: target.id, name: target.name ?? place.name ?? target.id } : target;
  });
  let grown: RuleSet = added.ruleSet.targets ? { ...added.ruleSet, targets } : added.ruleSet;
  for (const target of targets.filter(isNew)) {
    const known = there.find((one) => isSamePlace(one, target));
    if (known) grown = mergedTargets(grown, target.id, known.id, catalog);
  }
  return { ...added, ruleSet: grown };
}

/** For reading only: what is not answered yet is an ellipsis. */
export function previewRecipe(
  recipe: Recipe,
  draft: Draft,
  ruleSet: RuleSet,
  catalog: Catalog,
  names?: EventNames,
): Added {
  const open = unanswered(recipe, draft.answers).map(({ id }) => [id, '…'] as const);
  return addRecipe(
    recipe,
    { ...draft, answers: { ...draft.answers, ...Object.fromEntries(open) } },
    ruleSet,
    catalog,
    names,
  );
}

/** Several at once, each with what the ones before it brought along, so that nothing shared is added twice. */
export function addRecipes(
  list: readonly { recipe: Recipe; draft: Draft }[],
  ruleSet: RuleSet,
  catalog: Catalog,
): Added {
  return list.reduce<Added>(
    (before, { recipe, draft }) => {
      const added = addRecipe(recipe, draft, before.ruleSet, catalog);
      return { ruleSet: added.ruleSet, rules: [...before.rules, ...added.rules] };
    },
    { ruleSet, rules: [] },
  );
}

function isSamePlace(one: Target, other: Target): boolean {
  const guards = ({ guards = [] }: Target) => JSON.stringify(guards);
  return one.selector === other.selector && guards(one) === guards(other);
}

/** Everything that used the one uses the other. */
function mergedTargets(ruleSet: RuleSet, from: string, into: string, catalog: Catalog): RuleSet {
  const left = { ...ruleSet, targets: (ruleSet.targets ?? []).filter(({ id }) => id !== from) };
  return renameId(left, 'target', from, into, catalog);
}
