/** One launch from its code to its end: who may come in, by which way the page is carried, and when it is gone. */
import type { EditorChannel, Launch, LaunchKind, News, Refusal, Way } from '../../shared/connection';
import { sessionLifetimeMs } from '../../shared/connection';
import { portChannel } from '../../shared/portChannel';
import type { FromAgent } from '../../shared/preview';
import { sha256 } from '../compile/runtime';
import { isFromAgent } from './checkMessage';
import { createGreeter, type Secrets } from './greeter';
import { type Line, launch, openLine } from './line';
import { progress } from './progress';
import { askedNoMore, noteAsking } from './waiting';

const lookMs = 500;
/** A page on its way to the next one has no connection for a moment. */
const awayMs = 8000;
/** The same where its tab is known to be closed, or to have cut itself off and to need the relay. */
const cutMs = 1500;
/** How often the server is told that a page carried by its opener is still there. */
const aliveMs = 5 * 60_000;

export interface LinkedSite {
  id: string;
  /** Exact origins. */
  origins: readonly string[];
}

export interface LinkOptions {
  site: LinkedSite;
  kind: LaunchKind;
  /** The tab that was opened for it; null for pages that ask to be let in. */
  tab: Window | null;
  /** The server has given a code. */
  launched(made: Launch): void;
  /** It gave none. */
  failed(): void;
  heard(message: FromAgent): void;
  /** The page is gone; a later page load may still come. */
  gone(): void;
}

export interface Link {
  readonly tab: Window | null;
  /** Null while no page is connected. */
  channel(): EditorChannel | null;
  /** Answers one who asks: `denied`, `admitted`, or `gone` in the meantime. */
  decide(ask: string, accept: boolean, page: string): Promise<'denied' | 'admitted' | 'gone'>;
  /** Ends it here and on the server; `now`: this tab is going away. */
  stop(now?: boolean): void;
}

interface Carried {
  channel: EditorChannel;
  load: string;
}

