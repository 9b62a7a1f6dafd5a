import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserLaunchOptions } from '../../support/browser';
import { type Cell, matrix } from './matrix';
import { policies } from './policies';

let browser: Browser;
let cells: Cell[];

beforeAll(async () => {
  browser = await chromium.launch(await browserLaunchOptions());
  cells = await matrix(browser, false);
}, 180_000);
afterAll(() => browser?.close());

describe('under a page’s policy', () => {
  it('runs, or stays out with one report; what is built in breaks none', () => {
    expect(policies.length).toBeGreaterThanOrEqual(12);
    expect(cells).toHaveLength(policies.length * 2);
    expect(
      cells
        .filter(({ wrong }) => wrong.length > 0)
        .map(({ policy, mode, wrong }) => `${policy}, ${mode}: ${wrong}`),
    ).toEqual([]);
  });
});
