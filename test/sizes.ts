/** `npm run sizes`: what each sample's container weighs against its budget and against the size on record. `--json` for machines. */
import type { Bytes } from '../shared/compiler/types';
import { acceptedSize, sample } from './samples/samples';
import { compileContainer } from './support/compile';
import { type Row, report, row } from './support/table';

async function main(): Promise<void> {
  const weights = new Map<string, Bytes>();
  for (const name of [
    'empty',
    'first-click',
    'card',
    'demo-shop',
    'whole-catalog',
    'hundred-rules',
    'thousand-rules',
  ])
    weights.set(name, (await compileContainer(sample(name).ruleSet())).bytes);
  const brotli = (name: string) => weights.get(name)?.brotli ?? Number.NaN;
  const weight = (name: string, budget?: number): Row =>
    row(`size.${name}`, brotli(name), 'B', budget, { note: noteOf(name, weights.get(name)!) });

  report([
    weight('empty', 450),
    weight('first-click'),
    row('size.first-click-more', brotli('first-click') - brotli('empty'), 'B', 450, {
      note: 'first-click less empty',
    }),
    weight('card', 2000),
    weight('demo-shop', 3000),
    weight('whole-catalog', 16 * 1024),
    weight('hundred-rules'),
    weight('thousand-rules'),
    row('size.further-rule', (brotli('thousand-rules') - brotli('hundred-rules')) / 900, 'B', 25, {
      note: 'each from the hundredth to the thousandth',
    }),
  ]);
}

function noteOf(name: string, now: Bytes): string {
  const before = acceptedSize(sample(name))?.brotli;
  const change = before === undefined ? 'new' : `was ${before}, ${signed((now.brotli ?? 0) - before)}`;
  return `raw ${now.raw}, gzip ${now.gzip}; ${change}`;
}

function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : String(difference);
}

await main();
// esbuild's process would keep this one waiting.
process.exit();
