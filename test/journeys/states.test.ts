/**
 * Every screen and state of the editor, in light and in dark: nothing serious for axe, nothing wider than the window, no script
 * that threw, Escape closes what opened, and the focus is not lost. The states are those that `npm run shots` pictures.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStage, type Stage } from '../shots/stage';
import { states } from '../shots/states';
import { type Shown, walk } from '../shots/walk';
import { seriousInBothThemes } from '../support/axe';
import { startWorld, type World } from '../support/world';

let world: World;
let stage: Stage;
beforeAll(async () => {
  world = await startWorld();
  stage = makeStage({ url: world.server.url, demo: world.server.demo, browser: world.browser });
});
afterAll(() => world.stop());

const screens = [...new Set(states.map(({ name }) => name.split('/')[0] ?? ''))];

describe('the states of', () => {
  it.each(screens)(
    '%s have nothing serious for axe, and keep the focus',
    // Fifty seconds for the longest of them on two quiet cores; a host that shares its own takes several times that.
    { timeout: 600_000 },
    async (screen) => {
      const troubles: string[] = [];
      const say = (name: string, message: string) => troubles.push(`${name}: ${message}`);
      await walk(
        stage,
        states.filter(({ name }) => name.startsWith(`${screen}/`)),
        {
          onTrouble: say,
          visit: async (shown) => {
            for (const problem of await lookAt(shown)) say(shown.name, problem);
          },
        },
      );
      expect(troubles).toEqual([]);
    },
  );
});

async function lookAt({ page, part, state }: Shown): Promise<string[]> {
  // The measured site's pages are its own.
  if (state.showOther) return [];
  const problems = await seriousInBothThemes(page, part);
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
    problems.push('It is wider than the window.');
  return problems;
}
