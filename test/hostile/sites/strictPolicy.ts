import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

const nonce = 'bWlsZXN0b25l';

/** As a security team writes it: nonces, no hosts, nothing from text, only named Trusted Types, connections to itself alone. */
const policy = [
  "default-src 'none'",
  `script-src 'nonce-${nonce}' 'strict-dynamic'`,
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types shop milepost',
].join('; ');

const counter = `<script nonce="${nonce}">
window.refused = [];
document.addEventListener('securitypolicyviolation', (event) =>
  refused.push(event.effectiveDirective + ' ' + (event.blockedURI || event.sample)));
</script>`;

export const strictPolicy: HostileSite = {
  name: 'strict CSP with Trusted Types',
  because: 'only scripts with a nonce run, none from text, and the page may connect to itself alone',
  outcome: { trouble: null, channel: 'opener' },
  answer: (path, { line }) =>
    twoPages(path, (title) => shopPage({ title, head: counter + line(`nonce="${nonce}"`) }), {
      'content-security-policy': policy,
    }),
  async proves({ page }) {
    // Nothing of ours may have needed what the policy refuses: the page counts violations from its first script on.
    const refused = await page?.evaluate(() => (window as { refused?: string[] }).refused ?? []);
    // The one thing that is refused is the attempt to reach the server by itself.
    const other = (refused ?? []).filter((each) => !each.startsWith('connect-src'));
    if (other.length > 0) throw new Error(`The page’s policy refused ${other.join(', ')}.`);
  },
};
