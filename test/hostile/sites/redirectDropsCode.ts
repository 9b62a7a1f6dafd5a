import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** A redirect with a # of its own replaces the one that the address was opened with; the name of the window stays. */
export const redirectDropsCode: HostileSite = {
  name: 'redirect that drops the code',
  because: 'the start page leads on to /de#top, and whatever stood after # is gone',
  outcome: { trouble: null, channel: 'opener' },
  answer(path, { line }) {
    if (path === '/') return { status: 302, headers: { location: '/de#top' } };
    if (path === '/de') return { body: shopPage({ title: 'Blaue Tasse', head: line() }) };
    return twoPages(path, (title) => shopPage({ title, head: line() }));
  },
};
