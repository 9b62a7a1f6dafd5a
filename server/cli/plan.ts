import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { type FileFormat, fileFormats } from '../../shared/fileFormats';
import { exportPlan } from '../../shared/plan/exports';
import { practice } from '../../shared/plan/practice';
import { readablePlan } from '../../shared/plan/readable';
import { heard } from '../../shared/problems/silence';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../runtime';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines } from './problems';
import { readRuleSetFile, UnreadableFileError } from './readRuleSet';

interface PlanOptions {
  format: FileFormat;
  out?: string;
  practice?: boolean;
}

export function planCommand(): Command {
  return new Command('plan')
    .description(
      'Writes the measurement plan of a rule set: stages, events, owners, values and what sends them.',
    )
    .argument('<file>', 'the rule set, as JSON')
    .addOption(new Option('--format <format>', 'what to write').choices(fileFormats).default('md'))
    .option('--out <file>', 'write to this file rather than to the terminal')
    .option('--practice', 'say instead what measuring practice would do otherwise')
    .action(run);
}

async function run(path: string, { format, out, practice: asked }: PlanOptions): Promise<void> {
  try {
    const file = await readRuleSetFile(path);
    const problems = file.document === undefined ? file.problems : validate(file.document, catalog);
    const ruleSet = readablePlan(file.document, problems);
    if (!ruleSet) {
      console.error(problemLines(file, problems));
      process.exitCode = exitCodes.problems;
      return;
    }
    if (asked) {
      const hints = heard(ruleSet, practice(ruleSet, catalog)).shown;
      if (hints.length > 0) console.log(problemLines(file, hints));
      console.log(`${path}: ${countLine(hints)}`);
      return;
    }
    const text = exportPlan(ruleSet, catalog, format);
    if (out === undefined) process.stdout.write(text);
    else await writeFile(out, text);
    // What is wrong in the rule set is said beside the plan, never in it.
    if (problems.some(({ severity }) => severity === 'error')) {
      console.error(`${path}: ${countLine(problems)}. Run milepost validate to see them.`);
      process.exitCode = exitCodes.problems;
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) failWith(error.message);
    else if (out !== undefined && isSystemError(error))
      failWith(`${out} could not be written: ${error.message}.`);
    else throw error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
