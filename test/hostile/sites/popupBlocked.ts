import type { HostileSite } from '../site';
import { shopPage, twoPages } from '../site';

/** The editor's `window.open` answers null, as where a blocker holds pop-ups back, until the person allows them. */
export const popupBlocked: HostileSite = {
  name: 'popup blocked',
  because: 'a blocker keeps the new tab from opening',
  outcome: { trouble: { code: 'popup-blocked', mend: 'open-again' }, channel: 'opener' },
  answer: (path, { line }) => twoPages(path, (title) => shopPage({ title, head: line() })),
  async before(context) {
    await context.addInitScript(() => {
      const open = window.open.bind(window);
      window.open = (...given) => ((window as { allowed?: boolean }).allowed ? open(...given) : null);
    });
  },
  async mend({ editor }) {
    await editor.evaluate(() => {
      (window as { allowed?: boolean }).allowed = true;
    });
  },
};
