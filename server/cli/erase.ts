import { Command } from 'commander';
import { erase } from '../privacy/erase';
import { chosenSite, dataOption, withDataFolder } from './dataFolder';
import { exitCodes, failWith } from './exit';

interface Flags {
  data?: string;
  site?: string;
  visitor?: string;
  user?: string;
  json?: boolean;
}

/** `milepost erase --user customer-42`: deletes what names a person, and searches every file for it. */
export function eraseCommand(): Command {
  return new Command('erase')
    .description(
      'Deletes everything that names one visitor or user, then searches every byte of the data folder.',
    )
    .option('--visitor <id>', 'the visitor id of the events')
    .option('--user <id>', 'the user id that the page gave; visitors who were only ever this user go, too')
    .option('--site <id>', 'the site, where there are several')
    .option(...dataOption)
    .option('--json', 'write the report as JSON')
    .action(run);
}

async function run({ data, site: named, visitor, user, json }: Flags): Promise<void> {
  if ((visitor === undefined) === (user === undefined))
    return failWith('Name one person: --visitor or --user.');
  await withDataFolder(data, async (opened) => {
    const site = await chosenSite(opened, named);
    if (site === undefined) return;
    const request = visitor === undefined ? { userId: user ?? '' } : { visitorId: visitor };
    const report = await erase(opened.events, opened.folder, site, request, new AbortController().signal);
    const { found, files, bytes } = report.search;
    if (found.length > 0) process.exitCode = exitCodes.problems;
    if (json) return console.log(JSON.stringify(report, null, 2));
    console.log(
      [
        `Deleted ${report.events} events, ${report.quarantined} put aside, ${report.waiting} waiting to be forwarded, ${report.log} lines of the log.`,
        `Searched ${files} files, ${bytes.toLocaleString('en')} bytes: ${found.length === 0 ? 'nothing left' : 'still found'}.`,
        ...found.map(({ file, times }) => `  ${file}: ${times} times`),
      ].join('\n'),
    );
  });
}
