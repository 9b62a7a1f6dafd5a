/** Which containers a page's HTML carries, and what else there may load one. */
import type { FoundContainer } from '../../shared/doctor';
import type { Tag } from './html';

export interface Found {
  container: FoundContainer;
  tag: Tag;
  /** In the address of a line that is pinned to one version. */
  hash: string | null;
}

const containerPath = /^\/c\/(mp_[a-z0-9]+)(?:\/([0-9a-f]+))?\.js$/;
// Where a page's own script builds the tag, its address stands in the text, its slashes perhaps escaped.
const containerInText =
  /(https?:)?(?:\\?\/){2}([\w.:[\]-]+)\\?\/c\\?\/(mp_[a-z0-9]+)(?:\\?\/([0-9a-f]+))?\.js/g;

/** In order of the page; `page` is the address that addresses in it are relative to. */
export function containersIn(tags: readonly Tag[], page: string): Found[] {
  const base = baseOf(tags, page);
  return tags.flatMap((tag) => {
    if (tag.name !== 'script') return [];
    const src = tag.attributes['src'];
    const address = src ?? movedAside(tag);
    if (address === undefined) return inText(tag, base);
    if (!URL.canParse(address, base)) return [];
    const url = new URL(address, base);
    const [, id, hash = null] = containerPath.exec(url.pathname) ?? [];
    if (!id) return [];
    const type = (tag.attributes['type'] ?? '').trim().toLowerCase();
    const runs = src !== undefined && runsAs(type) ? 'now' : 'held';
    return [
      {
        tag,
        hash,
        container: { id, server: url.origin, runs, ...(runs === 'held' && { type: type || 'data-src' }) },
      },
    ];
  });
}

/** Consent managers and plugins that delay scripts move the address to an attribute of their own: `data-src`, `data-rocket-src`. */
function movedAside({ attributes }: Tag): string | undefined {
  return Object.entries(attributes).find(
    ([name, value]) => /^data-(?:[\w-]+-)?src$/.test(name) && /\/c\/mp_/.test(value),
  )?.[1];
}

function inText(tag: Tag, base: string): Found[] {
  return [...tag.text.matchAll(containerInText)].flatMap(([, scheme, host, id, hash = null]): Found[] => {
    const server = `${scheme ?? new URL(base).protocol}//${host}`;
    // What only looks like an address: //a:b:c/c/mp_1.js
    if (!URL.canParse(server)) return [];
    return [{ tag, hash, container: { id: id as string, server: new URL(server).origin, runs: 'inline' } }];
  });
}

/** https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type */
function runsAs(type: string): boolean {
  return type === '' || type === 'module' || /^(text|application)\/(x-)?(java|ecma)script(;|$)/.test(type);
}

export function baseOf(tags: readonly Tag[], page: string): string {
  const href = tags.find((tag) => tag.name === 'base' && tag.attributes['href'])?.attributes['href'];
  return href && URL.canParse(href, page) ? new URL(href, page).href : page;
}

const managers: [title: string, sign: RegExp][] = [
  ['Google Tag Manager', /googletagmanager\.com\/gtm\.js|\bGTM-[A-Z0-9]{4,}/],
  ['Adobe tags', /assets\.adobedtm\.com/],
  ['Tealium', /tags\.tiqcdn\.com/],
  ['Matomo Tag Manager', /\/container_\w+\.js/],
  ['Piwik PRO', /containers\.piwik\.pro|\/ppms\.js/],
  ['Ensighten', /nexus\.ensighten\.com/],
  ['Segment', /cdn\.segment\.com/],
];

/** Titles of the tag managers that the page's scripts name. */
export function tagManagersIn(tags: readonly Tag[]): string[] {
  const scripts = tags
    .filter(({ name }) => name === 'script')
    .map(({ attributes, text }) => `${attributes['src'] ?? ''}\n${text}`);
  return managers.filter(([, sign]) => scripts.some((script) => sign.test(script))).map(([title]) => title);
}
