import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** Runs before the container can: an address it does not know becomes its start page, and again with every change. */
const router = `<script>
(() => {
  const route = () => { if (!location.hash.startsWith('#/')) location.replace('#/'); };
  addEventListener('hashchange', route);
  route();
})();
</script>`;

export const hashRouter: HostileSite = {
  name: 'hash router',
  because: 'the router rewrites the part after # before any other script runs',
  outcome: { trouble: null, channel: 'opener' },
  answer: (path, { line }) => twoPages(path, (title) => shopPage({ title, head: router + line() })),
  async proves({ page }) {
    const hash = await page?.evaluate(() => location.hash);
    if (hash !== '#/') throw new Error(`The router wanted #/, and the address now ends in ${hash}.`);
  },
};
