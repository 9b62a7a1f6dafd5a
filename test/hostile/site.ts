/** What a hostile site is: real pages with real headers on an origin of their own, and what must come of connecting to them. */
import type { BrowserContext, Page } from 'playwright';
import type { ServedSite } from './serve';

/** By which way editor and page talk in the end. */
export type Channel = 'opener' | 'relay';

export interface Outcome {
  /** Null where the site connects at once. `mend`: the way out that the panel must offer. */
  trouble: { code: string; mend: string } | null;
  /** By which channel it connects in the end, after the mend where one is needed; null where only another page would help. */
  channel: Channel | null;
}

/** An answer of the site's server. Without a body a file that is not there. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** How long the server takes before its first byte. */
  afterMs?: number;
}

export interface Installed {
  /** The line of the Install screen, with these attributes more. */
  line(attributes?: string): string;
  /** Origin of the Milepost server, for the site's policy. */
  server: string;
  /** The same site under its second origin, where it has one. */
  elsewhere: string;
  /** Has its owner done what the panel told? */
  mended: boolean;
}

export interface HostileSite {
  /** As it is printed. */
  name: string;
  /** What makes it hostile, in one line. */
  because: string;
  /** Stated before anything ran. */
  outcome: Outcome;
  /** Path and address of a request in, answer out. */
  answer(path: string, installed: Installed): Answer;
  /** Path of the page that is opened; `/` otherwise. */
  path?: string;
  /** Path of the page that is gone to once connected. */
  second?: string;
  /** How long its own scripts go on changing the page. */
  settlesMs?: number;
  /** A visit before, where the site needs to have been seen. */
  before?(context: BrowserContext, origin: string): Promise<void>;
  /** What happens once the page has been opened. */
  opened?(stage: Stage): Promise<void>;
  /** Does what the mend asks of a person who has read it: pressing it is its last step. */
  mend?(stage: Stage): Promise<void>;
  /** What must work beyond picking, keeping the session and leaving. */
  proves?(stage: Stage): Promise<void>;
  /** What is pointed at: a selector for the test's finger, and what the editor must name it. `told`: what the page has to say. */
  pick?: { at: string; frame?: string; named: RegExp; told?: RegExp };
}

export interface Stage {
  context: BrowserContext;
  editor: Page;
  /** The page that was opened; absent where none could be. */
  page: Page | undefined;
  origin: string;
  site: ServedSite;
}

/** An ordinary page of a shop: something to press, a name and a price, a way to the next page. */
export function shopPage({
  head = '',
  body = '',
  title = 'Blue mug',
}: {
  head?: string;
  body?: string;
  title?: string;
}): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body>
<main>
<article class="product"><h2>${title}</h2><p class="price">12.50</p><button id="add" type="button">Add to cart</button></article>
<a id="on" href="/basket">To the basket</a>
</main>
${body}
</body>
</html>`;
}

/** Answers the same kind of page under two paths: the product and the basket. */
export function twoPages(path: string, page: (title: string) => string, headers = {}): Answer {
  if (path === '/') return { body: page('Blue mug'), headers };
  if (path === '/basket') return { body: page('Basket'), headers };
  return {};
}
