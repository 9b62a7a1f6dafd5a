/**
 * `npm run privacy`: what of personal data leaves a page or is kept, what is taken out by mistake, and how long erasure takes.
 * `-- --short` plays less, `--json` is for machines.
 */
import { type Row, report, row } from '../../support/table';
import { baits } from './baits';
import { measureErasure } from './erasure';
import { measureLeaks } from './leaks';
import { falseScrubs, netPlaces, passesNet } from './net';
import { ordinaryTexts } from './ordinary';
import { measureSalt } from './salt';

const short = process.argv.includes('--short');
const seed = 20_261_122;
const rows: Row[] = [];
const few = (list: readonly string[]) => list.slice(0, 5).join(' · ');

const all = baits(short ? 100 : 500, seed);
console.error(`putting ${all.length} baits on a page ...`);
const leaks = await measureLeaks(all);
rows.push(
  row('privacy.leaks.page', leaks.client.length, '', 0, {
    note: `${leaks.baits} baits in ${leaks.places} places, ${leaks.events} events left a minified container in Chromium; ${few(leaks.client)}`,
  }),
  row('privacy.leaks.kept', leaks.kept.length, '', 0, {
    note: `files of the server with a bait: database, its log and shared memory; ${few(leaks.kept)}`,
  }),
  row('privacy.leaks.hosts', leaks.others.length, '', 0, { note: 'other hosts asked meanwhile' }),
);

const many = baits(short ? 500 : 5000, seed + 1);
const passed = passesNet(many);
const tries = many.length * netPlaces * 2;
rows.push(
  row('privacy.net', 100 * (1 - passed.length / tries), '%', 99.9, {
    atLeast: true,
    note: `${passed.length} of ${tries} passed a collector alone (${many.length} baits, ${netPlaces} places, accepted and put aside); ${few(passed)}`,
  }),
);

const texts = ordinaryTexts(short ? 2000 : 20_000, seed + 2);
const scrubbed = falseScrubs(texts);
for (const [name, wrong] of Object.entries(scrubbed))
  rows.push(
    row(`privacy.false.${name}`, (100 * wrong.length) / texts.length, '%', 1, {
      note: `${wrong.length} of ${texts.length} ordinary texts changed; ${few([...new Set(wrong)])}`,
    }),
  );

const salt = await measureSalt();
rows.push(
  row('privacy.salt', salt.found, '', 0, {
    note: `bytes of the salt or of ${salt.digests} digests found in ${salt.files} files 48 hours later (${salt.before} before)`,
  }),
);

console.error('filling a database ...');
const erased = await measureErasure(short ? 50_000 : 1_000_000);
const size = `${erased.rows.toLocaleString('en')} rows, ${Math.round(erased.bytes / 1_000_000)} MB`;
rows.push(
  row('privacy.erasure.time', erased.erasureMs / 1000, 's', 60, {
    note: `one visitor of ${size}, with the search of every byte; ${erased.erasure.events} events, ${erased.erasure.log} lines of the log${erased.erasure.rewritten ? '; file rewritten' : ''}`,
  }),
  row(
    'privacy.erasure.left',
    erased.erasure.search.found.reduce((sum, { times }) => sum + times, 0),
    '',
    0,
  ),
  row('privacy.retention.time', erased.retentionMs / 1000, 's', 60, {
    note: `${erased.deleted.toLocaleString('en')} of ${size} deleted`,
  }),
  row('privacy.retention.left', erased.found, '', 0, { note: 'of twenty deleted ids, in all files' }),
  row('privacy.retention.step', erased.longestStepMs, 'ms', undefined, {
    note: 'longest time for which the collector would have waited',
  }),
);
report(rows);
process.exit();
