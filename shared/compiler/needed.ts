/** Of the page runtime only what a container imports: esbuild would find the same, but has to read everything first. */
import { keepLines } from '../sourceMap';
import type { Toolchain } from './types';

type Runtime = Toolchain['runtime'];

let last: { runtime: Runtime; key: string; text: Needed } | undefined;

export interface Needed {
  code: string;
  /** JSON text. */
  map: string;
}

/**
 * The runtime's text with everything left out that the `imports` do not need, directly or not. Lines stay where they are, so
 * that the map holds. The last answer is kept: most edits of a rule set import the same.
 */
export function needed(runtime: Runtime, imports: readonly string[]): Needed {
  const key = [...imports].sort().join();
  if (last?.runtime === runtime && last.key === key) return last.text;
  const { exports, parts } = runtime.parts;
  const wanted = new Set<number>();
  const want = (place: number): void => {
    if (wanted.has(place)) return;
    wanted.add(place);
    const [, , ...needs] = parts[place] ?? [];
    for (const each of needs) want(each);
  };
  // The first line holds constants, which anything may name.
  want(0);
  const given = imports.flatMap((name) => {
    const [local, place] = exports[name] ?? [];
    if (local === undefined || place === undefined) return [];
    want(place);
    return [`${local} as ${name}`];
  });
  const kept = new Set<number>();
  for (const place of wanted) {
    const [from = 0, to = 0] = parts[place] ?? [];
    for (let line = from; line <= to; line++) kept.add(line);
  }
  const lines = runtime.code.split('\n').map((line, place) => (kept.has(place) ? line : ''));
  const text = {
    code: `${lines.join('\n')}\nexport { ${given.join(', ')} };\n`,
    map: keepLines(runtime.map, (line) => kept.has(line)),
  };
  last = { runtime, key, text };
  return text;
}
