/** One banner that does one thing: what the container did before there was a grant, whom it reached, and what was left afterwards. */
import { setTimeout as pause } from 'node:timers/promises';
import { signals } from '../../support/bannerDouble';
import { banners } from '../../support/banners';
import type { behaviours } from '../../support/consentBehaviours';
import { hostOf } from '../../support/sevenfold';
import type { BenchPage, BenchWindow, Counts, World } from './world';

/** Long enough for a batch, which gathers for 50 ms, and its request. */
const settleMs = 350;
const patienceMs = 5000;
/** Withdrawal has to be done within this. */
const withdrawalMs = 1000;

export interface CaseOutcome {
  /** Before a grant, or without one. */
  early: Counts;
  /** Receivers that got something they may not have, or did not get what they may. */
  wrong: number;
  /** What still happened later than a second after withdrawal. */
  late: Counts;
  /** What of ours is on the device without a grant, or after withdrawal. */
  left: number;
}

/** Runs a part of a behaviour in the page. */
function does(page: BenchPage, behaviour: string, part: 'before' | 'next'): Promise<void> {
  return page.page.evaluate(
    ([name, part]) => {
      const { doubles, double } = window as unknown as BenchWindow;
      doubles.behaviours.find((each) => each.name === name)?.[part as 'next']?.(double);
    },
    [behaviour, part],
  );
}

const click = (page: BenchPage) => page.page.evaluate(() => document.getElementById('buy')?.click());

export async function playCase(
  world: World,
  container: string,
  banner: string,
  behaviour: (typeof behaviours)[number],
): Promise<CaseOutcome> {
  const { name, grants } = behaviour;
  const page = await world.open(
    container,
    `double = doubles.banners[${JSON.stringify(banner)}].double(window);
     (doubles.behaviours.find((each) => each.name === '${name}').head || ((double) => double.install()))(double, window);`,
  );
  try {
    const none: Counts = { requests: 0, writes: 0, reads: 0 };
    await does(page, name, 'before');
    let early = none;
    let left = 0;
    // Answered before the page was there: there is no time before the grant.
    if (name !== 'at-once') {
      await click(page);
      await pause(settleMs);
      early = await page.counts();
      left += (await page.stored()).length;
    }
    await does(page, name, 'next');
    // Some banners answer by a promise.
    await pause(20);
    await click(page);
    const may = grants === 'all' ? signals : grants === 'partly' ? banners[banner]!.partly : [];
    // A busy machine is given time to send what may be sent; what may not be has as long.
    for (let waited = 0; waited < patienceMs && page.reached().length < may.length; waited += 50)
      await pause(50);
    await pause(settleMs);
    if (grants === 'nothing') {
      early = await page.counts();
      // Granted and refused in one moment: it was made ready, and undone.
      if (name === 'flaps') early.writes = 0;
      left += (await page.stored()).length;
    }
    const expected = new Set(may.map(hostOf));
    const reached = new Set(page.reached());
    const wrong = signals.map(hostOf).filter((host) => expected.has(host) !== reached.has(host)).length;
    if (grants === 'nothing') return { early, wrong, late: none, left };

    await click(page);
    await page.page.evaluate(() => (window as unknown as BenchWindow).double.answer(false));
    await pause(withdrawalMs);
    const then = await page.counts();
    left += (await page.stored()).length;
    for (let times = 0; times < 3; times += 1) {
      await click(page);
      await pause(settleMs);
    }
    const now = await page.counts();
    left += (await page.stored()).length;
    const late = {
      requests: now.requests - then.requests,
      writes: now.writes - then.writes,
      reads: now.reads - then.reads,
    };
    return { early, wrong, late, left };
  } finally {
    await page.close();
  }
}
