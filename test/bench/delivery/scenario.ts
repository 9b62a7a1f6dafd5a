/** What a page lives through, with a site and a browser context of its own. */
import type { BrowserContext } from 'playwright';
import type { Row } from '../../support/table';
import type { Site } from './world';

export interface Scenario {
  name: string;
  /** How often, or how much: in the bench, and in the test. */
  size: number;
  short: number;
  /** At least so much of what was sent arrives, in percent. Less is meant to be lost where `lost` says how much. */
  atLeast: number;
  run(site: Site, context: BrowserContext, size: number): Promise<void>;
  /** Events that there is no room for. */
  lost?: (size: number) => number;
  /** What else was promised of it. */
  rows?: (site: Site) => Row[];
}

export type Milepost = { milepost: unknown[] };

export const fresh = async (site: Site, context: BrowserContext) => {
  const page = await context.newPage();
  await site.open(page);
  return page;
};
