/** Plays a scenario, and compares what arrived with what was sent and with what the delivery report says of it. */
import type { Browser } from 'playwright';
import type { Scenario } from './scenario';
import type { Site } from './world';

export interface Outcome {
  sent: number;
  arrived: number;
  twice: number;
  /** In percent. */
  trueLoss: number;
  /** What the delivery report says, in percent. */
  toldLoss: number;
  reasons: Record<string, number>;
}

export async function play(
  { name, run }: Scenario,
  site: Site,
  browser: Browser,
  size: number,
): Promise<Outcome> {
  const context = await browser.newContext();
  try {
    await run(site, context, size);
    await site.settle(context, name === 'more-than-fits' ? 4000 : 8000);
  } finally {
    await context.close();
  }
  return outcomeOf(site);
}

export async function outcomeOf(site: Site): Promise<Outcome> {
  const all = site.arrived();
  const kept = new Set(all);
  const { days } = await site.report();
  const told = days.reduce((sum, { sent, lost }) => ({ sent: sum.sent + sent, lost: sum.lost + lost }), {
    sent: 0,
    lost: 0,
  });
  const sent = site.expected.size;
  return {
    sent,
    arrived: kept.size,
    twice: all.length - kept.size,
    trueLoss: (100 * (sent - kept.size)) / sent,
    toldLoss: told.sent ? (100 * told.lost) / told.sent : 0,
    reasons: Object.assign({}, ...days.map(({ reasons }) => reasons)) as Record<string, number>,
  };
}
