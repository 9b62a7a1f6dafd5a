/** One visitor on several domains that the site names: links and forms between them say who comes, for two minutes and once. */
import { after, now } from '../../lib/clock';
import { hash } from '../../lib/hash';
import { listen, listenToAll } from '../../lib/listen';
import { closest } from '../../lib/target';
import { mayStore, remember, visitor } from '../visitor';
import { arrive, belongTo, domain, named } from './hosts';
import { pack, unpack } from './pack';

/** The page that a link leads to has begun by then; what is copied, mailed or found in a log is worth nothing soon. */
const lifeMs = 120_000;

const inAddress = /([?&])mp_visitor=([^&#]*)&?/;

/** Whether a host is a domain or lies in it. */
const isIn = (host: string, each: string) => `.${host}`.endsWith(`.${each}`);

/** The named domain of a host. */
function domainOf(host: string): string | undefined {
  return named.find((each) => isIn(host, each));
}

/** Binds a token to this browser: sent to someone else within two minutes it is not taken. No secret, and kept nowhere. */
function sumOf(said: string): string {
  return hash(`${said} ${navigator.userAgent} ${navigator.language}`).toString(36);
}

function tokenNow(): string {
  const known = visitor();
  remember(known);
  const said = `${now()}.${pack(known)}`;
  return `${said}.${sumOf(said)}`;
}

/** Takes what a link brought out of the address before anything reads that, and holds it until the device may remember. */
function takeToken(): void {
  const { href } = location;
  const [found, , token = ''] = inAddress.exec(href) || [];
  if (!found) return;
  history.replaceState(history.state, '', href.replace(inAddress, '$1').replace(/[?&](?=#|$)/, ''));
  const [, said = '', at = '', packed = '', sum] = /^((\d+)\.(.*))\.(\w+)$/.exec(token) || [];
  const known = unpack(packed);
  const age = now() - +at;
  if (known && sum === sumOf(said) && age >= 0 && age < lifeMs) arrive(known, +at);
}

/** An address with a token, where it leads to another named domain and not from a safe page to one that is not. */
function withToken(address: URL): string | undefined {
  const to = domainOf(address.hostname);
  if (
    !to ||
    to === domain ||
    !/^https?:$/.test(address.protocol) ||
    (location.protocol === 'https:' && address.protocol !== 'https:') ||
    !mayStore()
  )
    return undefined;
  const [, before, fragment] = /^([^#]*)(.*)$/.exec(address.href)!;
  return `${before}${address.search ? '&' : '?'}mp_visitor=${tokenNow()}${fragment}`;
}

/** What an element's attribute was before a token was put into it. */
const written = /* @__PURE__ */ new WeakMap<Element, () => void>();

/** Puts a token into an address for as long as the browser needs to follow it: the page finds its own again. */
function lend(element: Element, attribute: string, ms: number): void {
  written.get(element)?.();
  const own = element.getAttribute(attribute);
  const next = own !== null && withToken(new URL(own, element.baseURI));
  if (!next) return;
  element.setAttribute(attribute, next);
  const back = () => {
    written.delete(element);
    if (element.getAttribute(attribute) === next) element.setAttribute(attribute, own);
  };
  written.set(element, back);
  after(ms, back);
}

/** Hands the visitor on between the site's domains. Before `storage`, and before anything that reads the address. */
export function domains(all: string[]): void {
  belongTo(
    all,
    all.find((each) => isIn(location.hostname, each)),
  );
  takeToken();
  // To who names the others and is not named itself nobody hands anything on, nor back.
  if (!domain) return;
  listenToAll(['click', 'auxclick', 'contextmenu'], (event, path) => {
    const link = closest(path, 'a[href],area[href]');
    const menu = event.type === 'contextmenu';
    // A menu copies the address as it is when it opens, and may stay open: the right button's own click comes after it.
    if (link && !link.hasAttribute('download') && (menu || (event as MouseEvent).button < 2))
      lend(link, 'href', menu ? lifeMs : 0);
  });
  listen('submit', (event, path) => {
    const form = path[0]!;
    const { submitter } = event as SubmitEvent;
    const button = submitter?.hasAttribute('formaction') ? submitter : undefined;
    // `get` writes the fields in place of the query.
    const method = submitter?.getAttribute('formmethod') || form.getAttribute('method') || '';
    if (/^post$/i.test(method)) lend(button || form, button ? 'formaction' : 'action', 0);
  });
}
