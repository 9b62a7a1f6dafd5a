/** Style sheets as the checks of them read them: plain, flat CSS, as ours is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './imports';

export interface Sheet {
  /** From the project's folder. */
  file: string;
  /** Of its selectors, each once. */
  classes: string[];
  declarations: { property: string; value: string }[];
}

export function stylesIn(folder: string): Sheet[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readSheet(join(folder, name)));
}

function readSheet(file: string): Sheet {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...text.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector);
  const bodies = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => body);
  return {
    file,
    classes: [
      ...new Set(
        selectors.flatMap((selector) =>
          [...selector.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name),
        ),
      ),
    ],
    declarations: bodies.flatMap((body) =>
      body.split(';').flatMap((line) => {
        const colon = line.indexOf(':');
        return colon < 0
          ? []
          : [{ property: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
      }),
    ),
  };
}
