/**
 * `npm run fuzz [-- --seed N --pages N --sets N --each N --json]`: random rule sets on generated hostile pages. What fails is printed
 * with the command that runs it alone, and its rule sets and page are written to a folder. `--page N` runs one page,
 * `--only 3,7` with these rule sets, `--traits 'one|other'` with these of its traits.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report, row } from '../support/table';
import { type Campaign, type Failure, run } from './campaign';
import { hostilePage } from './hostilePage';
import { fuzzRuleSet } from './ruleSets';

const given = (name: string) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};
const number = (name: string, otherwise: number) => Number(given(name) ?? otherwise);

const page = given('page');
const campaign: Campaign = {
  seed: number('seed', 1),
  pages: number('pages', 1000),
  sets: number('sets', 50),
  setsEach: number('each', 3),
  page: page === undefined ? undefined : Number(page),
  only: given('only')?.split(',').map(Number),
  traits: given('traits')?.split('|'),
};

let folder: string | undefined;
const began = performance.now();
const outcome = await run(campaign, (done, failure) => {
  if (failure) tell(failure);
  if (done % 100 === 0) console.error(`${done} pages, ${Math.round((performance.now() - began) / 1000)} s`);
});
const seconds = Math.round((performance.now() - began) / 1000);
report([
  row('host.fuzz.failures', outcome.failures.length, '', 0, {
    note: `pages with an uncaught error, a dialog, a request elsewhere or anything else than without; seed ${campaign.seed}`,
  }),
  row('host.fuzz.pages', outcome.pages, '', undefined, {
    note: `each with ${campaign.setsEach} of ${campaign.sets} rule sets at once: ${outcome.runs} pairs, in ${seconds} s`,
  }),
  row('host.fuzz.events', outcome.events, '', undefined, {
    note: `sent to the collector, by ${outcome.sending} of the pages; the others took from them what sending needs, or consent`,
  }),
]);
process.exit();

function tell({ page, traits, sets, failures }: Failure): void {
  folder ??= mkdtempSync(join(tmpdir(), 'milepost-fuzz-'));
  const place = join(folder, `page-${page}`);
  mkdirSync(place, { recursive: true });
  for (const set of sets)
    writeFileSync(
      join(place, `rule-set-${set}.json`),
      JSON.stringify(fuzzRuleSet(campaign.seed, set), null, 2),
    );
  writeFileSync(join(place, 'page.html'), hostilePage(campaign.seed * 100_003 + page, page).html([]));
  console.error(
    [
      `page ${page} (${traits.join(', ')})`,
      ...failures.map((failure) => `  ${failure}`),
      `  again: npm run fuzz -- --seed ${campaign.seed} --page ${page} --only ${sets.join(',')}`,
      `  its rule sets and document: ${place}`,
    ].join('\n'),
  );
}
