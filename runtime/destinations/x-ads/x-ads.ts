import type { Loading, Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import { vendorStub } from '../../lib/vendorStub';
import { waiting } from '../../lib/waiting';
import type { XAdsSettings } from './x-ads.definition';

export default function xAds({ pixelId, load }: Loading<XAdsSettings>): Send {
  if (USES.xAdsDestination!.load && load) {
    const stub = vendorStub('exe', 'queue', { version: '1.1' });
    loadScript(load, 'twq', stub, () => callGlobal('twq', stub, 'config', pixelId));
  }
  return waiting('twq', (event) => [
    'event',
    // A mapped id may be the whole of it, as Ads Manager shows it.
    /^tw-/.test(event.name) ? event.name : `tw-${pixelId}-${event.name}`,
    { ...valued(event), conversion_id: event.id },
  ]);
}
