/** Opens a page of a site as a browser would, following where it leads within the site. */
import type { PageStep, Reached } from '../../shared/doctor';
import { baseOf } from './containers';
import { type Tag, tagsOf } from './html';
import { type PageAnswer, requestPage } from './request';

const maxRedirects = 5;

export interface Opened {
  reached: Reached;
  steps: PageStep[];
  /** Where a redirect left the site. */
  foreign: string | null;
  /** Why nothing could be read, in the words of the network. */
  reason: string;
  /** Cross-Origin-Opener-Policy on the way that cuts the page off from the window that opens it. */
  cutsOpener: string | null;
  /** What was read, where a page was. */
  page?: { url: string; answer: PageAnswer; tags: Tag[] };
}

/** `url` is of one of `origins`: the route has checked. Answers within `patienceMs`. */
export async function openPage(url: URL, origins: readonly string[], patienceMs: number): Promise<Opened> {
  const deadline = performance.now() + patienceMs;
  const steps: PageStep[] = [];
  let cutsOpener: string | null = null;
  let next = withoutHash(url);
  const end = (reached: Reached, more: Partial<Opened> = {}): Opened => ({
    reached,
    steps,
    foreign: null,
    reason: '',
    cutsOpener,
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
    if (isTrustworthy(next)) cutsOpener ??= cutting(answer.coop);
    const tags = /html|^$/i.test(answer.contentType) ? tagsOf(answer.body) : [];
    const led = ledTo(answer, tags, next.href);
    if (!led) {
      if (answer.status >= 400 || !/html|^$/i.test(answer.contentType)) return end('no-page');
      return end('page', { page: { url: next.href, answer, tags } });
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
