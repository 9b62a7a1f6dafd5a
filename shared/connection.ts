/**
 * How a page of the site and the editor find each other. Two ways race: the window that opened the page, with a MessagePort,
 * and a relay through our own server. On either, each side proves that it knows the one-time code (or, on a later page load,
 * the session) before anything else is said; the editor welcomes the first and the other is closed.
 */
import type { FromAgent, ToAgent } from './preview';

/** `#milepost=<code>` at the end of an address, or as the name of an opened window; `#milepost` alone asks to be let in. */
export const codeMark = '#milepost';
/** Codes, sessions, keys and nonces: 128 random bits as lower-case hex. */
export const secretPattern = /^[0-9a-f]{32}$/;
/** A code lives one minute and works once; the session it opens ends half an hour after it was last used. */
export const codeLifetimeMs = 60_000;
export const sessionLifetimeMs = 30 * 60_000;
/** Long enough to walk to a phone and type six characters. */
export const pairingLifetimeMs = 5 * 60_000;
/** Key in the page's sessionStorage under which the agent keeps the session, so that a full page load connects again. */
export const sessionKey = 'milepost.session';

/** By which way a page is connected. */
export type Way = 'opener' | 'relay';

/** One end of a connection, whatever carries it. */
export interface Channel<Said, Heard> {
  readonly way: Way;
  /** What cannot be sent is dropped, never thrown. */
  send(message: Said): void;
  /** One listener; what came before it is kept for it. */
  onMessage(listener: (message: Heard) => void): void;
  /** Calls back once when it ended otherwise than by `close` here. */
  onClose(listener: () => void): void;
  /** Ends it. What was sent before still goes out. */
  close(): void;
}
export type AgentChannel = Channel<FromAgent, ToAgent>;
export type EditorChannel = Channel<ToAgent, FromAgent>;

/** What a page proves that it knows. */
export type ProofBy = 'code' | 'session';

/** Page to `window.opener`, target origin the server's: "I was opened by you; prove it, and so will I". */
export interface Hello {
  milepost: 'hello';
  container: string;
  /** Names this page load, the same on both ways. */
  load: string;
  by: ProofBy;
  nonce: string;
}
/** Editor to page, target origin the page's: the editor's proof over both nonces, see proofOf. */
export interface Challenge {
  milepost: 'challenge';
  load: string;
  nonce: string;
  proof: string;
}
/** Page to editor: the page's proof over both nonces. */
export interface Answer {
  milepost: 'answer';
  load: string;
  proof: string;
}
/** Editor to page, the last word of either way; over the opener it comes with the port. */
export interface Welcome {
  milepost: 'welcome';
  load: string;
  /** What the next page load proves. */
  session: string;
}

/**
 * Why the server or the editor turned a page away: `unknown` code or session (forged, or already used), `expired`,
 * `other-origin` than the site's, `other-container` than the site's, `busy`: too many tries.
 */
export type Refusal = 'unknown' | 'used' | 'expired' | 'other-origin' | 'other-container' | 'busy';

/** `POST /api/sites/:site/connections`: what the launch is for. `page`: the editor opens it itself. */
export interface LaunchRequest {
  launch: LaunchKind;
}
/** `page`: opened with a code; `ask`: bookmarklet or `#milepost` on a page; `pairing`: six characters typed at /pair. */
export type LaunchKind = 'page' | 'ask' | 'pairing';

/** The answer. Everything in it is for the editor alone but `code` and `session`, which the page gets. */
export interface Launch {
  id: string;
  /** Proves the editor on its side of the relay: `Authorization: Bearer <key>`. */
  key: string;
  /** One-time, for the page that is opened. */
  code: string;
  session: string;
  /** Six characters to type at /pair; only for `pairing`. */
  pairing?: string;
  /** Milliseconds that code or pairing live from now. */
  lifetimeMs: number;
}

/** What is known of a device or page that asks to be connected. */
export interface Asking {
  ask: string;
  /** Two digits that both sides show, so that a person can tell that they belong together. */
  number: string;
  /** Origin or address of the page, or empty for a device at /pair that is yet to open one. */
  page: string;
  /** "Chrome on Android". */
  device: string;
}

