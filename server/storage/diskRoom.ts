import { statfs } from 'node:fs/promises';

/** A busy collector writes some MB in that time: far less than the mark. */
const lookEveryMs = 2_000;

export interface DiskRoom {
  /** Less room than the mark when last looked at. */
  low(): boolean;
  /** Looks again. Bytes that are free. */
  look(): Promise<number>;
  stop(): void;
}

/** Watches how much room is left in the data folder, so that asking costs nothing. */
export async function watchDiskRoom(folder: string, minFreeBytes: number): Promise<DiskRoom> {
  let free = Number.POSITIVE_INFINITY;
  async function look(): Promise<number> {
    const { bavail, bsize } = await statfs(folder);
    free = bavail * bsize;
    return free;
  }
  await look();
  // A folder that cannot be looked at cannot be written either, which says so by itself.
  const looking = setInterval(() => void look().catch(() => {}), lookEveryMs);
  looking.unref();
  return { low: () => free < minFreeBytes, look, stop: () => clearInterval(looking) };
}
