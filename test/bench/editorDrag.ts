/** The board of a large plan: how long carrying a card over it keeps the page busy. Real pointer moves in the built editor. */
import type { Browser } from 'playwright';
import type { RuleSet } from '../../shared/ruleset/types';
import type { RunningServer } from '../support/server';
import { type Row, row } from '../support/table';
import { frameTasks } from './frameTasks';
import { quantile } from './quantile';

const stages = 15;
const eventsAStage = 10;
/** A mouse tells where it is about so often. */
const betweenMovesMs = 16;

export async function benchEditorDrag(browser: Browser, server: RunningServer): Promise<Row[]> {
  const answer = await fetch(`${server.url}/api/sites`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ name: 'Large plan', ruleSet: largePlan() }),
  });
  if (!answer.ok) throw new Error(`POST /api/sites answered ${answer.status}: ${await answer.text()}`);
  const { site } = (await answer.json()) as { site: { id: string } };
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${server.url}/${site.id}/plan`);
    const card = page.locator('[data-event-button="step_0_4"]');
    await card.waitFor();
    // Checked and compiled once, so that it is carrying that is measured.
    await page.locator('.bar-text', { hasText: 'container' }).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1000);
    const box = await card.boundingBox();
    if (!box) throw new Error('The card is not to be seen.');
    const start = { x: box.x + 60, y: box.y + 20 };
    await page.mouse.move(start.x, start.y);
    const { held, worked } = await frameTasks(browser, page, async () => {
      await page.mouse.down();
      // To and fro over the columns that are seen, up and down in them.
      for (let move = 0; move < 240; move++) {
        const x = start.x + 400 + 400 * Math.sin(move / 24 - Math.PI / 2);
        await page.mouse.move(x, start.y + 120 * Math.sin(move / 7));
        await page.waitForTimeout(betweenMovesMs);
      }
      await page.mouse.up();
    });
    const moved = await page.evaluate(() => document.querySelector('[data-said]')?.textContent ?? '');
    if (!moved.includes('put down')) throw new Error(`Nothing was carried: “${moved}”.`);
    return [
      row('editor.plan-150.drag-task', quantile(held, 0.95), 'ms', 16, {
        note: `p95 of the longest task a frame while a card is carried over ${stages} stages of ${eventsAStage} events; the thread itself worked ${quantile(worked, 0.95).toFixed(1)}`,
      }),
    ];
  } finally {
    await context.close();
  }
}

function largePlan(): RuleSet {
  const places = Array.from({ length: stages }, (_, stage) => stage);
  return {
    format: 1,
    name: 'Large plan',
    site: { origins: ['https://www.harrow-vale.example'] },
    plan: {
      stages: places.map((stage) => ({ id: `stage-${stage}`, name: `Stage ${stage + 1}` })),
      events: places.flatMap((stage) =>
        Array.from({ length: eventsAStage }, (_, place) => ({
          name: `step_${stage}_${place}`,
          title: `Step ${place + 1} of stage ${stage + 1}`,
          stage: `stage-${stage}`,
          role: place === 0 ? ('milestone' as const) : ('signal' as const),
          owner: 'growth',
        })),
      ),
    },
    rules: places.map((stage) => ({
      id: `rule-${stage}`,
      triggers: [{ type: 'click', settings: { target: `#step-${stage}` } }],
      event: `step_${stage}_0`,
      destinations: 'all' as const,
    })),
    destinations: [{ id: 'reports', type: 'collector', settings: {} }],
    consent: { default: {}, pending: 'queue' },
  };
}
