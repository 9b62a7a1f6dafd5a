/** Opens a page of the site, or lets one in; carries messages by whichever way proves itself first, until either side leaves. */
import type { EditorChannel, Launch, LaunchKind, News, Refusal, Way } from '../../shared/connection';
import { codeMark, sessionLifetimeMs, withoutCode } from '../../shared/connection';
import { portChannel } from '../../shared/portChannel';
import type { FromAgent, ToAgent } from '../../shared/preview';
import { sha256 } from '../compile/runtime';
import { createGreeter, type Secrets } from '../connect/greeter';
import { type Line, launch, openLine } from '../connect/line';
import { progress } from '../connect/progress';
import { askedNoMore, noteAsking, resetWaiting, waitFor } from '../connect/waiting';
import { diagnose, type TroubleCode } from './doctor';
import { previewStore } from './previewStore';

// A page with its scripts is usually up in two seconds; after this a person wants to know what is wrong.
const patienceMs = 8000;
const lookMs = 500;
/** A page on its way to the next one has no connection for a moment. */
const awayMs = 8000;
/** How often the server is told that a page carried by its opener is still there. */
const aliveMs = 5 * 60_000;

export interface ConnectedSite {
  id: string;
  origins: readonly string[];
}

interface Link {
  site: ConnectedSite;
  kind: LaunchKind;
  /** The tab that was opened; null for pages that asked to be let in. */
  tab: Window | null;
  tabCut: boolean;
  begun: number;
  launch: Launch | null;
  secrets: Secrets | null;
  line: Line | null;
  greeter: ReturnType<typeof createGreeter> | null;
  channel: EditorChannel | null;
  /** The page load that it carries. */
  load: string | null;
  /** When the channel broke, while no page load has followed. */
  awaySince: number | null;
  aliveAt: number;
  timer: ReturnType<typeof setInterval>;
}

let link: Link | null = null;
const listeners = new Set<(message: FromAgent) => void>();

