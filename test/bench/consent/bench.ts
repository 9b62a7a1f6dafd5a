/**
 * `npm run bench:consent`: what a container asks, stores and reads before a visitor has agreed and after the agreement was taken back,
 * with a double of every banner, each of which behaves in twelve ways, for each of the seven signals. `-- Klaro` plays only that,
 * `--json` is for machines.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import { usualSignals } from '../../../shared/consent/needs';
import type { ConsentValue } from '../../../shared/event';
import { signals } from '../../support/bannerDouble';
import { banners } from '../../support/banners';
import { browserLaunchOptions } from '../../support/browser';
import { behaviours } from '../../support/consentBehaviours';
import { everyReceiver } from '../../support/everyReceiver';
import { sevenfold } from '../../support/sevenfold';
import { type Row, report, row } from '../../support/table';
import { playCase } from './cases';
import { type BenchWindow, containerOf, startWorld, type World } from './world';

/** Pages at once: each mostly waits. */
const atOnce = 6;

const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const played = Object.keys(banners).filter((name) => chosen.length === 0 || chosen.includes(name));

const browser = await chromium.launch(await browserLaunchOptions());
const world = await startWorld(browser);
const rows = [...(await bannerRows(world)), ...(await thirdPartyRows(world))];
await browser.close();
report(rows);
process.exit();

async function bannerRows(world: World): Promise<Row[]> {
  const sum = { requests: 0, writes: 0, reads: 0, wrong: 0, late: 0, left: 0 };
  const containers = new Map<string, string>();
  for (const name of played) {
    const { type, settings } = banners[name]!;
    containers.set(name, await containerOf(sevenfold(type, settings)));
  }
  const cases = played.flatMap((banner) => behaviours.map((behaviour) => ({ banner, behaviour })));
  const left = [...cases];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { banner, behaviour } = next;
      const outcome = await playCase(world, containers.get(banner)!, banner, behaviour);
      const { early, late } = outcome;
      sum.requests += early.requests;
      sum.writes += early.writes;
      sum.reads += early.reads;
      sum.wrong += outcome.wrong;
      sum.late += late.requests + late.writes + late.reads;
      sum.left += outcome.left;
      if (
        Object.values({
          ...early,
          late1: late.requests + late.writes + late.reads,
          wrong: outcome.wrong,
          left: outcome.left,
        }).some(Boolean)
      )
        console.error(`${banner}, ${behaviour.name}: ${JSON.stringify(outcome)}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const note = `${played.length} banners × ${behaviours.length} behaviours × ${signals.length} signals`;
  return [
    row('consent.cases', cases.length * signals.length, '', undefined, { note }),
    row('consent.requests-before-grant', sum.requests, '', 0),
    row('consent.writes-before-grant', sum.writes, '', 0),
    row('consent.reads-before-grant', sum.reads, '', 0, { note: 'of values that need consent' }),
    row('consent.wrong-receivers', sum.wrong, '', 0, {
      note: 'got what they may not have, or did not get what they may',
    }),
    row('consent.after-withdrawal', sum.late, '', 0, {
      note: 'requests, writes and reads later than 1 s after it',
    }),
    row('consent.left-on-device', sum.left, '', 0, { note: 'of ours, without a grant or after withdrawal' }),
  ];
}

/** Everything that events can be sent to, vendors' scripts loaded: what a page asks of anyone while that is not allowed. */
async function thirdPartyRows(world: World): Promise<Row[]> {
  const rows: Row[] = [];
  for (const state of ['denied', 'unknown'] as const satisfies ConsentValue[]) {
    const ruleSet = everyReceiver(state);
    const page = await world.open(await containerOf(ruleSet), '');
    await pause(2000);
    const early = page.asked.length;
    await page.page.evaluate((all) => {
      const granted = Object.fromEntries(all.map((signal) => [signal, 'granted']));
      (window as unknown as BenchWindow).milepost.push(['consent', granted]);
    }, usualSignals);
    await pause(1500);
    const hosts = new Set(page.asked.map((url) => new URL(url).host)).size;
    rows.push(
      row(`consent.other-origins-${state}`, early, '', 0, {
        note: `${ruleSet.destinations.length} destinations, scripts loaded; once granted, ${hosts} hosts are asked`,
      }),
    );
    await page.close();
  }
  return rows;
}
