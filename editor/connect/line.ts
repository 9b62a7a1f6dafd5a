/** The editor's line to its server while a page is being connected: news in, words for the page out. */

import type { EditorChannel, Launch, LaunchKind, News, NewsAnswer } from '../../shared/connection';
import { isKeptAlive, isMessage } from '../../shared/connection';
import type { FromAgent, ToAgent } from '../../shared/preview';
import { t } from '../../shared/texts/t';
import { notify } from '../ui/Toast';

const pauseMs = 500;
const longestPauseMs = 4000;
const batchMessages = 100;
/** A page hears a last word within this time. */
const heardMs = 1000;
/** Said again this long after an answer did not come; a restarting server is back by then, and has forgotten us. */
const patienceMs = 30_000;

export interface Line {
  /** Speaks to the page of this load through the relay. */
  channel(load: string, session: string): EditorChannel;
  /** Hands what a page said to its channel. */
  said(load: string, message: unknown): void;
  /** The page is carried by its opener: the code is spent, the session goes on. */
  alive(origin: string): void;
  /** The new session after a yes, null after a no; undefined when whoever asked is gone. */
  decide(ask: string, accept: boolean, page: string): Promise<string | null | undefined>;
  /** Ends it on the server too, after what was said has arrived; `now`: this tab is going away. */
  close(now?: boolean): void;
}

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const tooLarge = {
  id: 'too-large-for-the-page',
  tone: 'bad' as const,
  title: t('The page was not told everything'),
  description: t(
    'Something for it was larger than this connection carries, most likely a very long list of rules or targets. Open the page from here in a tab of its own: that way has no such limit.',
  ),
};

const at = (site: string) => `/api/sites/${encodeURIComponent(site)}/connections`;

/** Asks for a code. Rejects with words for people. */
export function launch(site: string, kind: LaunchKind): Promise<Launch> {
  return ask('POST', at(site), { launch: kind }) as Promise<Launch>;
}

/** Opens the line. `ended`: the server no longer knows it, or cannot be reached. */
export function openLine(
  site: string,
  { id, key }: Launch,
  heard: (news: News) => void,
  ended: (why: 'forgotten' | 'unreachable') => void,
): Line {
  const place = `${at(site)}/${id}`;
  const stopped = new AbortController();
  let saying: Promise<unknown> = Promise.resolve();
  const channels = new Map<string, (message: unknown) => void>();
  const mine = (method: string, path: string, body?: unknown, more: RequestInit = {}) =>
    ask(method, `${place}${path}`, body, { ...more, headers: { authorization: `Bearer ${key}` } });

  async function listen(): Promise<void> {
    let after = 0;
    let since = Date.now();
    while (!stopped.signal.aborted) {
      try {
        const { news } = (await mine('GET', `/news?after=${after}`, undefined, {
          signal: stopped.signal,
        })) as NewsAnswer;
        since = Date.now();
        for (const { at: number, what } of news) {
          after = number;
          if (!stopped.signal.aborted) heard(what);
        }
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (error instanceof Refused && error.status === 404) return ended('forgotten');
        if (Date.now() - since > patienceMs) return ended('unreachable');
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }
  void listen();

  return {
    channel(load, session) {
      let open = true;
      let listener: ((message: FromAgent) => void) | null = null;
      const early: FromAgent[] = [];
      const waiting: unknown[] = [{ type: 'welcome', session }];
      let busy = false;
      const say = async () => {
        if (busy) return;
        busy = true;
        let [since, pause, singly] = [Date.now(), pauseMs, 0];
        while (waiting.length > 0) {
          const messages = waiting.slice(0, singly > 0 ? 1 : batchMessages);
          const answered = mine('POST', '/say', { load, messages }, { keepalive: true }).then(
            () => 204,
            (error: unknown) => (error instanceof Refused ? error.status : 0),
          );
          saying = answered;
          const status = await answered;
          // All at once may be too much where each by itself is not.
          if ((status === 413 || status === 429) && messages.length > 1) singly = messages.length;
          if (status === 413 && messages.length > 1) continue;
          if (status === 429 && !stopped.signal.aborted && Date.now() - since < patienceMs) {
            await new Promise((resolve) => setTimeout(resolve, pause));
            pause = Math.min(2 * pause, longestPauseMs);
            continue;
          }
          if (status === 413) notify(tooLarge);
          // What cannot be said any more is dropped: the news tell that the page is gone.
          waiting.splice(0, messages.length);
          singly -= messages.length;
          [since, pause] = [Date.now(), pauseMs];
        }
        busy = false;
      };
      channels.set(load, (message) => {
        if (!open || !isMessage(message)) return;
        // What is in it is checked where it is heard.
        if (listener) listener(message as FromAgent);
        else early.push(message as FromAgent);
      });
      void say();
      return {
        way: 'relay',
        send(message: ToAgent) {
          if (!open) return;
          waiting.push(message);
          void say();
        },
        onMessage(given) {
          listener = given;
          for (const message of early.splice(0)) given(message);
        },
        // The news say when the page is gone.
        onClose() {},
        close() {
          open = false;
          channels.delete(load);
        },
      };
    },
    said: (load, message) => channels.get(load)?.(message),
    alive(origin) {
      void mine('POST', '/alive', { origin }).catch(() => {});
    },
    async decide(asked, accept, page) {
      try {
        const answer = (await mine('POST', `/asks/${asked}`, { accept: accept ? 'yes' : 'no', page })) as {
          session: string | null;
        };
        return answer.session;
      } catch (error) {
        if (error instanceof Refused && error.status === 410) return undefined;
        throw error;
      }
    },
    close(now = false) {
      if (stopped.signal.aborted) return;
      stopped.abort();
      const end = () => mine('DELETE', '', undefined, { keepalive: true }).catch(() => {});
      if (now) void end();
      else void saying.then(() => setTimeout(end, heardMs));
    },
  };
}

async function ask(method: string, path: string, body?: unknown, more: RequestInit = {}): Promise<unknown> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const { keepalive = false, ...rest } = more;
  const response = await fetch(path, {
    ...rest,
    method,
    headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...more.headers },
    ...(text !== undefined && { body: text }),
    keepalive: keepalive && isKeptAlive(text ?? ''),
  });
  if (response.status === 204) return null;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  throw new Refused(
    response.status,
    messageOf(answer) ?? t('The server answered {status}.', { status: response.status }),
  );
}

function messageOf(answer: unknown): string | undefined {
  const message = (answer as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : undefined;
}
