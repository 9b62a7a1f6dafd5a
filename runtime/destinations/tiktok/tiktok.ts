import type { Loading, Send } from '../../core/types';
import { callMethod } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import { waiting } from '../../lib/waiting';
import { pixelOf, ttqStub } from './stub';
import type { TiktokSettings } from './tiktok.definition';

/** TikTok keeps the first of an event and id that browser and server both send. */
export default function tiktok({ pixelCode, single, load }: Loading<TiktokSettings>): Send {
  if (USES.tiktokDestination!.load && load) {
    const stub = ttqStub();
    loadScript(load, 'ttq', stub, () => callMethod('ttq', 'load', stub, pixelCode));
  }
  return waiting(
    'ttq.track',
    (event) => [event.name, valued(event), { event_id: event.id }],
    USES.tiktokDestination!.single && single ? () => pixelOf(pixelCode) : undefined,
  );
}
