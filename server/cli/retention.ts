import { Command } from 'commander';
import { retentionLimits } from '../../shared/privacy/types';
import { monthsBefore, retain } from '../privacy/retention';
import { chosenSite, type DataFolder, dataOption, withDataFolder } from './dataFolder';
import { failWith } from './exit';

interface Flags {
  data?: string;
  site?: string;
  months?: string;
  run?: boolean;
}

/** `milepost retention`: for how long what was received is kept; `--months` changes it, `--run` deletes what is older. */
export function retentionCommand(): Command {
  return new Command('retention')
    .description('Says for how long events are kept, changes that, or deletes what is older now.')
    .option(
      '--months <number>',
      `keep events of the site for so many months, ${retentionLimits.least} to ${retentionLimits.most}`,
    )
    .option('--run', 'delete what is older; a running server does so every six hours')
    .option('--site <id>', 'one site; all where none is named')
    .option(...dataOption)
    .action(run);
}

async function run({ data, site: named, months, run: now }: Flags): Promise<void> {
  const retentionMonths = Number(months);
  const { least, most } = retentionLimits;
  if (
    months !== undefined &&
    !(Number.isInteger(retentionMonths) && retentionMonths >= least && retentionMonths <= most)
  )
    return failWith(`--months is "${months}". Give a whole number from ${least} to ${most}.`);
  await withDataFolder(data, async (opened) => {
    const { sites, settings } = opened;
    if (months !== undefined || named !== undefined) {
      const site = await chosenSite(opened, named);
      if (site === undefined) return;
      if (months !== undefined) settings.change(site, { ...settings.of(site), retentionMonths });
      return tell(opened, [site], now);
    }
    const all = (await sites.list()).map(({ id }) => id);
    if (all.length === 0) return console.log('There is no site here yet.');
    await tell(opened, all, now);
  });
}

async function tell({ events, settings }: DataFolder, sites: readonly string[], now = false): Promise<void> {
  for (const site of sites) {
    const { retentionMonths } = settings.of(site);
    const gone = now
      ? await retain(events, site, monthsBefore(Date.now(), retentionMonths), new AbortController().signal)
      : undefined;
    const deleted = gone ? `; deleted ${gone.events} events and ${gone.quarantined} put aside` : '';
    console.log(`${site}: ${retentionMonths} months${deleted}`);
  }
}