export function openLink({ site, kind, tab, launched, failed, heard, gone }: LinkOptions): Link {
  let stopped = false;
  let secrets: Secrets | null = null;
  let line: Line | null = null;
  let carried: Carried | null = null;
  /** When the connection broke, while no page load has followed. */
  let awaySince: number | null = null;
  let aliveAt = 0;
  let cut = false;
  /** May a page still come in by a code? Who asks or pairs gets one with the yes. */
  let codeOpen = kind === 'page';
  const editorOrigin = location.origin;
  const greeter = createGreeter(
    { site: site.id, origins: site.origins, editorOrigin },
    () => secrets ?? closed,
    sha256,
  );

  async function begin(): Promise<void> {
    try {
      const made = await launch(site.id, kind);
      if (stopped) return;
      secrets = {
        code: made.code,
        codeUntil: Date.now() + made.lifetimeMs,
        codeUsed: kind !== 'page',
        session: made.session,
        sessionOrigin: null,
        sessionUntil: 0,
      };
      line = openLine(site.id, made, onNews, lineEnded);
      launched(made);
    } catch (error) {
      if (stopped) return;
      stop();
      progress({ step: 'no-code', reason: error instanceof Error ? error.message : String(error) });
      failed();
    }
  }

  /** What the opened window says, and nobody else. */
  function onMessage({ source, origin, data }: MessageEvent): void {
    if (!tab || source !== tab || !secrets) return;
    const verdict = greeter.judge(data, origin, Date.now());
    if (verdict.kind === 'refused') refused('opener', verdict.reason, verdict.container, origin);
    else if (verdict.kind === 'challenge') {
      if (verdict.say.load !== carried?.load) progress({ step: 'greeted', origin });
      tab.postMessage(verdict.say, origin);
    } else if (verdict.kind === 'welcome' && verdict.load !== carried?.load) {
      const { port1, port2 } = new MessageChannel();
      carry(portChannel(port1), verdict.load, origin);
      alive();
      tab.postMessage(verdict.say, origin, [port2]);
    }
  }

  function onNews(news: News): void {
    if (stopped) return;
    if (news.type === 'served') progress({ step: 'served', what: news.what, origin: news.origin });
    else if (news.type === 'refused') refused('relay', news.reason, news.container, news.origin);
    else if (news.type === 'said') line?.said(news.load, news.message);
    else if (news.type === 'asked-no-more') askedNoMore(news.ask);
    else if (news.type === 'asking') {
      progress({ step: 'asking', device: news.device, page: news.page });
      noteAsking(news);
    } else if (news.type === 'joined') {
      // Unless the opener was faster; and a code lets in one page only.
      if (news.load !== carried?.load && (codeOpen || news.by !== 'code') && line && secrets)
        carry(line.channel(news.load, secrets.session), news.load, news.origin);
    } else if (carried?.load === news.load && carried.channel.way === 'relay') lost();
  }

  /** From now on this way carries the page load; the code is spent, and the session belongs to this origin. */
  function carry(channel: EditorChannel, load: string, origin: string): void {
    carried?.channel.close();
    const mine = { channel, load };
    carried = mine;
    awaySince = null;
    codeOpen = false;
    if (secrets) Object.assign(secrets, { codeUsed: true, sessionOrigin: origin });
    use();
    const via: Way = channel.way;
    progress({ step: 'code-redeemed', via, origin });
    channel.onClose(() => carried === mine && lost());
    channel.onMessage((message) => {
      if (carried !== mine || !isFromAgent(message)) return;
      use();
      if (message.type === 'ready') progress({ step: 'connected', via, origin });
      else if (message.type === 'left') progress({ step: 'left' });
      heard(message);
    });
  }

  function lost(): void {
    carried?.channel.close();
    carried = null;
    awaySince ??= Date.now();
  }

  function lineEnded(): void {
    if (stopped) return;
    line = null;
    // A page that its opener carries needs no server for that.
    if (carried?.channel.way === 'opener') return;
    progress({ step: 'server-unreachable' });
    if (carried) lost();
  }

  function look(): void {
    const now = Date.now();
    if (tab?.closed && !cut) {
      cut = true;
      progress({ step: 'window-cut' });
      if (carried?.channel.way === 'opener') lost();
    }
    if (awaySince !== null && now - awaySince > (cut ? cutMs : awayMs)) {
      awaySince = null;
      progress({ step: 'page-gone' });
      gone();
    }
    if (carried?.channel.way === 'opener' && now - aliveAt > aliveMs) alive();
    // Nothing can come in any more.
    if (!carried && secrets && secrets.sessionUntil > 0 && now > secrets.sessionUntil) stop();
  }

  function refused(via: Way, reason: Refusal, container: string, origin: string | null): void {
    if (!carried) progress({ step: 'refused', via, reason, origin, container });
  }

  function use(): void {
    if (secrets) secrets.sessionUntil = Date.now() + sessionLifetimeMs;
  }

  function alive(): void {
    aliveAt = Date.now();
    if (secrets?.sessionOrigin) line?.alive(secrets.sessionOrigin);
  }

  function stop(now = false): void {
    if (stopped) return;
    stopped = true;
    clearInterval(timer);
    window.removeEventListener('message', onMessage);
    carried?.channel.close();
    carried = null;
    line?.close(now);
  }

  const timer = setInterval(look, lookMs);
  if (tab) window.addEventListener('message', onMessage);
  void begin();

  return {
    tab,
    channel: () => carried?.channel ?? null,
    async decide(ask, accept, page) {
      askedNoMore(ask);
      // Before the answer: the page may come in first.
      if (accept) codeOpen = true;
      const session = await line?.decide(ask, accept, page);
      if (session === undefined || !secrets || stopped) return 'gone';
      if (session === null) {
        progress({ step: 'denied' });
        return 'denied';
      }
      Object.assign(secrets, { session, sessionOrigin: null, sessionUntil: 0 });
      return 'admitted';
    },
    stop,
  };
}

/** Before the server has answered nobody can prove anything. */
const closed: Secrets = {
  code: '',
  codeUntil: 0,
  codeUsed: true,
  session: '',
  sessionOrigin: null,
  sessionUntil: 0,
};
