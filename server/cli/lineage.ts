import { Command, Option } from 'commander';
import { type FileFormat, fileFormats } from '../../shared/fileFormats';
import { exportLineage } from '../../shared/lineage/exports';
import { lineage } from '../../shared/lineage/lineage';
import { defaultPrivacy } from '../../shared/privacy/types';
import { catalog } from '../runtime';
import { failWith } from './exit';
import { UnreadableFileError } from './readRuleSet';
import { readSoundRuleSet } from './readSoundRuleSet';

interface Flags {
  format: FileFormat;
  server: string;
  retention: string;
}

/** `milepost lineage rules.json`: what is read, and where it goes, why, with whose consent and for how long. */
export function lineageCommand(): Command {
  return new Command('lineage')
    .description(
      'Says for each rule what is read, where it goes, what for, with which consent and for how long.',
    )
    .argument('<file>', 'the rule set, as JSON')
    .addOption(new Option('--format <format>', 'what to write').choices(fileFormats).default('md'))
    .option('--server <address>', 'the Milepost server that events go to', 'http://localhost:7070')
    .option(
      '--retention <months>',
      'for how many months it keeps them',
      String(defaultPrivacy.retentionMonths),
    )
    .action(run);
}

async function run(path: string, { format, server, retention }: Flags): Promise<void> {
  const retentionMonths = Number(retention);
  if (!URL.canParse(server) || !Number.isInteger(retentionMonths) || retentionMonths < 1)
    return failWith(
      'Give --server an address such as https://milepost.example, and --retention a number of months.',
    );
  try {
    const sound = await readSoundRuleSet(path);
    if (!sound) return;
    const { ruleSet } = sound;
    const found = lineage(ruleSet, catalog, { server: new URL(server).origin, retentionMonths });
    process.stdout.write(exportLineage(found, ruleSet.name ?? path, format));
  } catch (error) {
    if (error instanceof UnreadableFileError) failWith(error.message);
    else throw error;
  }
}
