import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** The first byte comes after five seconds: nobody may call that a failure, and it must connect then. */
export const slowPage: HostileSite = {
  name: 'slow page',
  because: 'its server takes five seconds for the first byte',
  outcome: { trouble: { code: 'slow-page', mend: 'wait' }, channel: 'opener' },
  answer(path, { line }) {
    const answer = twoPages(path, (title) => shopPage({ title, head: line() }));
    return path === '/' ? { ...answer, afterMs: 5000 } : answer;
  },
};
