/** Picking things up by keys, as someone does who waits for what is said. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

/** What the page said last. */
export const heardOn = (page: Page) => page.locator('[data-said]').innerText();

/** Picks up what has the focus; ends when the arrows carry it. `said`: the beginning of what is said of it. */
export async function pickUp(page: Page, said: string): Promise<void> {
  await page.keyboard.press('Space');
  await expect.poll(() => heardOn(page)).toMatch(new RegExp(`^Picked up ${said}`));
  // The keys are listened to in a task of their own, which busy pages come to some tens of milliseconds after the words. Timers keep
  // their order.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
}
