/** A long visit in the built editor: how long scrolling it keeps the page busy, and how soon it is on screen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serializeVisit } from '../../shared/visit/file';
import { startServer } from '../support/server';
import { type Row, row } from '../support/table';
import { shopRules, shopVisit } from '../support/visits';
import { launchBrowser } from './browserPage';
import { scrollTasks } from './editorTyping';
import { quantile } from './quantile';

const rows = 2000;

export async function benchTimeline(): Promise<Row[]> {
  const server = await startServer();
  const browser = await launchBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
  try {
    const answer = await fetch(`${server.url}/api/sites`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ name: 'Shop', ruleSet: shopRules() }),
    });
    if (!answer.ok) throw new Error(`POST /api/sites answered ${answer.status}: ${await answer.text()}`);
    const { site } = (await answer.json()) as { site: { id: string } };
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}/${site.id}/preview`);
    await page.getByRole('heading', { name: 'Preview', level: 1 }).waitFor();
    // Checked and compiled once, so that it is scrolling that is measured.
    await page.waitForTimeout(3000);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a visit' }).click();
    const text = serializeVisit(shopVisit({ moments: rows }));
    // From the disk, as a person's browser reads it: handed over in memory it would be decoded by the driver, in the page.
    const file = join(folder, 'long.milepost-visit.json');
    writeFileSync(file, text);
    const begun = Date.now();
    await (await choosing).setFiles(file);
    await page.getByRole('option').first().waitFor();
    const opened = Date.now() - begun;
    // Each row by itself: folds would leave less to draw.
    await page.getByRole('textbox', { name: 'Search what happened' }).fill('localhost');
    await page.waitForTimeout(1500);
    const { held, worked } = await scrollTasks(browser, page, '.timeline-list');
    return [
      row('timeline.2000-rows.scroll-task', quantile(held, 0.95), 'ms', 16, {
        note: `p95 of the longest task a frame; the thread itself worked ${quantile(worked, 0.95).toFixed(1)}`,
      }),
      row('timeline.2000-rows.opened', opened, 'ms', 2000, {
        note: `a file of ${Math.round(Buffer.byteLength(text) / 1e5) / 10} MB read, checked and drawn`,
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
