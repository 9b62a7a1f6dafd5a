import type { Stop } from '../../../core/types';
import { listenToAll } from '../../../lib/listen';
import { stopAll } from '../../../lib/stopAll';
import { whenThere } from '../../../lib/whenThere';
import { grouped } from '../../groups';
import type { Say } from '../../source';
import type { CookieyesSettings } from './cookieyes.definition';

interface Consent {
  isUserActionCompleted?: boolean;
  categories?: Record<'necessary' | 'functional' | 'analytics' | 'advertisement', boolean>;
}
interface Page {
  getCkyConsent?(): Consent;
}

/** https://www.cookieyes.com/documentation/ */
export default function cookieyes({ unasked }: CookieyesSettings, say: Say): Stop {
  const read = () => {
    const { categories, isUserActionCompleted } = (window as Page).getCkyConsent?.() || {};
    if (!categories || !(isUserActionCompleted === true || unasked === 'trust')) return say(undefined);
    const { analytics, advertisement, functional, necessary } = categories;
    say(grouped(analytics, advertisement, functional, necessary));
  };
  return stopAll([
    listenToAll(['cookieyes_consent_update', 'cookieyes_banner_load'], read),
    whenThere(
      () => (window as Page).getCkyConsent,
      () => {
        read();
        return undefined;
      },
    ),
  ]);
}
