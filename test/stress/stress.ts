/**
 * `npm run stress`: what the collector promises, tried until it would show. `-- kills torn` runs only those, `--short` fewer times,
 * `--json` is for machines. Takes about an hour in full; `SEED` repeats a run, `SECONDS_EACH` shortens the throughput.
 */
import { buildStale } from '../../server/prepare/buildStale';
import { type Row, report } from '../support/table';

const scenarios: Record<string, (short: boolean) => Promise<Row[]>> = {
  kills: async (short) => (await import('./kills')).kills(short),
  once: async (short) => (await import('./kills')).once(short),
  torn: async (short) => (await import('./torn')).torn(short),
  schedules: async (short) => (await import('./schedules')).schedules(short),
  order: async (short) => (await import('./order')).order(short),
  throughput: async (short) => (await import('./throughput')).throughput(short),
  overload: async (short) => (await import('./overload')).overload(short),
  'slow-senders': async () => (await import('./slowSenders')).slowSenders(),
  stop: async (short) => (await import('./stop')).stop(short),
  'cold-start': async (short) => (await import('./coldStart')).coldStart(short),
  'bad-rows': async (short) => (await import('./badRows')).badRows(short),
  clock: async () => (await import('./clock')).clock(),
};

const short = process.argv.includes('--short');
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = chosen.filter((name) => !scenarios[name]);
if (unknown.length) {
  console.error(
    `No scenario is called ${unknown.join(', ')}. There are ${Object.keys(scenarios).join(', ')}.`,
  );
  process.exit(2);
}

await buildStale('server');
const rows: Row[] = [];
for (const name of chosen.length ? chosen : Object.keys(scenarios)) {
  console.error(`trying ${name} ...`);
  rows.push(...(await scenarios[name]!(short)));
}
report(rows);
// esbuild's process would keep this one waiting.
process.exit();
