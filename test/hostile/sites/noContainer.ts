import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** The install line is not there, until the person who read that puts it there. */
export const noContainer: HostileSite = {
  name: 'no container',
  because: 'the install line is missing from every page',
  outcome: { trouble: { code: 'script-missing', mend: 'install-line' }, channel: 'opener' },
  answer: (path, { line, mended }) =>
    twoPages(path, (title) => shopPage({ title, head: mended ? line() : '' })),
  async mend({ site }) {
    site.mend();
  },
};