/** What the server tells the editor, `GET /api/sites/:site/connections/:id/news?after=`: held open until there is some. */
export type News =
  /** A browser asked for the site's container or for the agent, as a page of this origin (null: it did not say). */
  | { type: 'served'; what: 'container' | 'agent'; origin: string | null }
  | { type: 'joined'; load: string; origin: string; by: ProofBy }
  | { type: 'refused'; reason: Refusal; origin: string | null; container: string }
  | ({ type: 'asking' } & Asking)
  /** Whoever asked has gone away. */
  | { type: 'asked-no-more'; ask: string }
  | { type: 'said'; load: string; message: unknown }
  /** The page of this load has stopped listening. */
  | { type: 'gone'; load: string };
export interface NewsAnswer {
  /** In order; `at` counts up from 1, and what is after `after` is told until it is asked for no more. */
  news: { at: number; what: News }[];
}

/** `POST /connect/join` from the page, with its Origin header. */
export interface JoinRequest {
  container: string;
  load: string;
  by: ProofBy;
  proof: string;
}
/** `ticket` opens /connect/hear and /connect/say for this page load alone. */
export interface Joined {
  ticket: string;
}
/** `POST /connect/hear`: held open until something was said. */
export interface HearRequest {
  ticket: string;
  after: number;
}
export interface Heard {
  messages: { at: number; message: unknown }[];
}
/** `POST /connect/say`: `first` counts what was said before, so that a repeated request says nothing twice. */
export interface SayRequest {
  ticket: string;
  first: number;
  messages: unknown[];
}
/** `POST /connect/ask`: a page with the agent but no code. */
export interface AskRequest {
  container: string;
  page: string;
}
export interface Asked {
  ask: string;
  number: string;
}
/** `POST /connect/asked` with `{ ask }`: held open until the editor answered. */
export interface AskAnswer {
  /** Not there yet: ask again. */
  waiting?: true;
  /** The editor said yes: a code that works once, within its minute. For /pair, `page` is where to go. */
  code?: string;
  page?: string;
}

/** What both sides hash: who says it, and everything that the conversation is about. */
export interface ProofParts {
  container: string;
  /** The page's exact origin and the editor's. */
  pageOrigin: string;
  editorOrigin: string;
  load: string;
  pageNonce: string;
  editorNonce: string;
}

/**
 * Proves knowledge of `secret` without showing it. Hashed twice with the secret in front of both, so that nothing can be
 * appended; `sha256` answers lower-case hex. The nonces make every proof new, and `side` keeps one from being sent back.
 */
export function proofOf(
  sha256: (text: string) => string,
  secret: string,
  side: 'page' | 'editor',
  { container, pageOrigin, editorOrigin, load, pageNonce, editorNonce }: ProofParts,
): string {
  const said = JSON.stringify([side, container, pageOrigin, editorOrigin, load, pageNonce, editorNonce]);
  return sha256(`${secret} ${sha256(`${secret} ${said}`)}`);
}

/** Equal, taking as long for a wrong start as for a wrong end. */
export function sameText(one: string, other: string): boolean {
  let different = one.length ^ other.length;
  for (let index = 0; index < one.length; index += 1)
    different |= one.charCodeAt(index) ^ other.charCodeAt(index % (other.length || 1));
  return different === 0;
}

/** 128 random bits as text. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Only what a message itself carries: nothing that a page put on Object.prototype, and nothing but texts where asked. */
export function ownTexts<Name extends string>(
  data: unknown,
  names: readonly Name[],
): Record<Name, string> | null {
  if (typeof data !== 'object' || data === null) return null;
  const read = Object.create(null) as Record<Name, string>;
  for (const name of names) {
    const value: unknown = Object.getOwnPropertyDescriptor(data, name)?.value;
    if (typeof value !== 'string' || value === '') return null;
    read[name] = value;
  }
  return read;
}

/** Whether something that arrived is a message: an object with a type of its own. */
export function isMessage(data: unknown): data is { type: string } {
  return ownTexts(data, ['type']) !== null;
}

/** Whether a request with this body may outlive its page: browsers refuse one of more than 64 KiB outright. */
export function isKeptAlive(body: string): boolean {
  return body.length < 60_000 && new TextEncoder().encode(body).length < 60_000;
}

/** The address without the mark and the code, whatever router put them back; null where there is none. */
export function withoutCode(address: string): string | null {
  const bare = address.replace(/#milepost(=\w*)?$/, '');
  return bare === address ? null : bare;
}
