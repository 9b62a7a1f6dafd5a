/** `milepost recipe list` and `add`: micro-conversions ready to use. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readRule } from '../../shared/readRule';
import { applyRecipe, unanswered } from '../../shared/recipes/apply';
import { eventsOf } from '../../shared/recipes/eventsOf';
import { findRecipes } from '../../shared/recipes/find';
import { recipes } from '../../shared/recipes/index';
import type { Answers, Business, Recipe } from '../../shared/recipes/recipe';
import { serialize } from '../../shared/ruleset/serialize';
import type { RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../runtime';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines } from './problems';
import { readRuleSetFile, UnreadableFileError } from './readRuleSet';
import { asked, readAnswers } from './recipeAnswers';

export function recipeCommand(): Command {
  const command = new Command('recipe').description(
    'Micro-conversions ready to use: find one, add it to a rule set.',
  );
  command
    .command('list')
    .description('Lists recipes, all or those that hold the words.')
    .argument('[words...]', 'what people call it, such as newsletter')
    .option('--business <kind>', `only what is usual for ${businesses.join(', ')}`)
    .option('--json', 'print one JSON array, with the questions of each')
    .action(list);
  command
    .command('add')
    .description('Adds one or several recipes to a rule set, in place: all of them or none.')
    .argument('<file>', 'the rule set, as JSON')
    .argument('<recipe...>', 'ids, as list prints them')
    .option(
      '-a, --answer <question=answer...>',
      'answers, such as form=#newsletter; with several recipes newsletter.form=#newsletter; commas part the entries of a list',
    )
    .option('--dry-run', 'print what would be added and write nothing')
    .action(add);
  return command;
}

const businesses: readonly Business[] = ['shop', 'saas', 'leads', 'content'];

function list(words: string[], { json, business }: { json?: boolean; business?: string }): void {
  const kind = businesses.find((one) => one === business);
  if (business !== undefined && !kind) {
    failWith(`There is no kind of business ${business}. It is one of: ${businesses.join(', ')}.`);
    return;
  }
  const usual = kind ? recipes.filter((recipe) => recipe.business.includes(kind)) : recipes;
  const found = findRecipes(usual, words.join(' '));
  if (json) {
    const plain = found.map((recipe) => {
      const { makes: _, fixture: __, ...rest } = recipe;
      return { ...rest, events: eventsOf(recipe) };
    });
    console.log(JSON.stringify(plain));
    return;
  }
  if (!found.length) {
    failWith(`No recipe holds "${words.join(' ')}". Leave the words out to see all ${recipes.length}.`);
    return;
  }
  for (const recipe of found) {
    const { id, title, questions } = recipe;
    console.log(`${id}: ${title}`);
    console.log(
      `    sends ${eventsOf(recipe).join(', ')}; answers: ${questions.map(asked).join(' ') || 'none'}`,
    );
  }
}

/** Undefined after saying what there is instead. */
function findRecipe(id: string): Recipe | undefined {
  const recipe = recipes.find((each) => each.id === id);
  if (recipe) return recipe;
  const near = findRecipes(recipes, id.replaceAll('-', ' ')).slice(0, 3);
  const hint = near.length
    ? `Did you mean ${near.map((each) => each.id).join(', ')}?`
    : 'milepost recipe list shows all.';
  failWith(`There is no recipe ${id}. ${hint}`);
  return undefined;
}

/** Each with its answers; undefined after saying what is wrong or missing. */
function readWanted(
  ids: readonly string[],
  given: readonly string[],
): { recipe: Recipe; answers: Answers }[] | undefined {
  const stray = given.find((each) => {
    const [, of] = /^([\w-]+)\.[\w-]+=/.exec(each) ?? [];
    return ids.length > 1 ? of === undefined || !ids.includes(of) : of !== undefined && of !== ids[0];
  });
  if (stray !== undefined) {
    failWith(
      `"${stray}" does not say whose question it answers. With several recipes write ${ids[0]}.question=answer.`,
    );
    return undefined;
  }
  const wanted: { recipe: Recipe; answers: Answers }[] = [];
  for (const id of ids) {
    const recipe = findRecipe(id);
    const answers = recipe && readAnswers(recipe, given);
    if (!recipe || !answers) return undefined;
    const missing = unanswered(recipe, answers);
    if (missing.length) {
      const own = ids.length > 1 ? `${id}.` : '';
      const lines = missing.map((question) => `  --answer ${own}${question.id}=…   ${question.ask}`);
      failWith(`${recipe.title} needs an answer:\n${lines.join('\n')}`);
      return undefined;
    }
    wanted.push({ recipe, answers });
  }
  return wanted;
}

async function add(
  path: string,
  ids: string[],
  flags: { answer?: string[]; dryRun?: boolean },
): Promise<void> {
  const wanted = readWanted(ids, flags.answer ?? []);
  if (!wanted) return;
  try {
    const file = await readRuleSetFile(path);
    const before = file.document === undefined ? file.problems : validate(file.document, catalog);
    if (before.some(({ severity }) => severity === 'error')) {
      console.log(`${problemLines(file, before)}\n${path}: ${countLine(before)} Nothing was added.`);
      process.exitCode = exitCodes.problems;
      return;
    }
    let ruleSet = file.document as RuleSet;
    const rules: string[] = [];
    for (const { recipe, answers } of wanted) {
      const added = applyRecipe(recipe, answers, ruleSet, catalog);
      ruleSet = added.ruleSet;
      rules.push(...added.rules);
    }
    const problems = validate(ruleSet, catalog);
    const text = serialize(ruleSet);
    for (const rule of ruleSet.rules.filter((each) => rules.includes(each.id)))
      console.log(`${rule.id}: ${readRule(ruleSet, rule, catalog)}`);
    if (problems.length) console.log(problemLines({ ...file, text }, problems));
    if (problems.some(({ severity }) => severity === 'error')) {
      console.log(`${path}: ${countLine(problems)} Nothing was added.`);
      process.exitCode = exitCodes.problems;
      return;
    }
    if (!flags.dryRun) await writeFile(path, text);
    console.log(
      `${path}: ${flags.dryRun ? 'would gain' : 'gained'} ${rules.length} rule${rules.length === 1 ? '' : 's'}.`,
    );
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    failWith(error.message);
  }
}

/** Undefined where one is not an answer to a question of the recipe, which has then been said. */
