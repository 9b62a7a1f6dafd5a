/** What is picked inside open shadow roots is said as `host >>> inner`, as the runtime and `matching()` read it. */
import { kindOf, titleFromWords } from '../../../shared/target/describe';
import type { Fingerprint, Scope, Strength } from '../../../shared/target/fingerprint';
import type { Scopes } from '../../../shared/target/scopes';
import { matching } from './look';

/** The host of the shadow root that an element stands in; null on the page itself. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The nearest component around an element that is used several times, as the repeated container that it is. */
export function repeatedHost(element: Element): NonNullable<Fingerprint['container']> | null {
  for (let host = hostOf(element); host; host = hostOf(host)) {
    const all = alike(host);
    if (all.length < 2) continue;
    return {
      selector: host.localName,
      name: titleFromWords(host.localName),
      ordinal: all.indexOf(host) + 1,
      count: all.length,
    };
  }
  return null;
}

/** Components of the same name in the same root. */
function alike(host: Element): Element[] {
  if (!host.localName.includes('-')) return [host];
  return [...(host.getRootNode() as Document | ShadowRoot).querySelectorAll(host.localName)];
}

/** The scopes as the whole page understands them; as they are for what is in no shadow root. */
export function throughHosts(element: Element, fingerprint: Fingerprint, own: Scopes): Scopes {
  const hosts = fingerprint.shadow;
  if (!hosts) return own;
  const one = hosts.join(' >>> ');
  const every = everyHost(element, hosts);
  const page = element.ownerDocument;
  const chosenKind = own.scopes[own.chosen]?.kind;

  const through = (scope: Scope, host: string): Scope | null => {
    const selector = `${host} >>> ${scope.selector}`;
    const found = matching(selector, scope.guards, page) ?? [];
    // The runtime matches a host by its selector alone: whoever stands around it does not count.
    return found.includes(element) ? weakest({ ...scope, selector, matches: found.length }, host) : null;
  };
  const only = own.scopes.find(({ kind }) => kind === 'only');
  const scopes: Scope[] = [];
  for (const scope of own.scopes) {
    const wide = scope.kind !== 'only' && scope.kind !== 'each' ? every : undefined;
    const said = through(scope, wide ?? one);
    if (said) scopes.push(said);
  }
  const each = every && only && through(only, every);
  if (each && each.matches > 1) {
    const kind = kindOf(fingerprint).toLowerCase();
    const name = fingerprint.container?.name.toLowerCase() ?? 'one';
    const place = scopes.findIndex((scope) => scope.kind === 'each');
    scopes.splice(place < 0 ? 1 : place, place < 0 ? 0 : 1, {
      ...each,
      kind: 'each',
      title: `Every ${name}’s ${kind}`,
    });
  }
  const wanted = each && each.matches > 1 ? 'each' : chosenKind;
  return {
    scopes,
    chosen: Math.max(
      0,
      scopes.findIndex(({ kind }) => kind === wanted),
    ),
  };
}

/** All components of the innermost repeated kind; undefined where none is repeated. */
function everyHost(element: Element, hosts: string[]): string | undefined {
  const path: Element[] = [];
  for (let host = hostOf(element); host; host = hostOf(host)) path.unshift(host);
  const repeated = path.map((host) => alike(host).length > 1).lastIndexOf(true);
  if (repeated < 0) return undefined;
  return hosts
    .map((selector, place) => (place === repeated ? path[place]!.localName : selector))
    .join(' >>> ');
}

const order: Strength[] = ['strong', 'fair', 'fragile'];

/** A target is as good as its weakest step: a host that is found by its place only makes all of it fragile. */
function weakest(scope: Scope, host: string): Scope {
  if (!/:nth-/.test(host) || order.indexOf(scope.strength) >= order.indexOf('fragile')) return scope;
  return {
    ...scope,
    strength: 'fragile',
    reason: 'Found by the position of its component, which changes when anything is added before it',
  };
}
