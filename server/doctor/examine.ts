/** Opens a page of a site as a browser would, and tells what on the way keeps a preview from connecting. */
import type { PageFacts, PageStep, Reached } from '../../shared/doctor';
import { policyFacts } from './allowed';
import { baseOf, containersIn, tagManagersIn } from './containers';
import { type Tag, tagsOf } from './html';
import { type PageAnswer, requestPage } from './request';

const maxRedirects = 5;
/** Whoever waits has just opened the page and wants to know. */
const patienceMs = 3000;

export interface Examined {
  /** Exact origins of the site: nothing else is asked. */
  origins: readonly string[];
  /** The site's container id. */
  site: string;
  /** Origin of our server. */
  server: string;
}

/** `url` is of one of the site's origins: the route has checked. */
export async function examine(url: URL, { origins, site, server }: Examined): Promise<PageFacts> {
  const deadline = performance.now() + patienceMs;
  const steps: PageStep[] = [];
  let coop: string | null = null;
  let next = withoutHash(url);
  const end = (reached: Reached, more: Partial<PageFacts> = {}): PageFacts => ({
    reached,
    steps,
    foreign: null,
    reason: '',
    complete: true,
    cutsOpener: coop,
    policy: openPolicy,
    containers: [],
    tagManagers: [],
    ...more,
  });
  for (;;) {
    const answer = await requestPage(next, deadline);
    if ('failed' in answer) {
      steps.push({ url: next.href, status: null, dropsCode: false });
      const { failed, reason } = answer;
      return end(failed === 'inside' ? 'private' : failed === 'late' ? 'too-slow' : 'unreachable', {
        reason,
      });
    }
    const step: PageStep = { url: next.href, status: answer.status, dropsCode: false };
    steps.push(step);
    if (isTrustworthy(next)) coop ??= cutting(answer.coop);
    const tags = /html|^$/i.test(answer.contentType) ? tagsOf(answer.body) : [];
    const led = ledTo(answer, tags, next.href);
    if (!led) {
      if (answer.status >= 400 || !/html|^$/i.test(answer.contentType)) return end('no-page');
      const found = containersIn(tags, next.href);
      const own =
        found.find(({ container }) => container.id === site && container.runs === 'now')?.tag ?? null;
      return end('page', {
        complete: answer.complete,
        containers: found.map(({ container }) => container),
        tagManagers: tagManagersIn(tags),
        policy: policyFacts({
          page: next.href,
          server,
          headers: answer.policies,
          tags,
          container: own,
          script: `${server}/c/${site}.js`,
        }),
      });
    }
    step.dropsCode = led.dropsCode;
    if (!/^https?:$/.test(led.url.protocol) || !origins.includes(led.url.origin))
      return end('foreign', { foreign: led.url.origin });
    if (steps.length > maxRedirects) return end('too-many-redirects');
    next = withoutHash(led.url);
  }
}

/** Where an answer leads on by itself. What stands after `#` goes along, unless the redirect brings its own. */
function ledTo(
  { location, status }: PageAnswer,
  tags: readonly Tag[],
  page: string,
): { url: URL; dropsCode: boolean } | undefined {
  if (location !== undefined && URL.canParse(location, page)) {
    const url = new URL(location, page);
    return { url, dropsCode: location.includes('#') };
  }
  if (status >= 400) return undefined;
  for (const { name, attributes } of tags) {
    if (name !== 'meta' || attributes['http-equiv']?.toLowerCase() !== 'refresh') continue;
    const read = /^\s*(\d+)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(attributes['content'] ?? '');
    const target = read?.[2]?.trim();
    // A page that reloads itself every minute stays where it is.
    if (!target || Number(read?.[1]) > 1 || !URL.canParse(target, baseOf(tags, page))) continue;
    const url = new URL(target, baseOf(tags, page));
    if (url.href !== page) return { url, dropsCode: true };
  }
  return undefined;
}

/** Pages keep their opener only without a policy of their own: ours allows pop-ups, theirs would have to be none. */
function cutting(header: string): string | null {
  const value = header.split(';')[0]?.trim().toLowerCase() ?? '';
  return ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'].includes(value) ? value : null;
}

/** Elsewhere browsers ignore the header. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
function isTrustworthy({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' ||
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname) ||
    hostname === '[::1]'
  );
}

function withoutHash(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}

const openPolicy: PageFacts['policy'] = {
  container: true,
  agent: true,
  connect: true,
  trustedTypes: true,
  needed: '',
  needsNonce: false,
};
