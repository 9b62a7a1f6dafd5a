/** Pages to hold targets against: the HTML files of a folder, or addresses. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface PageText {
  /** Path of the address, or of the file in its folder, with a slash in front. */
  name: string;
  url: string;
  html: string;
}

/** A place that cannot be read: `message` says why and the way out. */
export class UnreadablePageError extends Error {}

const fetchMs = 15_000;
const maxBytes = 5 * 1024 * 1024;
const skipped = new Set(['node_modules', '.git']);

/** One page after the other, so that a large site is never held in memory. Throws `UnreadablePageError`. */
export async function* pagesAt(places: readonly string[], origin: string): AsyncIterable<PageText> {
  for (const place of places) {
    if (/^https?:\/\//i.test(place)) yield await fetched(place);
    else yield* files(place, origin);
  }
}

async function fetched(address: string): Promise<PageText> {
  const wrong = (why: string) => new UnreadablePageError(`${address} ${why}`);
  if (!URL.canParse(address))
    throw wrong('is no address. Write it whole, such as https://shop.example/bags.');
  const answer = await fetch(address, {
    headers: { accept: 'text/html', 'user-agent': 'milepost check' },
    signal: AbortSignal.timeout(fetchMs),
  }).catch((error: Error) => {
    const { cause } = error as { cause?: { message?: string } };
    throw wrong(`could not be opened: ${cause?.message ?? error.message}.`);
  });
  if (!answer.ok) throw wrong(`answered ${answer.status}.`);
  const type = answer.headers.get('content-type') ?? '';
  if (!/html/i.test(type)) throw wrong(`is no page: it answered ${type || 'without a content type'}.`);
  const html = await read(answer).catch((error: Error) => {
    throw wrong(`could not be read to its end: ${error.message}.`);
  });
  if (html === undefined) throw wrong('is larger than 5 MB.');
  return { name: new URL(answer.url).pathname, url: answer.url, html };
}

/** Undefined for what is too large: no more of it is fetched. */
async function read({ body }: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let html = '';
  let bytes = 0;
  // Leaving the loop early cancels the rest.
  for await (const part of body ?? []) {
    bytes += part.byteLength;
    if (bytes > maxBytes) return undefined;
    html += decoder.decode(part, { stream: true });
  }
  return html + decoder.decode();
}

async function* files(place: string, origin: string): AsyncIterable<PageText> {
  const found = await stat(place).catch(() => undefined);
  if (!found)
    throw new UnreadablePageError(
      `There is no ${place}. Give a folder of HTML files, one HTML file, or an address that begins with https://.`,
    );
  const paths = found.isDirectory() ? await htmlFiles(place) : [place];
  if (!paths.length) throw new UnreadablePageError(`${place} holds no HTML files.`);
  for (const path of paths) {
    const below = found.isDirectory() ? relative(place, path) : path.slice(path.lastIndexOf(sep) + 1);
    const name = `/${below.split(sep).join('/')}`;
    yield { name, url: new URL(encodeURI(name), origin).href, html: await readFile(path, 'utf8') };
  }
}

async function htmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    if (skipped.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await htmlFiles(path)));
    else if (/\.html?$/i.test(entry.name)) found.push(path);
  }
  return found;
}
