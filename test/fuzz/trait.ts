/** What makes a page hostile: one way each, all of them legal. Pages are made of several. */

/** What stands on every generated page beneath its scripts; taken before any of them, so that nothing they do reaches it. */
export interface Host {
  /** One line of what the page saw. The same page without a container has to say the same. */
  log(line: string): void;
  /** Waits by the clock that the browser came with. */
  later(ms: number): Promise<void>;
  /** As JSON, by the browser's own means where the page left them. */
  json(value: unknown): string;
}

/** Runs in the page, from its text alone: it must not reach for anything around it. `dial`: 0 to 1, drawn for this page. */
export type InPage = (host: Host, dial: number) => void | Promise<void>;

export interface Trait {
  name: string;
  /** Before any container, in the head. */
  before?: InPage;
  /** While the page is used, after everything has loaded. */
  during?: InPage;
  /** In the body. */
  html?: (dial: number) => string;
  /** Into the head, before the scripts. */
  head?: string;
  /** A `Content-Security-Policy`; the page's own scripts carry the nonce of `pageNonce`. One of a page at most. */
  policy?: string;
}

export const pageNonce = 'aG9zdA';
