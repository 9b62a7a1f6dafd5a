/** `milepost recipe list` and `add`: micro-conversions ready to use. */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readRule } from '../../shared/readRule';
import { applyRecipe, unanswered } from '../../shared/recipes/apply';
import { findRecipes } from '../../shared/recipes/find';
import { recipes } from '../../shared/recipes/index';
import type { Answers, Question, Recipe } from '../../shared/recipes/recipe';
import { serialize } from '../../shared/ruleset/serialize';
import type { RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../runtime';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines } from './problems';
import { readRuleSetFile, UnreadableFileError } from './readRuleSet';

export function recipeCommand(): Command {
  const command = new Command('recipe').description(
    'Micro-conversions ready to use: find one, add it to a rule set.',
  );
  command
    .command('list')
    .description('Lists recipes, all or those that hold the words.')
    .argument('[words...]', 'what people call it, such as newsletter')
    .option('--json', 'print one JSON array, with the questions of each')
    .action(list);
  command
    .command('add')
    .description('Adds a recipe to a rule set, in place.')
    .argument('<file>', 'the rule set, as JSON')
    .argument('<recipe>', 'its id, as list prints it')
    .option(
      '-a, --answer <question=answer...>',
      'answers, such as form=#newsletter; commas part the entries of a list',
    )
    .option('--dry-run', 'print what would be added and write nothing')
    .action(add);
  return command;
}

function list(words: string[], { json }: { json?: boolean }): void {
  const found = findRecipes(recipes, words.join(' '));
  if (json) {
    const plain = found.map(({ makes, fixture: _, ...rest }) => ({
      ...rest,
      events: makes.events.map(({ name }) => name),
    }));
    console.log(JSON.stringify(plain));
    return;
  }
  if (!found.length) {
    failWith(`No recipe holds "${words.join(' ')}". Leave the words out to see all ${recipes.length}.`);
    return;
  }
  for (const { id, title, questions, makes } of found) {
    console.log(`${id}: ${title}`);
    const events = makes.events.map(({ name }) => name).join(', ');
    console.log(`    sends ${events}; answers: ${questions.map(asked).join(' ') || 'none'}`);
  }
}

/** `form` has to be answered, `locale=en` may be, `[price]` can be left open. */
function asked({ id, default: usual, optional }: Question): string {
  return optional ? `[${id}]` : usual === undefined ? id : `${id}=${String(usual)}`;
}

async function add(path: string, id: string, flags: { answer?: string[]; dryRun?: boolean }): Promise<void> {
  const recipe = recipes.find((each) => each.id === id);
  if (!recipe) {
    const near = findRecipes(recipes, id.replaceAll('-', ' ')).slice(0, 3);
    const hint = near.length
      ? `Did you mean ${near.map((each) => each.id).join(', ')}?`
      : 'milepost recipe list shows all.';
    failWith(`There is no recipe ${id}. ${hint}`);
    return;
  }
  const answers = readAnswers(recipe, flags.answer ?? []);
  if (!answers) return;
  const missing = unanswered(recipe, answers);
  if (missing.length) {
    const lines = missing.map((question) => `  --answer ${question.id}=…   ${question.ask}`);
    failWith(`${recipe.title} needs an answer:\n${lines.join('\n')}`);
    return;
  }
  try {
    const file = await readRuleSetFile(path);
    const before = file.document === undefined ? file.problems : validate(file.document, catalog);
    if (before.some(({ severity }) => severity === 'error')) {
      console.log(`${problemLines(file, before)}\n${path}: ${countLine(before)} Nothing was added.`);
      process.exitCode = exitCodes.problems;
      return;
    }
    const { ruleSet, rules } = applyRecipe(recipe, answers, file.document as RuleSet, catalog);
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
function readAnswers({ title, questions }: Recipe, given: readonly string[]): Answers | undefined {
  const answers: Record<string, string | number | string[]> = {};
  for (const each of given) {
    const [, name = '', answer = ''] = /^([\w-]+)=([\s\S]*)$/.exec(each) ?? [];
    const question = questions.find(({ id }) => id === name);
    if (!question) {
      failWith(`"${each}" answers no question of ${title}. It asks: ${questions.map(asked).join(' ')}.`);
      return undefined;
    }
    if (question.kind === 'number' && (answer === '' || Number.isNaN(Number(answer)))) {
      failWith(`${name} is "${answer}". ${question.ask} It has to be a number.`);
      return undefined;
    }
    if (question.choices && !question.choices.some(({ value }) => value === answer)) {
      const choices = question.choices.map(({ value }) => value).join(', ');
      failWith(`${name} is "${answer}". It has to be one of: ${choices}.`);
      return undefined;
    }
    answers[name] =
      question.kind === 'number'
        ? Number(answer)
        : question.kind === 'list'
          ? answer.split(',').map((entry) => entry.trim())
          : answer;
  }
  return answers;
}
