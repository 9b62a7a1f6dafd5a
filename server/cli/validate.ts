import { Command } from 'commander';
import { checkCode, codesOf } from '../../shared/compiler/checkCode';
import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../runtime';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines, problemsWithPlaces } from './problems';
import { readRuleSetFile, UnreadableFileError } from './readRuleSet';

export function validateCommand(): Command {
  return new Command('validate')
    .description(
      'Says everything that is wrong, risky or idle in a rule set, with its place and the way out.',
    )
    .argument('<file>', 'the rule set, as JSON')
    .option('--json', 'print one JSON object: { file, ok, problems }')
    .action(run);
}

async function run(path: string, { json }: { json?: boolean }): Promise<void> {
  try {
    const file = await readRuleSetFile(path);
    const problems = file.document === undefined ? file.problems : await problemsOf(file.document);
    const ok = !problems.some(({ severity }) => severity === 'error');
    if (json) {
      console.log(JSON.stringify({ file: path, ok, problems: problemsWithPlaces(file, problems) }));
    } else {
      if (problems.length > 0) console.log(problemLines(file, problems));
      console.log(`${path}: ${countLine(problems)}`);
    }
    process.exitCode = ok ? exitCodes.done : exitCodes.problems;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    failWith(error.message);
  }
}

/** Custom JavaScript is read by esbuild, which is only started where there is some. */
async function problemsOf(document: unknown): Promise<Problem[]> {
  const problems = validate(document, catalog);
  if (problems.some(({ severity }) => severity === 'error')) return problems;
  const ruleSet = document as RuleSet;
  if (codesOf(ruleSet, catalog).length === 0) return problems;
  const { createToolchain, stopToolchain } = await import('../toolchain');
  const ofCode = await checkCode(ruleSet, createToolchain());
  await stopToolchain();
  return [...ofCode, ...problems];
}
