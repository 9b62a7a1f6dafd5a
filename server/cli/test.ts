import { Command } from 'commander';
import type { RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { runTests, type TestResult } from '../../shared/visit/tests';
import { catalog, engine } from '../runtime';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines, problemsWithPlaces } from './problems';
import { placeOf, type RuleSetFile, readRuleSetFile, UnreadableFileError } from './readRuleSet';

const help = `
A test is a visit that was kept, one moment of it, and whether a rule should fire there. Tests are made in the editor, with
“Should fire” and “Should not fire” on a row of a visit, and stand in the rule set under \`tests\`.

  passed   the rule does what the test says
  failed   it does not
  unknown  the rule asks for something that was not kept of the visit: it stops nothing, but tests nothing either

Exit codes: 0 no test fails, 1 a test fails or the rule set has errors, 2 used wrongly or the file could not be read.`;

export function testCommand(): Command {
  return new Command('test')
    .description('Runs the tests of a rule set: visits on which its rules should fire, or should not.')
    .argument('<file>', 'the rule set, as JSON')
    .option('--json', 'print one JSON object: { file, ok, tests }')
    .addHelpText('after', help)
    .action(run);
}

async function run(path: string, { json }: { json?: boolean }): Promise<void> {
  try {
    const file = await readRuleSetFile(path);
    const problems = file.document === undefined ? file.problems : validate(file.document, catalog);
    const errors = problems.filter(({ severity }) => severity === 'error');
    // What rules would do is only known of a rule set that is one.
    const results = errors.length > 0 ? [] : runTests(file.document as RuleSet, engine);
    const ok = errors.length === 0 && !results.some(({ state }) => state === 'failed');
    if (json)
      console.log(
        JSON.stringify({
          file: path,
          ok,
          tests: results.map(({ outcome: _, ...result }) => result),
          ...(errors.length > 0 && { problems: problemsWithPlaces(file, errors) }),
        }),
      );
    else if (errors.length > 0) console.log(`${problemLines(file, errors)}\n${path}: ${countLine(errors)}`);
    else console.log(resultLines(file, results));
    process.exitCode = ok ? exitCodes.done : exitCodes.problems;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    failWith(error.message);
  }
}

function resultLines(file: RuleSetFile, results: readonly TestResult[]): string {
  const lines = results.map(({ state, name, why }, index) => {
    const place = state === 'passed' ? '' : `  ${placeOf(file, `/tests/${index}`).text}`;
    return `${state.padEnd(8)} ${name}${place}${state === 'passed' ? '' : `\n         ${why}`}`;
  });
  const count = (state: TestResult['state']) => results.filter((each) => each.state === state).length;
  const counts = (['passed', 'failed', 'unknown'] as const).map((state) => `${count(state)} ${state}`);
  return [...lines, `${file.path}: ${results.length ? counts.join(', ') : 'no tests'}`].join('\n');
}
