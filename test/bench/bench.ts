/** `npm run bench`: speed against the budgets. `npm run bench -- click start` runs only those; `--json` is for machines. */
import { type Row, report } from '../support/table';

const benches: Record<string, () => Promise<Row[]>> = {
  click: async () => (await import('./click')).benchClick(),
  start: async () => (await import('./start')).benchStart(),
  compile: async () => (await import('./compile')).benchCompile(),
  collector: async () => (await import('./collector')).benchCollector(),
  seen: async () => (await import('./seen')).benchSeen(),
  hover: async () => (await import('./hover')).benchHover(),
  editor: async () => (await import('./editor')).benchEditor(),
  timeline: async () => (await import('./timeline')).benchTimeline(),
  replay: async () => (await import('./replay')).benchReplay(),
};

const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = chosen.filter((name) => !benches[name]);
if (unknown.length) {
  console.error(`No bench is called ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const name of chosen.length ? chosen : Object.keys(benches)) {
  console.error(`measuring ${name} ...`);
  rows.push(...(await benches[name]!()));
}
report(rows);
// esbuild's process would keep this one waiting.
process.exit();
