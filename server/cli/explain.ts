import { Command } from 'commander';
import { type ExplainedRule, type Explanation, explain } from '../../shared/explain';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../runtime';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines, problemsWithPlaces } from './problems';
import { type RuleSetFile, readRuleSetFile, UnreadableFileError } from './readRuleSet';

export function explainCommand(): Command {
  return new Command('explain')
    .description('Says each rule as a sentence, by the stage of what it sends, with its problems beneath.')
    .argument('<file>', 'the rule set, as JSON')
    .option('--json', 'print one JSON object: { file, ok, stages: [{ name, rules }], problems }')
    .action(run);
}

async function run(path: string, { json }: { json?: boolean }): Promise<void> {
  try {
    const file = await readRuleSetFile(path);
    const problems = file.document === undefined ? file.problems : validate(file.document, catalog);
    const explanation = explain(file.document, problems, catalog);
    const ok = !problems.some(({ severity }) => severity === 'error');
    if (json) console.log(JSON.stringify({ file: path, ok, ...withPlaces(file, explanation) }));
    else console.log(`${textOf(file, explanation)}\n${path}: ${countLine(problems)}`);
    process.exitCode = ok ? exitCodes.done : exitCodes.problems;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    failWith(error.message);
  }
}

function textOf(file: RuleSetFile, { stages, problems }: Explanation): string {
  const lines: string[] = [];
  for (const { name, rules } of stages) {
    lines.push(name, ...rules.flatMap((rule) => ruleLines(file, rule)), '');
  }
  if (problems.length > 0) lines.push('Beside the rules', indented(problemLines(file, problems), 2), '');
  return lines.join('\n');
}

function ruleLines(
  file: RuleSetFile,
  { name, state, sentence, details = [], problems }: ExplainedRule,
): string[] {
  return [
    `  ${name} (${state})`,
    ...(sentence === undefined ? [] : [`    ${sentence}`]),
    ...details.map((detail) => `      ${detail}`),
    ...(problems.length > 0 ? [indented(problemLines(file, problems), 4)] : []),
  ];
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(by));
}

function withPlaces(file: RuleSetFile, { stages, problems }: Explanation) {
  return {
    stages: stages.map((stage) => ({
      ...stage,
      rules: stage.rules.map((rule) => ({ ...rule, problems: problemsWithPlaces(file, rule.problems) })),
    })),
    problems: problemsWithPlaces(file, problems),
  };
}
