import type { Loading, Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import { waiting } from '../../lib/waiting';
import type { PinterestSettings } from './pinterest.definition';

export default function pinterest({ tagId, load }: Loading<PinterestSettings>): Send {
  if (USES.pinterestDestination!.load && load) {
    // Its script replaces the stand-in and works off lists, not `arguments`.
    const stub = Object.assign((...given: unknown[]) => stub.queue.push(given), {
      queue: [] as unknown[],
      version: '3.0',
    });
    loadScript(load, 'pintrk', stub, () => callGlobal('pintrk', stub, 'load', tagId));
  }
  return waiting('pintrk', (event) => [
    'track',
    event.standard ? event.name : 'custom',
    { ...valued(event), event_id: event.id },
  ]);
}
