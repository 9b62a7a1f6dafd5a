/**
 * Scripted doubles of banners and standards, on a page's own window: each says what the real one says in its documentation, and can
 * be told to be late, to throw, to lie and to change its mind.
 */
import type { Double } from './bannerDouble';
import type { ConsentWindow } from './consentSpies';
import { consentMode, gpp, tcf } from './standardDoubles';
import { cookiebot, cookieyes, didomi, klaro, onetrust, usercentrics2, usercentrics3 } from './vendorDoubles';

export interface Banner {
  type: string;
  settings: Record<string, unknown>;
  double(window: ConsentWindow): Double;
  /** What is granted where a visitor agrees to analytics alone: some banners have no category of its own for it. */
  partly: readonly string[];
  /** True where being shown again takes an answer back until the next. */
  pauses?: boolean;
}

const analytics = ['analytics_storage'];
const counted = [...analytics, 'security_storage'];
const purpose1 = [...counted, 'ad_storage', 'functionality_storage'];
const marketed = [...counted, 'ad_storage', 'ad_user_data', 'ad_personalization'];

/** Every source, Usercentrics and Didomi in both their versions. */
export const banners: Record<string, Banner> = {
  'Consent Mode': { type: 'consent-mode', settings: {}, double: consentMode, partly: analytics },
  'TCF 2.2': { type: 'tcf', settings: {}, double: tcf, partly: purpose1, pauses: true },
  'GPP 1.1': { type: 'gpp', settings: {}, double: gpp, partly: purpose1, pauses: true },
  Cookiebot: { type: 'cookiebot', settings: {}, double: cookiebot, partly: counted },
  OneTrust: { type: 'onetrust', settings: {}, double: onetrust, partly: counted },
  'Usercentrics 3': { type: 'usercentrics', settings: {}, double: usercentrics3, partly: marketed },
  'Usercentrics 2': { type: 'usercentrics', settings: {}, double: usercentrics2, partly: marketed },
  Klaro: { type: 'klaro', settings: {}, double: klaro, partly: counted },
  CookieYes: { type: 'cookieyes', settings: {}, double: cookieyes, partly: counted },
  Didomi: { type: 'didomi', settings: {}, double: (window) => didomi(window), partly: analytics },
  'Didomi, older': {
    type: 'didomi',
    settings: {},
    double: (window) => didomi(window, 'shouldConsentBeCollected'),
    partly: analytics,
  },
};
