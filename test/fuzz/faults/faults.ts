/**
 * Every function of the page runtime made to throw once, each on a page of its own: whether the page noticed, and whether the
 * rules that had nothing to do with it went on.
 */
import { availableParallelism } from 'node:os';
import * as esbuild from 'esbuild';
import { chromium } from 'playwright';
import { runtimeParts } from '../../../server/prepare/runtimeParts';
import { compile } from '../../../shared/compiler/compile';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { browserLaunchOptions } from '../../support/browser';
import { testServer, toolchain } from '../../support/compile';
import { hostilePage } from '../hostilePage';
import { fuzzRuleSet, readyEvents } from '../ruleSets';
import { type Container, differences, Runner, type Seen } from '../run';
import { instrument } from './instrument';

export interface FaultsOutcome {
  /** In the runtime, those that only hand on to the guard left out; and these. */
  functions: number;
  doors: number;
  /** Those that the page and the rule sets come through, which are the ones that were made to throw. */
  reached: number;
  injected: number;
  /** Pages that noticed. */
  noticed: { where: string; failures: string[] }[];
  /** Rules beside the one that threw, over all faults, and those of them that fired. */
  others: number;
  fired: number;
  /** Where most of the others fell silent, the worst first. */
  silenced: { where: string; missing: number }[];
}

/** Ways that a rule comes to fire on the page, of as many kinds as need no waiting. */
const witnesses: Rule['triggers'] = [
  { type: 'click', settings: { target: '#add' } },
  { type: 'click', settings: { target: '.product #add' } },
  { type: 'click', settings: { target: '#other' } },
  { type: 'dom-event', settings: { event: 'own:done' } },
  { type: 'data-layer', settings: { event: 'add_to_cart' } },
  { type: 'form-submit', settings: { target: '#form' } },
  { type: 'field-change', settings: { target: '#mail' } },
  { type: 'history-change', settings: {} },
  { type: 'page-view', settings: {} },
  { type: 'copy', settings: {} },
  { type: 'timer', settings: { intervalMs: 100 } },
  { type: 'element-visible', settings: { target: '#add', minMs: 100 } },
];

/** A rule set of the fuzz with a rule for each witness, which tells the page's data layer, whatever consent says. */
function witnessed(set: RuleSet): RuleSet {
  return {
    ...set,
    plan: {
      ...set.plan,
      events: [...set.plan.events, ...witnesses.map((_, place) => ({ name: `witness_${place}` }))],
    },
    destinations: [...set.destinations, { id: 'witnesses', type: 'data-layer', settings: {}, consent: [] }],
    rules: [
      ...set.rules,
      ...witnesses.map((trigger, place) => ({
        id: `witness_${place}`,
        triggers: [trigger],
        event: `witness_${place}`,
        destinations: ['witnesses'],
      })),
    ],
  };
}

const pagesPerCore = 4;
const page = hostilePage(1, 0, []);
/** What tells that a rule fired, and which functions were come through. */
const last = `
  const said = {};
  for (const each of window.dataLayer || []) if (each && /^witness_/.test(each.event)) said[each.event] = 1;
  host.log('~fired ' + Object.keys(said));
  host.log('~reached ' + Object.keys(window.__reached));`;
const first = (armed: number) => `
  const reached = {};
  let armed = ${armed};
  Object.defineProperty(window, '__reached', { value: reached });
  Object.defineProperty(window, '__fault', { value: (number) => {
    reached[number] = 1;
    if (number !== armed) return;
    armed = -1;
    throw new Error('injected into ' + number);
  } });`;

const listIn = (seen: Seen, name: string) =>
  seen.lines
    .find((line) => line.startsWith(`~${name} `))
    ?.slice(name.length + 2)
    .split(',')
    .filter(Boolean) ?? [];

/** `share`: of the functions that are reached, every so manieth; `told`: how far it has come. */
export async function injectFaults(
  { seed, sets, every }: { seed: number; sets: number; every: number },
  told: (done: number, of: number) => void = () => {},
): Promise<FaultsOutcome> {
  const tools = await toolchain();
  const { code, functions, doors } = instrument(tools.runtime.code);
  const marked = { ...tools, esbuild, runtime: { ...tools.runtime, code, parts: runtimeParts(code) } };
  const containers = await Promise.all(
    Array.from({ length: sets }, async (_, place): Promise<Container> => {
      const id = `mp_fault${String(place).padStart(5, '0')}`;
      const set = witnessed(fuzzRuleSet(seed, place));
      const { container, problems } = await compile(
        set,
        { container: id, server: testServer, ready: readyEvents },
        marked,
      );
      if (!container) throw new Error(problems.map(({ message }) => message).join('\n'));
      return { id, place, code: container.code, hosts: container.hosts };
    }),
  );
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const runners = await Promise.all(
      Array.from({ length: pagesPerCore * availableParallelism() }, async () =>
        Runner.open(await browser.newContext({ viewport: { width: 1024, height: 768 } })),
      ),
    );
    const eachOf = async <Item>(items: Item[], work: (runner: Runner, item: Item) => Promise<void>) => {
      const left = [...items];
      await Promise.all(
        runners.map(async (runner) => {
          for (let item = left.shift(); item !== undefined; item = left.shift()) await work(runner, item);
        }),
      );
    };
    const visit = (runner: Runner, container: Container | undefined, armed: number) =>
      runner.visit(page, container ? [container] : [], { first: first(armed), last });

    const plain = await visit(runners[0]!, undefined, -1);
    const fired = new Map<Container, string[]>();
    const meetAt = new Map<number, Container>();
    await eachOf(containers, async (runner, container) => {
      const seen = await visit(runner, container, -1);
      const found = [...seen.errors, ...differences(plain, seen, [container])];
      if (found.length) throw new Error(`Without a fault already: ${found.join('\n')}`);
      fired.set(container, listIn(seen, 'fired'));
      for (const number of listIn(seen, 'reached').map(Number))
        if (!meetAt.has(number)) meetAt.set(number, container);
    });
    const outcome: FaultsOutcome = {
      functions: functions.length,
      doors,
      reached: meetAt.size,
      injected: 0,
      noticed: [],
      others: 0,
      fired: 0,
      silenced: [],
    };
    const chosen = [...meetAt].filter((_, place) => place % every === 0);
    await eachOf(chosen, async (runner, [number, container]) => {
      const where = functions[number] ?? '';
      const seen = await visit(runner, container, number);
      const failures = [...seen.errors, ...differences(plain, seen, [container])];
      if (failures.length) outcome.noticed.push({ where, failures });
      const expected = fired.get(container) ?? [];
      const still = new Set(listIn(seen, 'fired'));
      const missing = expected.filter((each) => !still.has(each)).length;
      // One of them may be the rule that threw.
      outcome.others += expected.length - 1;
      outcome.fired += expected.length - 1 - Math.max(0, missing - 1);
      if (missing > 1) outcome.silenced.push({ where, missing });
      told(++outcome.injected, chosen.length);
    });
    outcome.silenced.sort((one, other) => other.missing - one.missing);
    return outcome;
  } finally {
    await browser.close();
  }
}
