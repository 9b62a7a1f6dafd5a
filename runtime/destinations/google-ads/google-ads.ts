import type { Loading, Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { markOwn } from '../../lib/dataLayer';
import { gtag } from '../../lib/gtag';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import type { GoogleAdsSettings } from './google-ads.definition';

const hashed = ['sha256_email_address', 'sha256_phone_number'];

/** Google counts one conversion of a transaction id, so that a purchase keeps the shop's own number. */
export default function googleAds({ conversionId, enhanced, load }: Loading<GoogleAdsSettings>): Send {
  if (USES.googleAdsDestination!.load && load)
    loadScript(load, 'gtag', gtag, () => {
      callGlobal('gtag', gtag, 'js', new Date());
      callGlobal('gtag', gtag, 'config', conversionId);
    });
  return (event) => {
    const { id, name } = event;
    const sent: Record<string, unknown> = {
      transaction_id: id,
      ...valued(event),
      send_to: `${conversionId}/${name}`,
    };
    const person: Record<string, unknown> = {};
    for (const key of hashed) {
      // In clear they are neither handed on nor left among the parameters.
      if (USES.googleAdsDestination!.enhanced && enhanced && /^[\da-f]{64}$/.test(`${sent[key]}`))
        person[key] = sent[key];
      delete sent[key];
    }
    markOwn(sent);
    if (USES.googleAdsDestination!.enhanced && Object.keys(person)[0])
      callGlobal('gtag', gtag, 'set', 'user_data', person);
    callGlobal('gtag', gtag, 'event', 'conversion', sent);
  };
}
