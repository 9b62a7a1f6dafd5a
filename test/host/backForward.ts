/** Whether the browser keeps a page as it was, to show it at once when someone comes back. */
import type { Browser } from 'playwright';
import type { HostSite, Variant } from './site';

export interface Kept {
  /** How many ways back the browser answered from its cache. */
  kept: number;
  /** What it held against each of the others. */
  reasons: string[][];
}

/** `times`: ways to another page and back. */
export async function keptBack(
  browser: Browser,
  site: HostSite,
  variant: Variant,
  times: number,
): Promise<Kept> {
  const context = await browser.newContext();
  const reasons: string[][] = [];
  let kept = 0;
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Page.enable');
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      reasons.push(notRestoredExplanations.map(({ reason }) => reason));
    });
    await page.addInitScript(
      `addEventListener('pageshow', (event) => { window.shownAgain = event.persisted; });`,
    );
    for (let time = 0; time < times; time++) {
      await page.goto(`${site.origin}/${variant}?visit=${time}`);
      // It has been used, and has told the collector.
      await page.click('.buy');
      await page.waitForTimeout(150);
      await page.goto(`${site.origin}/plain?next=${time}`);
      // Not by the tool, which waits for a load that such a page never has.
      await page.evaluate(() => setTimeout(() => history.back()));
      await page.waitForURL(`**/${variant}?visit=${time}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => 'shownAgain' in window);
      if (await page.evaluate(() => (window as unknown as { shownAgain: boolean }).shownAgain)) kept++;
    }
    return { kept, reasons };
  } finally {
    await context.close();
  }
}
