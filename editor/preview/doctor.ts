/** What the editor itself notices while it opens a page, as the doctor says it (connect/doctor/). */
import { type Trouble, troubles } from '../connect/doctor/trouble';
import { store } from '../store/store';

export { hostOf, type Trouble } from '../connect/doctor/trouble';

export type TroubleCode =
  | 'bad-address'
  | 'foreign-address'
  | 'popup-blocked'
  | 'window-gone'
  | 'no-answer'
  | 'other-origin'
  | 'other-container'
  | 'draft-refused'
  | 'draft-failed';

/** `seen`: what answered instead, or what the server said. */
export function diagnose(code: TroubleCode, page: string, seen = ''): Trouble {
  const { site, document, server } = store.getState();
  const circumstances = { page, site: site?.id ?? '', origins: document.site.origins, server };
  switch (code) {
    case 'bad-address':
      return troubles.badAddress(page);
    case 'foreign-address':
      return troubles.foreignAddress(page, document.site.origins);
    case 'popup-blocked':
      return troubles.popupBlocked();
    case 'window-gone':
      return troubles.windowClosed();
    case 'no-answer':
      return troubles.noAnswer(circumstances);
    case 'other-origin':
      return troubles.leftTheSite(circumstances, seen);
    case 'other-container':
      return troubles.wrongContainer(seen, circumstances);
    case 'draft-refused':
      return troubles.draftRefused(circumstances);
    case 'draft-failed':
      return troubles.draftFailed(seen);
  }
}
