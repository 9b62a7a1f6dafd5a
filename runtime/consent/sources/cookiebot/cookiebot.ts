import type { Stop } from '../../../core/types';
import { listenToAll } from '../../../lib/listen';
import { stopAll } from '../../../lib/stopAll';
import { whenThere } from '../../../lib/whenThere';
import { grouped } from '../../groups';
import type { Say } from '../../source';
import type { CookiebotSettings } from './cookiebot.definition';

type Consent = Record<'necessary' | 'preferences' | 'statistics' | 'marketing', boolean>;
interface Page {
  Cookiebot?: { consent?: Consent; hasResponse?: boolean };
}

/** https://www.cookiebot.com/en/developer/ */
export default function cookiebot({ unasked }: CookiebotSettings, say: Say): Stop {
  const read = () => {
    const { consent, hasResponse } = (window as Page).Cookiebot || {};
    // What is set before the visitor has responded is what the banner thinks of the region.
    if (!consent || !(hasResponse || unasked === 'trust')) return say(undefined);
    const { statistics, marketing, preferences, necessary } = consent;
    say(grouped(statistics, marketing, preferences, necessary));
  };
  return stopAll([
    listenToAll(['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline'], read),
    whenThere(
      () => (window as Page).Cookiebot?.consent,
      () => {
        read();
        return undefined;
      },
    ),
  ]);
}
