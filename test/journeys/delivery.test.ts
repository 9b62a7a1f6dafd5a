/** The short form of `npm run bench:delivery`: what pages live through, with a real browser and a real collector. */
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { play } from '../bench/delivery/play';
import { scenarios } from '../bench/delivery/scenarios';
import { type DeliveryWorld, startDelivery } from '../bench/delivery/world';
import { browserLaunchOptions } from '../support/browser';

/** Those that break what the others do not. The rest is in the bench. */
const played = ['navigation', 'offline-flips', 'renderer-crash', 'burst-at-page-end', 'more-than-fits'];

let world: DeliveryWorld;
let browser: Browser;
beforeAll(async () => {
  [world, browser] = await Promise.all([
    startDelivery(),
    browserLaunchOptions().then((options) => chromium.launch(options)),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

it.each(scenarios.filter(({ name }) => played.includes(name)))(
  'loses nothing unsaid: $name',
  async (scenario) => {
    const outcome = await play(scenario, await world.site(scenario.name), browser, scenario.short);
    expect((100 * outcome.arrived) / outcome.sent).toBeGreaterThanOrEqual(scenario.atLeast);
    expect(Math.abs(outcome.trueLoss - outcome.toldLoss)).toBeLessThanOrEqual(0.1);
    expect(outcome.twice).toBe(0);
  },
);
