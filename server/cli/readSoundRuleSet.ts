import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';
import { validate } from '../../shared/ruleset/validate';
import { catalog } from '../runtime';
import { exitCodes } from './exit';
import { problemLines } from './problems';
import { readRuleSetFile } from './readRuleSet';

/** The rule set of a file; where it has errors, says all its problems, ends with `problems` and answers undefined. */
export async function readSoundRuleSet(
  path: string,
): Promise<{ ruleSet: RuleSet; problems: Problem[] } | undefined> {
  const file = await readRuleSetFile(path);
  const problems = file.document === undefined ? file.problems : validate(file.document, catalog);
  if (!problems.some(({ severity }) => severity === 'error'))
    return { ruleSet: file.document as RuleSet, problems };
  console.error(problemLines(file, problems));
  process.exitCode = exitCodes.problems;
  return undefined;
}
