import type { Loading, Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import { vendorStub } from '../../lib/vendorStub';
import { waiting } from '../../lib/waiting';
import type { SnapSettings } from './snap.definition';

export default function snap({ pixelId, load }: Loading<SnapSettings>): Send {
  if (USES.snapDestination!.load && load) {
    const stub = vendorStub('handleRequest', 'queue');
    loadScript(load, 'snaptr', stub, () => callGlobal('snaptr', stub, 'init', pixelId));
  }
  return waiting('snaptr', (event) => [
    'track',
    event.name,
    { ...valued(event, 'price'), client_dedup_id: event.id },
  ]);
}