/** Calls back with everything a connected page says. */
export function onAgent(listener: (message: FromAgent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** False when no page is connected. */
export function tellAgent(message: ToAgent): boolean {
  if (!link?.channel) return false;
  link.channel.send(message);
  return true;
}

/** Brings the page's tab to the front where the browser allows it. */
export function showPage(): void {
  link?.tab?.focus();
}

/** Opens `page` in a tab of its own. What comes of it is in the stores: connected, or failed with words and steps. */
export function openPage(site: ConnectedSite, page: string): void {
  leave();
  const address = parse(page);
  if (!address) {
    fail('bad-address', page);
    return;
  }
  if (!site.origins.includes(address.origin)) {
    fail('foreign-address', address.href, site.origins.join(', '));
    return;
  }
  progress({ step: 'launched', launch: 'page', page: address.href, site: site.id, origins: site.origins });
  previewStore.setState({ connection: 'opening', trouble: null, page: address.href });
  // At once, while the press that asked for it still allows a new tab; it goes on once the server has given a code.
  const tab = window.open('about:blank', '_blank');
  if (!tab) {
    progress({ step: 'popup-blocked' });
    fail('popup-blocked', address.href);
    return;
  }
  const mine = begin(site, 'page', tab);
  void launched(mine, (made) => {
    // In the name too: routers and redirects leave that alone.
    tab.name = `${codeMark}=${made.code}`;
    const bare = withoutCode(address.href) ?? address.href;
    // A fragment that is no route would not survive beside the code; the page is the same without it.
    tab.location.replace(`${bare.replace(/#(?![/!]).*$/, '')}${codeMark}=${made.code}`);
    progress({ step: 'opened' });
    previewStore.setState({ connection: 'waiting' });
  });
}

/** Waits for a page to ask (bookmarklet, `#milepost`) or for a device to be paired; connecting/waiting.ts has the code. */
export function expectPage(site: ConnectedSite, kind: 'ask' | 'pairing'): void {
  leave();
  progress({ step: 'launched', launch: kind, page: '', site: site.id, origins: site.origins });
  previewStore.setState({ connection: 'idle', trouble: null });
  const mine = begin(site, kind, null);
  void launched(mine, (made) => waitFor({ kind, pairing: made.pairing, lifetimeMs: made.lifetimeMs }));
}

/** Answers one who asks. `page`: what a paired device opens. */
export async function answerAsking(ask: string, accept: boolean, page: string): Promise<void> {
  const mine = link;
  if (!mine?.line || !mine.secrets) return;
  askedNoMore(ask);
  const session = await mine.line.decide(ask, accept, page);
  if (session === undefined || link !== mine) return;
  if (session === null) {
    progress({ step: 'denied' });
    return;
  }
  Object.assign(mine.secrets, { session, sessionOrigin: null, sessionUntil: 0 } satisfies Partial<Secrets>);
  previewStore.setState({ connection: 'waiting', trouble: null, page });
  mine.begun = Date.now();
}

/** Ends the preview on the page too. */
export function disconnect(): void {
  if (!link) return;
  leave();
  previewStore.setState({ connection: 'idle', trouble: null, draft: 'none', sending: false });
}

function begin(site: ConnectedSite, kind: LaunchKind, tab: Window | null): Link {
  const mine: Link = {
    site,
    kind,
    tab,
    tabCut: false,
    begun: Date.now(),
    launch: null,
    secrets: null,
    line: null,
    greeter: null,
    channel: null,
    load: null,
    awaySince: null,
    aliveAt: 0,
    timer: setInterval(() => look(mine), lookMs),
  };
  link = mine;
  if (tab) window.addEventListener('message', onMessage);
  window.addEventListener('pagehide', onLeaving);
  return mine;
}

async function launched(mine: Link, go: (made: Launch) => void): Promise<void> {
  try {
    const made = await launch(mine.site.id, mine.kind);
    if (link !== mine) return;
    mine.launch = made;
    mine.begun = Date.now();
    const secrets: Secrets = {
      code: made.code,
      codeUntil: Date.now() + made.lifetimeMs,
      codeUsed: mine.kind !== 'page',
      session: made.session,
      sessionOrigin: null,
      sessionUntil: 0,
    };
    mine.secrets = secrets;
    const place = { site: mine.site.id, origins: mine.site.origins, editorOrigin: location.origin };
    mine.greeter = createGreeter(place, () => secrets, sha256);
    mine.line = openLine(
      mine.site.id,
      made,
      (news) => link === mine && onNews(mine, secrets, news),
      () => link === mine && lineEnded(mine),
    );
    go(made);
  } catch (error) {
    if (link !== mine) return;
    mine.tab?.close();
    drop();
    const reason = error instanceof Error ? error.message : String(error);
    progress({ step: 'no-code', reason });
    previewStore.setState(({ page }) => ({
      connection: 'failed',
      trouble: { ...diagnose('draft-failed', page, reason), title: 'The page could not be opened' },
    }));
  }
}

/** Tells the page, and ends everything of the link. */
function leave(): void {
  tellAgent({ type: 'leave' });
  drop();
}

function drop(now = false): void {
  if (!link) return;
  clearInterval(link.timer);
  const { channel, line } = link;
  link = null;
  channel?.close();
  line?.close(now);
  resetWaiting();
  window.removeEventListener('message', onMessage);
  window.removeEventListener('pagehide', onLeaving);
}

function onLeaving(): void {
  drop(true);
}

function look(mine: Link): void {
  if (link !== mine) return;
  const { connection, page, trouble } = previewStore.getState();
  const now = Date.now();
  if (mine.tab?.closed && !mine.tabCut) {
    mine.tabCut = true;
    progress({ step: 'window-cut' });
    if (mine.channel?.way === 'opener') lost(mine);
  }
  if (mine.awaySince !== null && now - mine.awaySince > (mine.tabCut ? 1500 : awayMs)) {
    mine.awaySince = null;
    progress({ step: 'page-gone' });
    // The line stays: a page load that is only late connects all the same.
    previewStore.setState({ connection: 'idle', draft: 'none', sending: false });
  } else if (connection === 'waiting' && now - mine.begun > patienceMs && !trouble) {
    // Everything stays open: an answer that is only late still connects.
    fail(mine.tabCut ? 'window-gone' : 'no-answer', page);
  }
  if (mine.channel?.way === 'opener' && now - mine.aliveAt > aliveMs) alive(mine);
  const { secrets } = mine;
  if (secrets && connection === 'idle' && secrets.sessionUntil > 0 && now > secrets.sessionUntil) drop();
}

/** What an opened window says, and nobody else. */
function onMessage({ source, origin, data }: MessageEvent): void {
  const mine = link;
  if (!mine?.greeter || !mine.tab || source !== mine.tab) return;
  const verdict = mine.greeter.judge(data, origin, Date.now());
  if (verdict.kind === 'refused') refused(mine, 'opener', verdict, origin);
  else if (verdict.kind === 'challenge') {
    if (verdict.say.load !== mine.load) progress({ step: 'greeted', origin });
    mine.tab.postMessage(verdict.say, origin);
  } else if (verdict.kind === 'welcome' && verdict.load !== mine.load) {
    const { port1, port2 } = new MessageChannel();
    carry(mine, portChannel(port1), verdict.load, origin);
    alive(mine);
    mine.tab.postMessage(verdict.say, origin, [port2]);
  }
}

function onNews(mine: Link, secrets: Secrets, news: News): void {
  if (news.type === 'served') progress({ step: 'served', what: news.what, origin: news.origin });
  else if (news.type === 'refused') refused(mine, 'relay', news, news.origin);
  else if (news.type === 'said') mine.line?.said(news.load, news.message);
  else if (news.type === 'asked-no-more') askedNoMore(news.ask);
  else if (news.type === 'asking') {
    progress({ step: 'asking', device: news.device, page: news.page });
    noteAsking(news);
  } else if (news.type === 'joined') {
    // Unless the opener was faster.
    if (news.load !== mine.load && mine.line)
      carry(mine, mine.line.channel(news.load, secrets.session), news.load, news.origin);
  } else if (mine.load === news.load && mine.channel?.way === 'relay') lost(mine);
}

/** From now on this way carries the page load; the code is spent, and the session belongs to this origin. */
function carry(mine: Link, channel: EditorChannel, load: string, origin: string): void {
  mine.channel?.close();
  Object.assign(mine, { channel, load, awaySince: null });
  if (mine.secrets)
    Object.assign(mine.secrets, { codeUsed: true, sessionOrigin: origin } satisfies Partial<Secrets>);
  use(mine);
  progress({ step: 'code-redeemed', via: channel.way, origin });
  channel.onClose(() => link === mine && mine.channel === channel && lost(mine));
  channel.onMessage((message) => {
    if (link === mine && mine.channel === channel) heard(mine, message, channel.way, origin);
  });
}

/** No word from the page any more; another page load may follow. */
function lost(mine: Link): void {
  mine.channel?.close();
  Object.assign(mine, { channel: null, load: null });
  mine.awaySince ??= Date.now();
}

function lineEnded(mine: Link): void {
  progress({ step: 'server-unreachable' });
  if (mine.channel?.way !== 'opener' && previewStore.getState().connection !== 'failed') lost(mine);
}

function use({ secrets }: Link): void {
  if (secrets) secrets.sessionUntil = Date.now() + sessionLifetimeMs;
}

function alive(mine: Link): void {
  mine.aliveAt = Date.now();
  const origin = mine.secrets?.sessionOrigin;
  if (origin) mine.line?.alive(origin);
}

function heard(mine: Link, message: FromAgent, via: Way, origin: string): void {
  use(mine);
  if (message.type === 'ready') {
    progress({ step: 'connected', via, origin });
    resetWaiting();
    previewStore.setState((state) => ({
      connection: 'connected',
      trouble: null,
      page: withoutCode(message.url) ?? message.url,
      load: state.load + 1,
    }));
  } else if (message.type === 'left') {
    progress({ step: 'left' });
    drop();
    previewStore.setState({ connection: 'idle', draft: 'none', sending: false });
  }
  for (const listener of listeners) listener(message);
}

function refused(
  mine: Link,
  via: Way,
  { reason, container }: { reason: Refusal; container: string },
  origin: string | null,
): void {
  progress({ step: 'refused', via, reason, origin, container });
  if (mine.channel) return;
  const { page } = previewStore.getState();
  if (reason === 'other-origin') fail('other-origin', page, origin ?? 'null');
  else if (reason === 'other-container') fail('other-container', page, container);
}

function fail(code: TroubleCode, page: string, seen?: string): void {
  previewStore.setState({ connection: 'failed', page, trouble: diagnose(code, page, seen) });
}

function parse(page: string): URL | null {
  try {
    const url = new URL(page);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
