/** How fast the compiler is where people wait for it: in a worker of a browser, warm, with problems, source map and sizes. */
import { startBrowserCompiler } from '../support/browserCompiler';
import { type Row, row } from '../support/table';
import { launchBrowser } from './browserPage';
import { generateRuleSet } from './generator';
import { median } from './quantile';

const rounds = 9;

export async function benchCompile(): Promise<Row[]> {
  const browser = await launchBrowser();
  const compiler = await startBrowserCompiler(browser);
  try {
    // The large one first: it warms the browser's own compiler as an hour of editing does.
    const fiveThousand = await compiler.times(generateRuleSet(5000), rounds);
    const hundred = await compiler.times(generateRuleSet(100), rounds);
    return [
      row('compile.100-rules', median(hundred), 'ms', 150),
      row('compile.5000-rules', median(fiveThousand), 'ms', 800),
      row('compile.5000-rules.sizes', median(fiveThousand), 'ms', 1000, {
        note: 'what each rule weighs comes with the same answer',
      }),
    ];
  } finally {
    await compiler.stop();
    await browser.close();
  }
}
