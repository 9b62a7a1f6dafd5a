/**
 * `npm run bench:selectors`: what selectors and repair find after redesigns, peers in the same run; writes docs/selectors.md with
 * the figures it tells. `-- --quick` takes a smaller sample and writes nothing; `-- --all` every change on every page; `-- --text` writes the page anew from the last figures.
 * Exits 1 when a goal is missed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/imports';
import { launchLocalBrowser } from '../peers/browser';
import { type Case, mutationCases, versionCases } from './corpus';
import { document, tableOf } from './document';
import { type Figures, groupsOf, missed } from './figures';
import { measure } from './measure';
import { mutationNames } from './mutationNames';

const quick = process.argv.includes('--quick');
const docs = join(root, 'docs');
const kept = join(docs, 'selectors.json');
const peers = ['@medv/finder', 'css-selector-generator', 'optimal-select'];
const methods = ['milepost', 'repair', 'finder', 'css-selector-generator', 'optimal-select'];
const every = process.argv.includes('--all') ? 1 : quick ? 23 : 3;

/** Every page with some of the changes, every change on some of the pages; `-- --all` for each on each. */
function thinned(cases: Case[]): Case[] {
  const changes = mutationNames.length;
  return cases.filter((_, place) => (Math.floor(place / changes) + (place % changes)) % every === 0);
}

async function run(): Promise<Figures> {
  const mutated = thinned(await mutationCases(mutationNames, ['1']));
  const versions = versionCases();
  const cases = [...versions, ...mutated];
  const rows = await measure(cases, methods, (done) => {
    if (done % 50 === 0)
      console.error(`${Math.round(performance.now() / 1000)} s: ${done} of ${cases.length}`);
  });
  const browser = await launchLocalBrowser();
  const chromium = browser.version();
  await browser.close();
  return {
    date: new Date().toISOString().slice(0, 10),
    chromium,
    versions: Object.fromEntries(peers.map((name) => [name, versionOf(name)])),
    cases: { versions: versions.length, mutations: mutated.length },
    overall: groupsOf(rows, ({ case: { kind } }) => kind),
    families: groupsOf(
      rows,
      ({ case: { family, kind, heldOut } }) => `${family}, ${kind}${heldOut ? ', kept aside' : ''}`,
    ),
    mutations: groupsOf(
      rows.filter(({ case: { kind } }) => kind === 'mutations'),
      ({ case: { mutation } }) => mutation,
    ),
  };
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}

const figures: Figures = process.argv.includes('--text')
  ? JSON.parse(readFileSync(kept, 'utf8'))
  : await run();
if (!quick) {
  mkdirSync(docs, { recursive: true });
  writeFileSync(kept, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(join(docs, 'selectors.md'), document(figures));
}
console.log(tableOf(figures.overall));
const misses = missed(figures.overall);
for (const miss of misses) console.error(miss);
// esbuild's process would keep this one waiting.
process.exit(misses.length ? 1 : 0);
