import type { Surroundings } from '../../../shared/target/candidates';
import { describe } from '../../../shared/target/describe';
import type { Fingerprint, Pick, Scope } from '../../../shared/target/fingerprint';
import { ladderOf, type Step } from '../../../shared/target/ladder';
import { type Look, scopesOf } from '../../../shared/target/scopes';
import { boxOf, framesAround } from '../page/frames';
import { containerOf } from './container';
import { fingerprintOf } from './fingerprint';
import { looker } from './look';
import { positionOf } from './position';
import { inventoryOf, rivalsFor } from './repair';
import { hostOf, repeatedHost, throughHosts } from './shadow';
import { surroundingsOf } from './surroundings';

/** Everything a pick of this element would return to the editor. */
export function pickOf(element: Element): Pick {
  const { fingerprint, around, look } = readingOf(element);
  const { scopes, chosen } = throughHosts(element, fingerprint, scopesOf(fingerprint, around, look));
  const { width, height } = boxOf(element);
  const { origin, pathname } = (element.ownerDocument.defaultView ?? window).location;
  return {
    name: describe(fingerprint),
    fingerprint,
    scopes,
    chosen,
    box: { width: Math.round(width), height: Math.round(height) },
    url: origin + pathname,
  };
}

/** Only which of its like a pick would mean: for a pointer that rests, where nothing is taken yet. */
export function chosenScopeAt(element: Element): Scope | undefined {
  const { fingerprint, around, look } = readingOf(element);
  const { scopes, chosen } = throughHosts(element, fingerprint, scopesOf(fingerprint, around, look));
  return scopes[chosen];
}

/** A pick as it is kept: with what could be taken for the element one day. Reads the whole page: for a choice, not for hovering. */
export function keptPick(element: Element, pick: Pick): Pick {
  const page = inventoryOf(element.getRootNode() as Document | ShadowRoot);
  return { ...pick, fingerprint: rivalsFor(element, pick.fingerprint, page) };
}

/** From only this one to all of its kind. */
export function ladderAt(element: Element): Step[] {
  const { fingerprint, around, look } = readingOf(element);
  const hosts = fingerprint.shadow ?? [];
  return ladderOf(fingerprint, around, look).map((step) =>
    step.map((rung) => ({ ...rung, selector: [...hosts, rung.selector].join(' >>> ') })),
  );
}

/** A selector that means this element alone where it stands: the likeliest to last. */
export function onlySelectorOf(element: Element): string {
  const { fingerprint, around, look } = readingOf(element);
  const { scopes } = scopesOf(fingerprint, around, look);
  const only = scopes.find(({ kind, guards }) => kind === 'only' && guards.length === 0);
  return only?.selector ?? positionOf(element);
}

/** What is remembered of an element and asked about it, within the page or shadow root that it stands in. */
function readingOf(element: Element): { fingerprint: Fingerprint; around: Surroundings; look: Look } {
  const container = containerOf(element);
  const fingerprint = fingerprintOf(element, container);
  const repeated = container ? null : repeatedHost(element);
  if (repeated) fingerprint.container = repeated;
  const frames = framesAround(element).map((frame) =>
    [...hostsOf(frame), onlySelectorOf(frame)].join(' >>> '),
  );
  if (frames.length) fingerprint.frame = frames;
  const hosts = hostsOf(element);
  if (hosts.length) fingerprint.shadow = hosts;
  return {
    fingerprint,
    around: surroundingsOf(element, container),
    look: looker(element, container),
  };
}

/** The shadow hosts around it, outermost first, each by what means it alone in the root of the one before. */
function hostsOf(element: Element): string[] {
  const hosts: string[] = [];
  for (let host = hostOf(element); host; host = hostOf(host)) hosts.unshift(onlySelectorOf(host));
  return hosts;
}
