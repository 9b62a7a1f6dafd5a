/**
 * `npm run bench:delivery`: what of a page's events arrives, whatever happens to the page, its browser or the collector, and
 * whether the delivery report says the same. `-- navigation close` plays only those, `--short` fewer times, `--json` is for machines.
 */
import { chromium } from 'playwright';
import { browserLaunchOptions } from '../../support/browser';
import { type Row, report, row } from '../../support/table';
import { browserKill } from './browserKill';
import { type Outcome, play } from './play';
import { scenarios } from './scenarios';
import { startDelivery } from './world';

const short = process.argv.includes('--short');
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = (name: string) => chosen.length === 0 || chosen.includes(name);

const rows: Row[] = [];
const add = (
  name: string,
  atLeast: number,
  { sent, arrived, twice, trueLoss, toldLoss, reasons }: Outcome,
) => {
  const why = Object.entries(reasons).map(([reason, count]) => `${reason} ${count}`);
  rows.push(
    row(`delivery.${name}`, (100 * arrived) / sent, '%', atLeast, {
      atLeast: true,
      note: [`${arrived} of ${sent}`, ...(twice ? [`${twice} twice`] : [])].join('; '),
    }),
    row(`delivery.${name}.report`, Math.abs(trueLoss - toldLoss), 'points', 0.1, {
      note: [`true loss ${trueLoss.toFixed(2)} %, the report says ${toldLoss.toFixed(2)} %`, ...why].join(
        '; ',
      ),
    }),
  );
};

const world = await startDelivery();
const browser = await chromium.launch(await browserLaunchOptions());
for (const scenario of scenarios) {
  if (!wanted(scenario.name)) continue;
  console.error(`playing ${scenario.name} ...`);
  const site = await world.site(scenario.name);
  const outcome = await play(scenario, site, browser, short ? scenario.short : scenario.size);
  add(scenario.name, scenario.atLeast, outcome);
  rows.push(...(scenario.rows?.(site) ?? []));
  // A long run says how it goes.
  console.error(JSON.stringify(outcome));
}
await browser.close();
if (wanted('browser-kill')) {
  console.error('playing browser-kill ...');
  const site = await world.site('browser-kill');
  const killed = await browserKill(site, short ? 3 : 50);
  if (typeof killed === 'string')
    rows.push(row('delivery.browser-kill', Number.NaN, '%', undefined, { note: killed }));
  else add('browser-kill', 99, killed);
}
await world.stop();
report(rows);
process.exit();
