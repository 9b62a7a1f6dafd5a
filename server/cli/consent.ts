import { Command, Option } from 'commander';
import { plan } from '../../shared/compiler/plan';
import { consentTable } from '../../shared/consent/table';
import { consentLines } from '../../shared/consent/words';
import { catalog } from '../runtime';
import { failWith } from './exit';
import { UnreadableFileError } from './readRuleSet';
import { readSoundRuleSet } from './readSoundRuleSet';
import { textTable } from './textTable';

/** `milepost consent rules.json`: which event goes where under which answer, as the compiled container does it. */
export function consentCommand(): Command {
  return new Command('consent')
    .description('Says what is sent where before an answer, after a refusal and after a grant, rule by rule.')
    .argument('<file>', 'the rule set, as JSON')
    .addOption(new Option('--format <format>', 'how to write it').choices(['table', 'json']).default('table'))
    .action(run);
}

async function run(path: string, { format }: { format: 'table' | 'json' }): Promise<void> {
  try {
    const sound = await readSoundRuleSet(path);
    if (!sound) return;
    const { ruleSet, problems } = sound;
    const found = consentTable(plan(ruleSet, catalog, problems));
    if (format === 'json') console.log(JSON.stringify(found, null, 2));
    else {
      const { header, rows, notes } = consentLines(found, ruleSet, catalog);
      console.log([textTable(header, rows), '', ...notes].join('\n'));
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) failWith(error.message);
    else throw error;
  }
}
