/** The figures of what a container does to the page it is on, in as many rounds as there is time for. */

import type { RuleSet } from '../../shared/ruleset/types';
import { generateRuleSet, matchingPage } from '../bench/generator';
import { median, quantile } from '../bench/quantile';
import { type Row, row } from '../support/table';
import { keptBack } from './backForward';
import { type Cost, costOf } from './cost';
import { growthOver } from './leaks';
import { doneOn } from './off';
import { manyRules, openBrowser, openSite, shopRules } from './site';

const body = '<main><button class="buy" type="submit">Buy</button></main>';

export async function leakRows(pages: number): Promise<Row[]> {
  const [site, browser] = [await openSite(manyRules(), body), await openBrowser()];
  try {
    const grown = await growthOver(browser, site, 'with', pages);
    const plain = await growthOver(browser, site, 'plain', pages);
    const note = `over ${pages.toLocaleString('en')} virtual pages, every trigger of the catalog at work, ${grown.events} events sent`;
    return [
      row('host.leaks.heap', (grown.heap - plain.heap) / 1_000_000, 'MB', 1, {
        note: `${note}; more than the same page without, which grew by ${(plain.heap / 1000).toFixed(0)} KB`,
      }),
      row('host.leaks.listeners', grown.listeners - plain.listeners, '', 0, { note }),
      row('host.leaks.nodes', grown.nodes - plain.nodes, '', undefined, {
        note: 'of documents, more than without',
      }),
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

export async function backForwardRows(times: number): Promise<Row[]> {
  const [site, browser] = [await openSite(manyRules(), body), await openBrowser()];
  try {
    const plain = await keptBack(browser, site, 'plain', times);
    const kept = await keptBack(browser, site, 'with', times);
    // Some browsers without a window keep no page at all: then what counts is that they hold nothing more against this one.
    const usual = new Set(plain.reasons.flat());
    const own = kept.reasons.map((reasons) => reasons.filter((reason) => !usual.has(reason)));
    const fine = plain.kept ? kept.kept : own.filter((reasons) => !reasons.length).length;
    const how = plain.kept
      ? `kept ${kept.kept} of ${times} times, ${plain.kept} without the container`
      : `this browser keeps no page (${[...usual].join(', ')}); of ${times} times it held nothing more against this one`;
    return [
      row('host.bfcache', (100 * fine) / times, '%', 100, {
        atLeast: true,
        note: [how, ...new Set(own.flat())].join('; '),
      }),
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

export async function offRows(): Promise<Row[]> {
  const [site, browser] = [await openSite(manyRules(), body), await openBrowser()];
  try {
    const [plain, off, on] = [
      await doneOn(browser, site, 'plain'),
      await doneOn(browser, site, 'off'),
      await doneOn(browser, site, 'with'),
    ];
    return [
      row('host.off.done', off.length - plain.length, '', 0, {
        note: `listeners, timers, observers, writes, requests and names where the page says <meta name="milepost" content="off">; ${on.length - plain.length} without it`,
      }),
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

/** What a busy site's two hundred rules cost, against the targets; and beside it the whole catalog, which no site has. */
export async function costRows(rounds: number): Promise<Row[]> {
  const rules = 200;
  const note = `${rules} rules, the thread's own time four times`;
  const usual = await costWith(shopRules(rules), rounds);
  const all = await costWith(manyRules(rules), rounds);
  const { clicks, interaction } = usual;
  const init = (cost: Cost, budget?: number, of = '') =>
    row(`host.cost.init${budget ? '' : '.catalog'}`, quantile(cost.init, 0.95), 'ms', budget, {
      note: `${note}${of}; p95 of ${cost.init.length} loads with the first half second, median ${median(cost.init).toFixed(1)} ms`,
    });
  return [
    init(usual, 25),
    row('host.cost.long-tasks', usual.longTasks, '', 0, {
      note: `above 50 ms, in ${usual.init.length} loads with twenty clicks each`,
    }),
    row('host.cost.click', quantile(clicks, 0.95), 'ms', 2, {
      note: `${note}; p95 of ${clicks.length} clicks that several rules match, median ${median(clicks).toFixed(2)} ms`,
    }),
    row('host.cost.inp', interaction.with - interaction.plain, 'ms', 8, {
      note: `from click to frame on a processor slowed down, p98, more than without (${interaction.plain} ms); the browser counts in steps of 8 ms`,
    }),
    row('host.cost.cls', usual.shift, '', 0),
    init(all, undefined, ', every trigger there is among them'),
  ];
}

async function costWith(ruleSet: RuleSet, rounds: number): Promise<Cost> {
  const site = await openSite(ruleSet, matchingPage(generateRuleSet(10), 3));
  const browser = await openBrowser();
  try {
    return await costOf(browser, site, rounds);
  } finally {
    await browser.close();
    site.close();
  }
}
