import type { Catalog } from '../../shared/definition';
import { valueAt } from '../../shared/pointer';
import type { Problem } from '../../shared/problem';
import type { Added } from '../../shared/recipes/apply';
import type { Answer, Answers, Recipe } from '../../shared/recipes/recipe';
import type { RuleSet } from '../../shared/ruleset/types';
import type { FieldProblem } from '../ui/Field';

export interface RecipeProblems {
  /** By question, the gravest of each. */
  questions: Readonly<Record<string, FieldProblem>>;
  /** What no answer is to blame for. */
  rest: readonly Problem[];
}

/** What is wrong with that which was added, and with nothing else: beside the question it comes from where there is one. */
export function recipeProblems(
  recipe: Recipe,
  answers: Answers,
  added: Added,
  before: RuleSet,
  validate: (ruleSet: RuleSet, catalog: Catalog) => Problem[],
  catalog: Catalog,
): RecipeProblems {
  const questions: Record<string, FieldProblem> = {};
  const rest: Problem[] = [];
  for (const problem of validate(added.ruleSet, catalog)) {
    if (!isAdded(problem.path, before)) continue;
    const value = valueAt(added.ruleSet, problem.path);
    const question = recipe.questions.find(({ id, default: usual }) => isAnswer(answers[id] ?? usual, value));
    if (!question) rest.push(problem);
    else questions[question.id] ??= problem;
  }
  return { questions, rest };
}

/** What a recipe adds stands behind what was there. */
function isAdded(path: string, { rules, targets = [], variables = [], plan }: RuleSet): boolean {
  const counts = { rules, targets, variables, 'plan/events': plan.events };
  return Object.entries(counts).some(([list, { length }]) => {
    const [, index] = new RegExp(`^/${list}/(\\d+)`).exec(path) ?? [];
    return index !== undefined && Number(index) >= length;
  });
}

function isAnswer(answer: Answer | undefined, value: unknown): boolean {
  if (answer === undefined || value === undefined) return false;
  return Array.isArray(answer) ? answer.includes(value as never) : answer === value;
}
