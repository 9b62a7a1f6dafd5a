/** `npm run bench:host [-- leaks cost back-forward off --short --json]`: what a container does to the page it is on. */
import { type Row, report } from '../support/table';
import { backForwardRows, costRows, leakRows, offRows } from './rows';

const short = process.argv.includes('--short');
const all: Record<string, () => Promise<Row[]>> = {
  leaks: () => leakRows(short ? 1000 : 10_000),
  'back-forward': () => backForwardRows(short ? 5 : 20),
  cost: () => costRows(short ? 6 : 20),
  off: offRows,
};

const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rows: Row[] = [];
for (const name of chosen.length ? chosen : Object.keys(all)) {
  const measure = all[name];
  if (!measure) {
    console.error(`There is no ${name}. There are ${Object.keys(all).join(', ')}.`);
    process.exit(2);
  }
  console.error(`measuring ${name} ...`);
  rows.push(...(await measure()));
}
report(rows);
process.exit();
