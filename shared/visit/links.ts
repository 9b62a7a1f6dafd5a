/** Whether a click on a recorded link is the kind of link a rule waits for: as the link trigger decides on a page. */
import type { RuleSet, Settings } from '../ruleset/types';
import type { Engine, LinkAddress } from './engine';
import { attributeOf, type Chain } from './match';
import { parsed } from './readAddress';

/** Place of the link around what was hit; undefined: there is none. */
export function linkIn(chain: Chain): number | undefined {
  const place = chain.findIndex(
    ({ tag, attributes }) => (tag === 'a' || tag === 'area') && attributes?.['href'] !== undefined,
  );
  return place < 0 ? undefined : place;
}

export type LinkData = Record<string, unknown>;

/** What is noticed of the link; false: it is of another kind; undefined: that cannot be known. */
export function linkData(
  settings: Settings,
  chain: Chain,
  place: number,
  page: string,
  ruleSet: RuleSet,
  { links }: Engine,
): LinkData | false | undefined {
  const element = chain[place]!;
  const written = attributeOf(element, 'href');
  const url = typeof written === 'string' && written.length < 500 ? parsed(written, page) : undefined;
  if (!url) return undefined;
  const link: LinkAddress = {
    href: url.href,
    protocol: url.protocol,
    hostname: url.hostname,
    pathname: url.pathname,
    search: url.search,
  };
  const { kind = 'any', sites, extensions } = settings;
  if (Array.isArray(sites) && !sites.some((site) => links.leadsTo(link, String(site)))) return false;
  const method = links.methodOf(link, String(kind));
  if (method === undefined) return false;
  if (kind === 'internal' || kind === 'outbound') {
    const own = /^http/.test(link.protocol) && isOwn(link.hostname, page, ruleSet);
    if (!/^http/.test(link.protocol) || own !== (kind === 'internal')) return false;
    // A jump on the page is no way to another one.
    if (kind === 'internal' && pageOf(link.href) === pageOf(page)) return false;
  }
  const named = attributeOf(element, 'download') ?? null;
  const file = links.fileOf(link, named, extensions as readonly string[] | undefined);
  if (kind === 'download' && !file) return false;
  return {
    link_url: link.href,
    link_domain: link.hostname || undefined,
    link_method: method ?? undefined,
    file_name: file?.[0],
    file_extension: file?.[1],
  };
}

function pageOf(url: string): string {
  return url.replace(/#(?![/!]).*/, '');
}

/** The page's own host, one of the site's, or one under them; `www` makes no difference. */
function isOwn(host: string, page: string, { site }: RuleSet): boolean {
  const own = [page, ...site.origins].flatMap((origin) => /^\w+:\/\/([^/:]+)/.exec(origin)?.[1] ?? []);
  return own.some((each) => `.${host}`.endsWith(`.${each.replace(/^(www|\*)\./, '')}`));
}
