/**
 * One-time codes, sessions and tickets of previewed pages, all in memory: they go with the process. A code is bound to a site
 * and its exact origins; once used, its session and ticket are bound to the one origin that used it. Origin is proof only of
 * where a browser is: a program writes there what it likes. What keeps programs out is that they do not know the secret.
 */
import {
  codeLifetimeMs,
  type JoinRequest,
  type Launch,
  type LaunchKind,
  type News,
  newSecret,
  pairingLifetimeMs,
  type Refusal,
  sessionLifetimeMs,
} from '../../shared/connection';
import { createMailbox, type Mailbox } from './mailbox';
import { hashOf, newPairing } from './secrets';

/** An editor that has not asked for news for this long is closed; it asks every twenty seconds. */
const editorPatienceMs = 2 * 60_000;
/** An editor that stops listening says so, unless its tab died: it is gone after longer than it tries to come back. */
const editorAwayMs = 35_000;
/** A page that has not listened for this long is gone: a full page load takes less, and says so by joining again. */
const pagePatienceMs = 8_000;
/** Who is signed in may be let through where our server was sent to sign in: their page has this long to come up. */
const ledAwayMs = 5_000;
/** What one connection is told about pages turned away: a page that retries for ever says nothing new. */
const maxRefusals = 20;
/** A site has a few origins; whoever writes others into a request must not fill the news with them. */
const maxServed = 40;
const maxConnections = 500;

/** The page load that the relay carries. */
export interface JoinedPage {
  load: string;
  origin: string;
  ticket: string;
  toPage: Mailbox<unknown>;
  /** How many messages it has said: a repeated request says none of them twice. */
  said: number;
  /** Open requests to hear. */
  listening: number;
}

export interface Connection {
  readonly id: string;
  readonly site: string;
  readonly kind: LaunchKind;
  readonly origins: ReadonlySet<string>;
  readonly news: Mailbox<News>;
  /** When it no longer lets anyone ask or pair, unless a page is connected. */
  readonly until: number;
  page: JoinedPage | null;
}

interface Held extends Connection {
  keyHash: string;
  codeHash: string;
  code: 'fresh' | 'used';
  codeUntil: number;
  pairing: string | null;
  sessionHash: string;
  /** The only origin that may prove the session; null before a page connected. */
  sessionOrigin: string | null;
  sessionUntil: number;
  editorSeenAt: number;
  /** Requests of the editor that wait for news. */
  editorListening: number;
  editorGone: NodeJS.Timeout | undefined;
  refusals: number;
  /** Scripts that were told of, with the origin: on a busy site they are asked for many times a second. */
  served: Set<string>;
  gone: NodeJS.Timeout | undefined;
}

export type JoinAnswer = { ticket: string } | { refusal: Refusal };

export type Connections = ReturnType<typeof createConnections>;

