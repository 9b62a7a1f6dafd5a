import { Command } from 'commander';
import { validators } from '../../build/validators.js';
import { changesBetween } from '../../shared/changes/changes';
import { changeLines, changesInShort } from '../../shared/changes/changeText';
import type { Problem } from '../../shared/problem';
import { checkShape } from '../../shared/ruleset/checks/shape';
import type { RuleSet } from '../../shared/ruleset/types';
import { upgrade } from '../../shared/ruleset/upgrade';
import { catalog } from '../runtime';
import { exitCodes, failWith } from './exit';
import { problemLines } from './problems';
import { type RuleSetFile, readRuleSetFile, UnreadableFileError } from './readRuleSet';

export function diffCommand(): Command {
  return new Command('diff')
    .description(
      'Says in sentences what differs between two rule sets: rules, plan, targets, and all the rest.',
    )
    .argument('<before>', 'a rule set, as JSON')
    .argument('<after>', 'the rule set it became')
    .option('--json', 'print one JSON object: { before, after, changes }')
    .action(run);
}

async function run(before: string, after: string, { json }: { json?: boolean }): Promise<void> {
  try {
    const files = [await readRuleSetFile(before), await readRuleSetFile(after)] as const;
    const [old, now] = files.map(readable);
    if (!old || !now) {
      process.exitCode = exitCodes.problems;
      return;
    }
    const changes = changesBetween(old, now, catalog);
    if (json) console.log(JSON.stringify({ before, after, changes }));
    else
      console.log(
        [...changeLines(changes), ...(changes.length > 0 ? [''] : []), `${changesInShort(changes)}.`].join(
          '\n',
        ),
      );
    process.exitCode = exitCodes.done;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    failWith(error.message);
  }
}

/** The rule set in today's format; where it cannot be read as one, says why and answers undefined. */
function readable(file: RuleSetFile): RuleSet | undefined {
  const upgraded = file.document === undefined ? file : upgrade(file.document, catalog);
  const problems: Problem[] =
    'problems' in upgraded
      ? upgraded.problems
      : checkShape(upgraded.ruleSet, catalog, validators).filter(({ path }) => !path.includes('/settings'));
  if ('ruleSet' in upgraded && problems.length === 0) return upgraded.ruleSet;
  console.error(problemLines(file, problems));
  return undefined;
}
