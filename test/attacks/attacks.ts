/** `npm run attacks [-- --json]`: rows held, policies, and both corpora of patterns, all of them. */
import { chromium } from 'playwright';
import { browserLaunchOptions } from '../support/browser';
import { report, row } from '../support/table';
import { matrix } from './policies/matrix';
import { policies } from './policies/policies';
import { hanging } from './regexes/hanging';
import { falselyRefused, harmless, missed, slowestAccepted } from './regexes/judge';
import { ordinary } from './regexes/ordinary';
import { rows } from './rows';

const concerning = rows.filter(({ held }) => held.length > 0);
const tests = concerning.reduce((count, { held }) => count + held.length, 0);
const browser = await chromium.launch(await browserLaunchOptions());
const cells = await matrix(browser, true).finally(() => browser.close());
const built = cells.filter(({ mode }) => mode === 'live' || mode === 'traced');
// What is refused on purpose is the collector's own address.
const violations = built.flatMap(({ policy, seen }) =>
  policies.some((each) => each.name === policy && (each.collector === 'no' || each.reportOnly))
    ? []
    : seen.violations,
);
for (const { policy, mode, wrong } of cells) if (wrong.length) console.error(`${policy}, ${mode}: ${wrong}`);
const missedOnes = missed();
const slowest = slowestAccepted(1);
const refused = falselyRefused();

report([
  row('attacks.rows', concerning.length, '', 35, {
    atLeast: true,
    note: `of 38, held by ${tests} named tests; imports and accounts are not there yet`,
  }),
  row('attacks.policies', policies.length, '', 12, {
    atLeast: true,
    note: `${cells.length} pages: live, traced, agent, vendor, pixel`,
  }),
  row('attacks.policies.wrong', cells.filter(({ wrong }) => wrong.length > 0).length, '', 0, {
    note: 'neither ran nor stayed out with one report',
  }),
  row('attacks.policies.violations', violations.length, '', 0, { note: 'of what is built in' }),
  row('attacks.patterns.hanging', hanging.length, '', 500, { atLeast: true }),
  row('attacks.patterns.missed', missedOnes.length, '', 0, { note: missedOnes[0] ?? 'refused 100 %' }),
  row('attacks.patterns.harmless', harmless(1).length, '', 0, {
    note: 'of the hanging ones, run in under 5 ms: would prove nothing',
  }),
  row('attacks.patterns.ordinary', ordinary.length, '', 2000, { atLeast: true }),
  row('attacks.patterns.refused', (100 * refused.length) / ordinary.length, '%', 2, {
    note: refused[0] ?? 'none refused',
  }),
  row('attacks.patterns.slowest', slowest.ms, 'ms', 5, {
    note: `of ${slowest.run}, on 2,048 characters: ${slowest.pattern}`,
  }),
]);
