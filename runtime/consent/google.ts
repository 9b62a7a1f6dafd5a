import type { ConsentValue } from '../../shared/event';
import { layerOf, markOwn } from '../lib/dataLayer';
import { maySend } from '../lib/trace';
import { consentState, onConsent } from './consent';

/** The signals of Google’s tags. https://developers.google.com/tag-platform/security/concepts/consent-mode */
const signals =
  'ad_storage ad_user_data ad_personalization analytics_storage functionality_storage personalization_storage security_storage';

// Google's own snippet: tags work off `arguments` objects, arrays they ignore.
function gtag(..._given: unknown[]): void {
  // A preview changes nothing for others unless it may send.
  if (PREVIEW && !maySend()) return;
  // biome-ignore lint/complexity/noArguments: see above
  const given = arguments;
  markOwn(given);
  layerOf('dataLayer').push(given);
}

/** Tells Google’s tags on the page what is allowed: a default at once, an update with every change. Unknown is denied. */
export function tellGoogle(): void {
  let before = '';
  onConsent(() => {
    const state: Record<string, ConsentValue> = {};
    for (const signal of signals.split(' '))
      state[signal] = consentState[signal] === 'granted' ? 'granted' : 'denied';
    const now = JSON.stringify(state);
    if (now !== before) gtag('consent', before ? 'update' : 'default', state);
    before = now;
  });
}
