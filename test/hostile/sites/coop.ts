import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** The browser puts the page into a browsing context group of its own: no opener on its side, a closed window on ours. */
export const coop: HostileSite = {
  name: 'COOP',
  because: 'Cross-Origin-Opener-Policy: same-origin cuts the page off from the window that opened it',
  outcome: { trouble: null, channel: 'relay' },
  answer: (path, { line }) =>
    twoPages(path, (title) => shopPage({ title, head: line() }), {
      'cross-origin-opener-policy': 'same-origin',
    }),
};
