#!/usr/bin/env node
/** The command line: check a rule set, say it in words, build its container, or serve everything. */
import { Command, InvalidArgumentError } from 'commander';
import { buildCommand } from './cli/build';
import { checkCommand } from './cli/check';
import { consentCommand } from './cli/consent';
import { diffCommand } from './cli/diff';
import { eraseCommand } from './cli/erase';
import { exitCodes } from './cli/exit';
import { explainCommand } from './cli/explain';
import { lineageCommand } from './cli/lineage';
import { planCommand } from './cli/plan';
import { quarantineCommand } from './cli/quarantine';
import { recipeCommand } from './cli/recipe';
import { retentionCommand } from './cli/retention';
import { serveCommand } from './cli/serve';
import { testCommand } from './cli/test';
import { validateCommand } from './cli/validate';
import { release } from './release';

const program = new Command('milepost')
  .description('Rules for micro-conversions: check them, build their container, serve them.')
  .version(release)
  .showHelpAfterError('(Add --help for what this command takes.)')
  .addHelpText('after', '\nExit codes: 0 done, 1 problems found, 2 used wrongly or a file could not be read.')
  .exitOverride();

program.addCommand(validateCommand());
program.addCommand(explainCommand());
program.addCommand(diffCommand());
program.addCommand(buildCommand());
program.addCommand(checkCommand());
program.addCommand(planCommand());
program.addCommand(consentCommand());
program.addCommand(lineageCommand());
program.addCommand(recipeCommand());
program.addCommand(testCommand());
program.addCommand(quarantineCommand());
program.addCommand(serveCommand());
program.addCommand(retentionCommand());
program.addCommand(eraseCommand());
for (const command of program.commands.flatMap((each) => [each, ...each.commands]))
  command.exitOverride().copyInheritedSettings(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has printed what was wrong; it exits with 1, which is kept for problems in rule sets.
  const { exitCode } = error as { exitCode?: number };
  if (exitCode === undefined && !(error instanceof InvalidArgumentError)) throw error;
  process.exitCode = exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
}
