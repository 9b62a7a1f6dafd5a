/** Monaco shows text at once, and gives it colour some time later: after it opens, and after the theme changes. */
import type { Page } from 'playwright';

const patienceMs = 5000;

/** Without Monaco at once; where no colour comes, what is there is shown. */
export async function coloured(page: Page): Promise<void> {
  if ((await page.locator('.view-line').count()) === 0) return;
  await page
    .waitForFunction(
      () =>
        new Set(
          [...document.querySelectorAll('.view-line span[class^="mtk"]')].map(
            (one) => getComputedStyle(one).color,
          ),
        ).size > 2,
      undefined,
      { timeout: patienceMs },
    )
    .catch(() => undefined);
}
