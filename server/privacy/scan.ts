/** Looks for texts in every byte of a folder: the proof that something is gone. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

export interface Found {
  file: string;
  times: number;
}

export interface Search {
  files: number;
  bytes: number;
  found: Found[];
}

/** At once: the loop serves others between two pieces. */
const pieceBytes = 4 * 1024 * 1024;

/**
 * Every file below `folder`, also logs and shared memory of databases. Files that go meanwhile count as empty. A text that goes on
 * in letters, digits, _ or - is another: `customer-4` is not in `customer-42`.
 */
export async function searchFolder(folder: string, texts: readonly (string | Uint8Array)[]): Promise<Search> {
  const needles = texts.map((text) => Buffer.from(text as string)).filter(({ length }) => length > 0);
  const search: Search = { files: 0, bytes: 0, found: [] };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const size = await stat(file).then(
      (facts) => facts.size,
      () => 0,
    );
    search.files += 1;
    search.bytes += size;
    const times = size === 0 || needles.length === 0 ? 0 : await timesIn(file, needles);
    if (times > 0) search.found.push({ file: relative(folder, file), times });
  }
  return search;
}

async function timesIn(file: string, needles: readonly Buffer[]): Promise<number> {
  // What follows a text decides whether it is one, so that the last one waits for the next piece.
  const overlap = Math.max(...needles.map(({ length }) => length)) + 1;
  let times = 0;
  let rest: Buffer = Buffer.alloc(0);
  const count = (piece: Buffer, until: number) => {
    for (const needle of needles)
      for (let at = piece.indexOf(needle); at >= 0 && at < until; at = piece.indexOf(needle, at + 1))
        if ((at > 0 || rest.length === 0) && !isWord(piece[at - 1]) && !isWord(piece[at + needle.length]))
          times += 1;
  };
  for await (const read of createReadStream(file, { highWaterMark: pieceBytes })) {
    const piece = rest.length > 0 ? Buffer.concat([rest, read as Buffer]) : (read as Buffer);
    const until = Math.max(1, piece.length - overlap);
    count(piece, until);
    // One byte before, which decides as well; it was looked at.
    rest = Buffer.from(piece.subarray(until - 1));
  }
  count(rest, rest.length);
  return times;
}

function isWord(byte: number | undefined): boolean {
  return byte !== undefined && /[\w-]/.test(String.fromCharCode(byte));
}
