/**
 * `npm run bench:peers`: Milepost beside its peers, in one run; writes docs/performance.md with the figures it tells.
 * `-- --quick` for a rough look that writes nothing; `-- --text` writes the page anew from the figures of the last run;
 * `--json` is for machines.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { root } from '../../support/imports';
import { report } from '../../support/table';
import { launchLocalBrowser } from './browser';
import { measureBytes } from './bytes';
import { measureClicks } from './click';
import { document, markdown, summary } from './document';
import { clickCounts, type Figures } from './figures';
import { installPeers, PeersNotInstalled, peerVersions } from './install';
import { rowsOf } from './rows';
import { startSite } from './site';
import { measureStarts } from './start';
import { subjects } from './subjects';

const quick = process.argv.includes('--quick');
const json = process.argv.includes('--json');
const docs = join(root, 'docs');
const kept = join(docs, 'performance.json');
const rounds = quick ? { start: 3, click: 4 } : { start: 10, click: 20 };

async function measure(packages: string): Promise<Figures> {
  const before = load();
  const everyone = subjects(packages);
  const site = await startSite();
  const browser = await launchLocalBrowser();
  try {
    say('weighing ...');
    const bytes = await measureBytes(everyone, packages);
    say('starting ...');
    const start = await measureStarts(browser, site, everyone, { rounds: rounds.start });
    const counts = quick ? [10, 1000] : clickCounts;
    const click = [];
    for (const rules of counts) {
      say(`clicking with ${rules} rules ...`);
      click.push(...(await measureClicks(browser, site, everyone, { rounds: rounds.click, rules })));
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: {
        cpu: cpus()[0]?.model.trim() ?? 'unknown processor',
        cores: availableParallelism(),
        memoryGb: Math.round(totalmem() / 2 ** 30),
        system: `${type()} ${arch()}`,
        node: process.versions.node,
        chromium: browser.version(),
        load: { before, after: load() },
      },
      versions: peerVersions(),
      rounds,
      bytes,
      start,
      click,
    };
  } finally {
    await browser.close();
    site.stop();
  }
}

function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

function say(what: string): void {
  console.error(`${Math.round(performance.now() / 1000)} s: ${what}`);
}

try {
  const figures: Figures = process.argv.includes('--text')
    ? JSON.parse(readFileSync(kept, 'utf8'))
    : await measure(installPeers());
  if (!quick) {
    mkdirSync(docs, { recursive: true });
    writeFileSync(kept, `${JSON.stringify(figures, null, 2)}\n`);
    writeFileSync(join(docs, 'performance.md'), document(figures));
    say('wrote docs/performance.md');
  }
  if (json) report(rowsOf(figures), true);
  else console.log(markdown(summary(figures)));
} catch (error) {
  if (!(error instanceof PeersNotInstalled)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
// esbuild's process would keep this one waiting.
process.exit();
