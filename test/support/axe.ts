/** axe-core in a page, loaded once a page instead of once a look. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe calls it experimental and leaves it out by itself: what is written on something is part of its name, WCAG 2.5.3. */
const rules = { 'label-content-name-mismatch': { enabled: true } };

interface Look {
  /** A selector: only of what was opened over the page. */
  part?: string | undefined;
  /** Only what a colour scheme can change. */
  coloursOnly?: boolean;
}

/** What axe finds serious or worse, of the whole page or of a part of it. */
export async function seriousProblems(
  page: Page,
  { part, coloursOnly = false }: Look = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  await comeToRest(page);
  const runOnly: axe.RunOnly = coloursOnly
    ? { type: 'rule', values: ['color-contrast'] }
    : { type: 'tag', values: levels };
  const violations = await page.evaluate(
    async ([where, options]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const context = where === undefined ? document : { include: [where] };
      return (await axe.run(context, options)).violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        nodes: nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
      }));
    },
    [part, { runOnly, rules, resultTypes: ['violations'] } satisfies axe.RunOptions] as const,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`));
}

/** The same in light and in dark, without another page: a theme changes colours only. */
export async function seriousInBothThemes(page: Page, part?: string): Promise<string[]> {
  const problems = await seriousProblems(page, { part });
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await seriousProblems(page, { part, coloursOnly: true });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...problems, ...inDark.map((problem) => `in dark, ${problem}`)];
}

/** A colour on its way to another is neither: what ends by itself is waited for. */
async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
