/**
 * `npm run shots`: every screen and state of the editor as pictures in build/shots, light and dark, with a sheet to look them
 * through (index.html). `--only NAME` takes the states whose name holds it; `--at URL --demo URL [--origin URL]` looks at a server
 * that runs, such as the development server, instead of starting the built one; `--quick` takes one size.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserLaunchOptions } from '../support/browser';
import { root } from '../support/imports';
import { startServer } from '../support/server';
import { coloured } from './coloured';
import { type Picture, writeSheet } from './sheet';
import { firstSize, makeStage } from './stage';
import { states } from './states';
import { type Shown, walk } from './walk';

interface Size {
  name: string;
  width: number;
  height: number;
}

const sizes: readonly Size[] = [
  { name: '1280', ...firstSize },
  { name: '1600', width: 1600, height: 1000 },
];
/** Half the first size: the layout that a browser zoomed to 200 % draws. */
const mainSizes: readonly Size[] = [
  { name: '768', width: 768, height: 1024 },
  { name: '2560', width: 2560, height: 1300 },
  { name: '200-percent', width: firstSize.width / 2, height: firstSize.height / 2 },
];
const themes = ['light', 'dark'] as const;

const { values: wanted } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    at: { type: 'string' },
    demo: { type: 'string' },
    origin: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});

const folder = join(root, 'build/shots');
const started = performance.now();
const server = wanted.at ? undefined : await startServer();
const browser = await chromium.launch(await browserLaunchOptions());
const stage = makeStage({
  url: wanted.at ?? server?.url ?? '',
  demo: wanted.demo ?? server?.demo ?? 'http://localhost:7071',
  ...(wanted.origin !== undefined && { origin: wanted.origin }),
  browser,
});
const pictures: Picture[] = [];
const troubles: string[] = [];
const chosen = states.filter(({ name }) => !wanted.only || wanted.only.some((part) => name.includes(part)));
// Pictures of states that are not looked at this time stay.
if (!wanted.only) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

try {
  await walk(stage, chosen, {
    visit: take,
    onTrouble(name, message) {
      troubles.push(`${name}: ${message.split('\n')[0]}`);
      console.error(`${name}: ${message}`);
    },
  });
} finally {
  await browser.close();
  await server?.stop();
}
writeSheet(folder, pictures, troubles);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${pictures.length} pictures of ${chosen.length} states in ${seconds} s: ${join(folder, 'index.html')}`,
);
if (troubles.length) {
  console.log(`${troubles.length} could not be shown:\n${troubles.join('\n')}`);
  process.exitCode = 1;
}

async function take({ name, state, page, part }: Shown): Promise<void> {
  const found = name !== state.name;
  const wide = wanted.quick || found ? sizes.slice(0, 1) : sizes;
  for (const size of [...wide, ...(state.main && !part && !found && !wanted.quick ? mainSizes : [])]) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await coloured(page);
      const file = `${name.replaceAll('/', '.')}.${theme}.${size.name}.png`;
      await page.screenshot({ path: join(folder, file), animations: 'disabled' });
      pictures.push({ name, theme, size: size.name, file });
    }
  }
  await page.setViewportSize(firstSize);
  await page.emulateMedia({ colorScheme: 'light' });
}
