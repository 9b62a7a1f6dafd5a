/** Many hostile pages, each with several of the rule sets, on several pages of one browser at a time. */
import { availableParallelism } from 'node:os';
import { type Browser, chromium } from 'playwright';
import type { RuleSet } from '../../shared/ruleset/types';
import { browserLaunchOptions } from '../support/browser';
import { compileContainer } from '../support/compile';
import { hostilePage } from './hostilePage';
import { fuzzRuleSet, readyEvents } from './ruleSets';
import { type Container, Runner } from './run';

export interface Campaign {
  seed: number;
  pages: number;
  sets: number;
  /** How many of the sets a page carries at once, each as a container of its own, in turns. */
  setsEach: number;
  /** Of the pages, only this one. */
  page?: number | undefined;
  /** Of the sets, only these. */
  only?: readonly number[] | undefined;
  /** Of the page's traits, only these. */
  traits?: readonly string[] | undefined;
}

export interface Failure {
  page: number;
  traits: string[];
  sets: number[];
  failures: string[];
}

export interface Outcome {
  pages: number;
  /** Times that a rule set ran on a page. */
  runs: number;
  /** Events that the collector was sent, and pages that sent any. */
  events: number;
  sending: number;
  failures: Failure[];
}

/** Pages mostly wait, for their timers and the container's. */
const pagesPerCore = 4;

export async function containersOf({ seed, sets, only }: Campaign): Promise<Container[]> {
  const places = only ?? Array.from({ length: sets }, (_, place) => place);
  return Promise.all(places.map((place) => containerOf(fuzzRuleSet(seed, place), place)));
}

export async function containerOf(ruleSet: RuleSet, place: number): Promise<Container> {
  const id = `mp_fuzz${String(place).padStart(6, '0')}`;
  const { code, hosts } = await compileContainer(ruleSet, { container: id, ready: readyEvents });
  return { id, place, code, hosts };
}

/** `told`: each failure as it is found, and how far it has come. */
export async function run(
  campaign: Campaign,
  told: (done: number, failure?: Failure) => void = () => {},
): Promise<Outcome> {
  const containers = await containersOf(campaign);
  const { seed, setsEach } = campaign;
  const left =
    campaign.page === undefined
      ? Array.from({ length: campaign.pages }, (_, place) => place)
      : [campaign.page];
  const outcome: Outcome = { pages: left.length, runs: 0, events: 0, sending: 0, failures: [] };
  let done = 0;
  const browser = await chromium.launch(await browserLaunchOptions());
  const work = async () => {
    const runner = await openRunner(browser);
    for (let place = left.shift(); place !== undefined; place = left.shift()) {
      const page = hostilePage(seed * 100_003 + place, place, campaign.traits);
      const carried = campaign.only ? containers : turn(containers, place, setsEach);
      const verdict = await runner.compare(page, carried);
      outcome.runs += carried.length;
      outcome.events += verdict.events;
      if (verdict.events) outcome.sending++;
      const failure = verdict.failures.length
        ? {
            page: place,
            traits: page.traits,
            sets: carried.map((each) => each.place),
            failures: verdict.failures,
          }
        : undefined;
      if (failure) outcome.failures.push(failure);
      told(++done, failure);
    }
    await runner.close();
  };
  try {
    await Promise.all(
      Array.from({ length: Math.min(left.length, pagesPerCore * availableParallelism()) }, work),
    );
  } finally {
    await browser.close();
  }
  outcome.failures.sort((one, other) => one.page - other.page);
  return outcome;
}

async function openRunner(browser: Browser): Promise<Runner> {
  return Runner.open(await browser.newContext({ viewport: { width: 1024, height: 768 } }));
}

/** As many of the containers as a page carries; each meets every kind of page as the places go on. */
function turn(containers: readonly Container[], place: number, count: number): Container[] {
  const many = Math.min(count, containers.length);
  return Array.from(
    { length: many },
    (_, each) =>
      containers[(place * many + each + Math.floor((place * many) / containers.length)) % containers.length]!,
  );
}
