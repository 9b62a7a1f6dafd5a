/** Opens a page of the site, or lets one in, and carries messages until either side leaves. One page at a time. */
import type { Launch, LaunchKind } from '../../shared/connection';
import { codeMark, withoutCode } from '../../shared/connection';
import type { FromAgent, ToAgent } from '../../shared/preview';
import { troubles } from '../connect/doctor/trouble';
import { type Link, type LinkedSite, openLink } from '../connect/link';
import { progress } from '../connect/progress';
import { resetWaiting, showLaunch, waitFor } from '../connect/waiting';
import { previewStore } from './previewStore';

let link: Link | null = null;
const listeners = new Set<(message: FromAgent) => void>();

/** Calls back with everything a connected page says. */
export function onAgent(listener: (message: FromAgent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** False when no page is connected. */
export function tellAgent(message: ToAgent): boolean {
  const channel = link?.channel();
  channel?.send(message);
  return channel != null;
}

/** Brings the page's tab to the front where the browser allows it. */
export function showPage(): void {
  link?.tab?.focus();
}

/** Opens `page` in a tab of its own. How far it comes is in connect/progress.ts, what keeps it from connecting in the doctor. */
export function openPage(site: LinkedSite, page: string): void {
  leave();
  const address = parse(page);
  if (!address || !site.origins.includes(address.origin)) {
    const trouble = address ? troubles.foreignAddress(address.href, site.origins) : troubles.badAddress(page);
    previewStore.setState({ connection: 'failed', page, trouble });
    return;
  }
  previewStore.setState({ connection: 'opening', trouble: null, page: address.href });
  progress({ step: 'launched', launch: 'page', page: address.href, site: site.id, origins: site.origins });
  // At once, while the press that asked for it still allows a new tab; it goes on when the server has given a code.
  const tab = window.open('about:blank', '_blank');
  if (!tab) {
    progress({ step: 'popup-blocked' });
    return;
  }
  begin(site, 'page', tab, ({ code }) => {
    const mark = `${codeMark}=${code}`;
    // In the window's name too: redirects and routers leave that alone.
    tab.name = mark;
    tab.location.replace(withCode(address.href, mark));
    progress({ step: 'opened' });
    previewStore.setState({ connection: 'waiting' });
  });
}

/** Waits for a page to ask (`ask`: bookmarklet or `#milepost`) or a device to be paired, and shows how: connect/LaunchDialog. */
export function expectPage(site: LinkedSite, kind: 'ask' | 'pairing', page: string): void {
  leave();
  previewStore.setState({ connection: 'idle', trouble: null, page });
  progress({ step: 'launched', launch: kind, page, site: site.id, origins: site.origins });
  showLaunch(kind);
  begin(site, kind, null, ({ pairing, lifetimeMs }) => waitFor({ kind, pairing, lifetimeMs }));
}

/** Answers one who asks. `page`: what a paired device opens. */
export async function answerAsking(ask: string, accept: boolean, page: string): Promise<void> {
  const asked = link;
  const answer = await asked?.decide(ask, accept, page);
  if (link === asked && answer === 'admitted')
    previewStore.setState({ connection: 'waiting', trouble: null, page });
}

/** Ends the preview on the page too. */
export function disconnect(): void {
  if (!link) return;
  leave();
  previewStore.setState({ connection: 'idle', trouble: null, draft: 'none', sending: false });
}

function begin(
  site: LinkedSite,
  kind: LaunchKind,
  tab: Window | null,
  launched: (made: Launch) => void,
): void {
  const mine: Link = openLink({
    site,
    kind,
    tab,
    launched,
    failed() {
      tab?.close();
      if (link === mine) link = null;
    },
    heard,
    gone() {
      previewStore.setState({ connection: 'idle', draft: 'none', sending: false });
    },
  });
  link = mine;
  window.addEventListener('pagehide', leaving);
}

/** Tells the page, and ends everything. */
function leave(): void {
  tellAgent({ type: 'leave' });
  drop();
}

function drop(now = false): void {
  link?.stop(now);
  link = null;
  resetWaiting();
}

/** The page ends its preview too, also where only the relay connects them. */
function leaving(): void {
  drop(true);
}

function heard(message: FromAgent): void {
  if (message.type === 'ready') {
    resetWaiting();
    previewStore.setState((state) => ({
      connection: 'connected',
      trouble: null,
      page: withoutCode(message.url) ?? message.url,
      load: state.load + 1,
    }));
  } else if (message.type === 'left') {
    drop();
    previewStore.setState({ connection: 'idle', draft: 'none', sending: false });
  }
  for (const listener of listeners) listener(message);
}

/** A router's path after # stays before the code; any other fragment only scrolls, and makes room. */
function withCode(address: string, mark: string): string {
  return (withoutCode(address) ?? address).replace(/#(?![/!]).*$/, '').replace(/#$/, '') + mark;
}

function parse(page: string): URL | null {
  try {
    const url = new URL(page);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