export function createConnections(now: () => number = Date.now) {
  const byId = new Map<string, Held>();
  const byCode = new Map<string, Held>();
  const bySession = new Map<string, Held>();
  const byTicket = new Map<string, Held>();

  function launch(site: string, kind: LaunchKind, origins: ReadonlySet<string>): Launch {
    makeRoom();
    const [id, key, code, session] = [newSecret(), newSecret(), newSecret(), newSecret()];
    const pairing = kind === 'pairing' ? freePairing() : null;
    const lifetimeMs = kind === 'page' ? codeLifetimeMs : pairingLifetimeMs;
    const held: Held = {
      id,
      site,
      kind,
      origins,
      news: createMailbox<News>(),
      until: now() + lifetimeMs,
      page: null,
      keyHash: hashOf(key),
      codeHash: hashOf(code),
      // Who asks or pairs gets a code of its own once the editor has said yes.
      code: kind === 'page' ? 'fresh' : 'used',
      codeUntil: now() + codeLifetimeMs,
      pairing,
      sessionHash: hashOf(session),
      sessionOrigin: null,
      sessionUntil: 0,
      editorSeenAt: now(),
      editorListening: 0,
      editorGone: undefined,
      refusals: 0,
      served: new Set(),
      gone: undefined,
    };
    byId.set(id, held);
    byCode.set(held.codeHash, held);
    bySession.set(held.sessionHash, held);
    return { id, key, code, session, lifetimeMs, ...(pairing !== null && { pairing }) };
  }

  /** The editor's own, when it proves its key. */
  function ofEditor(site: string, id: string, key: string): Held | undefined {
    const held = byId.get(id);
    if (!held || held.site !== site || held.keyHash !== hashOf(key)) return undefined;
    held.editorSeenAt = now();
    return held;
  }

  /** Call it when the editor begins to listen, and what it answers when it stops: one that stays away ends the connection. */
  function editorListening(held: Connection): () => void {
    const own = held as Held;
    own.editorListening += 1;
    clearTimeout(own.editorGone);
    return () => {
      own.editorListening -= 1;
      if (own.editorListening > 0 || byId.get(own.id) !== own) return;
      clearTimeout(own.editorGone);
      own.editorGone = setTimeout(() => end(own), editorAwayMs);
      own.editorGone.unref();
    };
  }

  function join({ container, load, by, proof }: JoinRequest, origin: string | undefined): JoinAnswer {
    const hash = hashOf(proof);
    const held = (by === 'code' ? byCode : bySession).get(hash);
    if (!held) return { refusal: 'unknown' };
    const refusal = by === 'code' ? codeRefusal(held) : sessionRefusal(held);
    // A code is spent by whoever brings it, wherever it comes from.
    if (by === 'code') held.code = 'used';
    const why =
      refusal ?? (container !== held.site ? 'other-container' : originRefusal(held, by, origin)) ?? null;
    if (why || origin === undefined) {
      tellRefusal(held, why ?? 'other-origin', origin, container);
      return { refusal: why ?? 'other-origin' };
    }
    endPage(held);
    const ticket = newSecret();
    held.page = { load, origin, ticket, toPage: createMailbox(), said: 0, listening: 0 };
    byTicket.set(hashOf(ticket), held);
    extendSession(held, origin);
    held.news.put({ type: 'joined', load, origin, by });
    goneSoon(held);
    return { ticket };
  }

  function codeRefusal({ code, codeUntil }: Held): Refusal | undefined {
    return code === 'used' ? 'used' : now() > codeUntil ? 'expired' : undefined;
  }

  function sessionRefusal({ sessionOrigin, sessionUntil }: Held): Refusal | undefined {
    return sessionOrigin === null ? 'unknown' : now() > sessionUntil ? 'expired' : undefined;
  }

  function originRefusal(
    held: Held,
    by: 'code' | 'session',
    origin: string | undefined,
  ): Refusal | undefined {
    const allowed =
      origin !== undefined &&
      held.origins.has(origin) &&
      (by === 'code' || held.sessionOrigin === null || held.sessionOrigin === origin);
    return allowed ? undefined : 'other-origin';
  }

  function tellRefusal(held: Held, reason: Refusal, origin: string | undefined, container: string): void {
    held.refusals += 1;
    if (held.refusals <= maxRefusals)
      held.news.put({ type: 'refused', reason, origin: origin ?? null, container });
  }

  function extendSession(held: Held, origin: string): void {
    held.sessionOrigin = origin;
    held.sessionUntil = now() + sessionLifetimeMs;
  }

  /** The page that a ticket was given to, from the origin it was given to, while its session lasts. */
  function ofPage(ticket: string, origin: string | undefined): (Held & { page: JoinedPage }) | undefined {
    const held = byTicket.get(hashOf(ticket));
    if (held?.page?.ticket !== ticket || held.page.origin !== origin || now() > held.sessionUntil)
      return undefined;
    extendSession(held, origin);
    return held as Held & { page: JoinedPage };
  }

  /** Call it when a page begins to listen, and what it answers when it stops: one that stays away is reported gone. */
  function listening(held: Connection & { page: JoinedPage }): () => void {
    const { page } = held;
    page.listening += 1;
    clearTimeout((held as Held).gone);
    return () => {
      page.listening -= 1;
      if (page.listening === 0 && held.page === page) goneSoon(held as Held);
    };
  }

  function goneSoon(held: Held): void {
    const { page } = held;
    clearTimeout(held.gone);
    held.gone = setTimeout(() => {
      if (!page || held.page !== page) return;
      held.news.put({ type: 'gone', load: page.load });
      endPage(held);
    }, pagePatienceMs);
    held.gone.unref();
  }

  function endPage(held: Connection): void {
    const own = held as Held;
    clearTimeout(own.gone);
    if (!own.page) return;
    byTicket.delete(hashOf(own.page.ticket));
    own.page.toPage.close();
    own.page = null;
  }

  /** The editor carries the page over its opener, or still does: the code is spent and the session goes on. */
  function alive(held: Connection, origin: string): boolean {
    const own = held as Held;
    if (!own.origins.has(origin)) return false;
    own.code = 'used';
    extendSession(own, origin);
    return true;
  }

  /** A new code and a new session for a page that the editor has let in: what was before is worth nothing now. */
  function admit(held: Connection): { code: string; session: string } {
    const own = held as Held;
    const [code, session] = [newSecret(), newSecret()];
    byCode.delete(own.codeHash);
    bySession.delete(own.sessionHash);
    Object.assign(own, { codeHash: hashOf(code), code: 'fresh', codeUntil: now() + codeLifetimeMs });
    Object.assign(own, { sessionHash: hashOf(session), sessionOrigin: null, sessionUntil: 0 });
    byCode.set(own.codeHash, own);
    bySession.set(own.sessionHash, own);
    return { code, session };
  }

  /** Those of a site that wait for a bookmarklet or `#milepost` on a page of this origin. */
  function expecting(site: string, origin: string): Connection[] {
    return [...byId.values()].filter(
      (held) =>
        held.site === site &&
        held.kind === 'ask' &&
        !held.page &&
        held.origins.has(origin) &&
        now() <= held.until,
    );
  }

  /** Does anyone wait for a device to pair? */
  function pairs(): boolean {
    return [...byId.values()].some(({ pairing, until }) => pairing !== null && now() <= until);
  }

  /** The pages of a site lead elsewhere, and codes in their addresses go along: those that are open now end early. */
  function cutShort(site: string): void {
    for (const held of byId.values())
      if (held.site === site && held.kind === 'page')
        held.codeUntil = Math.min(held.codeUntil, now() + ledAwayMs);
  }

  /** Takes a pairing code: it works once. */
  function pair(code: string): Connection | undefined {
    for (const held of byId.values()) {
      if (held.pairing !== code || now() > held.until) continue;
      held.pairing = null;
      return held;
    }
    return undefined;
  }

  /** A browser fetched the container or the agent: told to whoever waits for a page of that site or origin. */
  function served(what: 'container' | 'agent', site: string | null, origin: string | null): void {
    for (const held of byId.values()) {
      const waits = held.code === 'fresh' && now() <= held.codeUntil;
      const meant = site === null ? origin !== null && held.origins.has(origin) : held.site === site;
      const name = `${what} ${origin}`;
      if (!waits || !meant || held.served.has(name) || held.served.size >= maxServed) continue;
      held.served.add(name);
      held.news.put({ type: 'served', what, origin });
    }
  }

  function end(held: Connection): void {
    const own = held as Held;
    clearTimeout(own.editorGone);
    endPage(own);
    own.news.close();
    byId.delete(own.id);
    byCode.delete(own.codeHash);
    bySession.delete(own.sessionHash);
  }

  function makeRoom(): void {
    for (const held of byId.values())
      if (now() - held.editorSeenAt > editorPatienceMs || byId.size >= maxConnections) end(held);
  }

  function freePairing(): string {
    for (;;) {
      const code = newPairing();
      if (![...byId.values()].some(({ pairing }) => pairing === code)) return code;
    }
  }

  /** Ends all: whoever waits gets an answer. */
  function stop(): void {
    for (const held of [...byId.values()]) end(held);
  }

  return {
    launch,
    ofEditor,
    join,
    ofPage,
    editorListening,
    listening,
    endPage,
    alive,
    admit,
    expecting,
    pairs,
    pair,
    cutShort,
    served,
    end,
    stop,
  };
}
