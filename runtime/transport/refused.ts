import { listen } from '../lib/listen';

const known = new Set<string>();
let hears = false;

/** Of a template, the query is another each time. */
const place = (kind: string, url: string) => kind + url.split('?')[0];

/**
 * Whether the page's own policy has refused to ask this address: it will the next time, and reports every try to the site's
 * owner. So there is one report of it.
 */
export function refused(kind: 'connect-src' | 'img-src', url: string): boolean {
  if (!hears)
    listen('securitypolicyviolation', (event) => {
      const { disposition, effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
      if (disposition === 'enforce') known.add(place(effectiveDirective, blockedURI));
    });
  hears = true;
  return known.has(place(kind, url));
}
