import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** In memory where there is such a place: a hundred thousand databases are opened there, none of which needs to last. */
export function scratchFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'milepost-stress-'));
}

let collect: (() => void) | undefined;
const collectEvery = 100;

/** A closed database keeps its files open until its statements are collected, and Node sees no reason to. */
export async function forgetClosed(count: number): Promise<void> {
  if (count % collectEvery !== 0) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
  // What was collected is closed in a turn of its own.
  await new Promise((resolve) => setImmediate(resolve));
}
