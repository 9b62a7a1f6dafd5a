/** Opens a page of the site, proves the code both ways, and carries messages until either side leaves. */
import type { FromAgent, ToAgent, Welcome } from '../../shared/preview';
import { codeParameter } from '../../shared/preview';
import { diagnose, type TroubleCode } from './doctor';
import { type Expected, judge, secret } from './greeting';
import { previewStore } from './previewStore';

// A page with its scripts is usually up in two seconds; after this a person wants to know what is wrong.
const patienceMs = 8000;
const lookMs = 500;

interface Link {
  window: Window;
  expected: Expected;
  port: MessagePort | null;
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
  if (!link?.port) return false;
  link.port.postMessage(message);
  return true;
}

/** Brings the page's tab to the front where the browser allows it. */
export function showPage(): void {
  link?.window.focus();
}

/** Opens `page` in a tab of its own. What comes of it is in the store: connected, or failed with words. */
export function openPage(site: { id: string; origins: readonly string[] }, page: string): void {
  tellAgent({ type: 'leave' });
  drop();
  const address = parse(page);
  if (!address) fail('bad-address', page);
  else if (!site.origins.includes(address.origin))
    fail('foreign-address', address.href, site.origins.join(', '));
  else greetIn(site, address);
}

function greetIn(site: { id: string; origins: readonly string[] }, address: URL): void {
  const code = secret();
  const opened = new URL(address);
  opened.hash = `${codeParameter}=${code}`;
  previewStore.setState({ connection: 'opening', trouble: null, page: address.href });
  const tab = window.open(opened.href, '_blank');
  if (!tab) {
    fail('popup-blocked', address.href);
    return;
  }
  const begun = Date.now();
  link = {
    window: tab,
    port: null,
    expected: {
      window: tab,
      container: site.id,
      origins: site.origins,
      code,
      codeAt: begun,
      session: secret(),
      sessionAt: null,
    },
    timer: setInterval(() => look(begun), lookMs),
  };
  previewStore.setState({ connection: 'waiting' });
  window.addEventListener('message', onHello);
}

/** Ends the preview on the page too. */
export function disconnect(): void {
  if (!link) return;
  tellAgent({ type: 'leave' });
  drop();
  previewStore.setState({ connection: 'idle', trouble: null, draft: 'none', sending: false });
}

function drop(): void {
  if (!link) return;
  clearInterval(link.timer);
  const { port } = link;
  link = null;
  // After what was sent last: closing at once can lose it.
  if (port) setTimeout(() => port.close(), 200);
  window.removeEventListener('message', onHello);
}

/** A page on its way to the next one is still an open window; one that is closed, or cut off, is not. */
function look(begun: number): void {
  if (!link) return;
  const { connection, page, trouble } = previewStore.getState();
  if (link.window.closed) {
    const wasConnected = connection === 'connected';
    drop();
    if (wasConnected) previewStore.setState({ connection: 'idle', draft: 'none', sending: false });
    else fail('window-gone', page);
  } else if (connection === 'waiting' && Date.now() - begun > patienceMs && !trouble) {
    // The listener stays: an answer that is only late still connects.
    fail('no-answer', page);
  }
}

function onHello(event: MessageEvent): void {
  if (!link) return;
  const verdict = judge(event, link.expected, Date.now());
  if (!verdict.accepted) {
    if (verdict.why === 'other-origin' || verdict.why === 'other-container')
      fail(verdict.why, previewStore.getState().page, verdict.seen);
    return;
  }
  link.expected.code = null;
  link.expected.sessionAt = Date.now();
  link.port?.close();
  const { port1, port2 } = new MessageChannel();
  link.port = port1;
  port1.onmessage = (message: MessageEvent<FromAgent>) => heard(message.data);
  const welcome: Welcome = { milepost: 'welcome', proof: verdict.proof, session: link.expected.session };
  link.window.postMessage(welcome, event.origin, [port2]);
}

function heard(message: FromAgent): void {
  if (message.type === 'ready')
    previewStore.setState((state) => ({
      connection: 'connected',
      trouble: null,
      page: message.url.replace(new RegExp(`#${codeParameter}=.*$`), ''),
      load: state.load + 1,
    }));
  else if (message.type === 'left') {
    drop();
    previewStore.setState({ connection: 'idle', draft: 'none', sending: false });
  }
  for (const listener of listeners) listener(message);
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
