import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** Answers everything it has seen before from its cache, scripts of other origins and GET requests of the page included. */
const worker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith((async () => {
    const kept = await caches.open('all');
    const found = await kept.match(event.request, { ignoreSearch: true });
    if (found) return found;
    const answer = await fetch(event.request);
    if (answer.ok || answer.type === 'opaque') await kept.put(event.request, answer.clone());
    return answer;
  })());
});`;

const register = `<script>navigator.serviceWorker.register('/worker.js');</script>`;

export const serviceWorker: HostileSite = {
  name: 'service worker',
  because: 'a worker of the site answers pages and scripts from its own cache',
  outcome: { trouble: null, channel: 'opener' },
  answer(path, { line }) {
    if (path === '/worker.js')
      return { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: worker };
    return twoPages(path, (title) => shopPage({ title, head: line() + register }));
  },
  async before(context, origin) {
    const page = await context.newPage();
    await page.goto(origin);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    // What is in the cache now is what the worker will serve from here on.
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.close();
  },
  async proves({ page }) {
    const served = await page?.evaluate(() => navigator.serviceWorker.controller !== null);
    if (!served) throw new Error('The page is not under its service worker: this proves nothing.');
  },
};
