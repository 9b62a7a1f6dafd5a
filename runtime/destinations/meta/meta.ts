import type { Loading, Send, SentEvent } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import { vendorStub } from '../../lib/vendorStub';
import { waiting } from '../../lib/waiting';
import type { MetaSettings } from './meta.definition';

/** Meta counts one event of the same name and id that browser and server both send. */
export default function meta({ pixelId, single, load }: Loading<MetaSettings>): Send {
  if (USES.metaDestination!.load && load) {
    const stub = vendorStub('callMethod', 'queue', { loaded: true, version: '2.0' });
    loadScript(load, 'fbq', stub, () => callGlobal('fbq', stub, 'init', pixelId));
  }
  return waiting('fbq', (event) => {
    const one = USES.metaDestination!.single && single;
    const call = `track${one ? 'Single' : ''}${event.standard ? '' : 'Custom'}`;
    return [call, ...(one ? [pixelId] : []), event.name, contents(event), { eventID: event.id }];
  });
}

/** Meta asks for a list of what was added, viewed or bought; a rule gives one text, with commas where there are several. */
function contents(event: SentEvent): object {
  const params = valued(event);
  const { content_ids } = params;
  return content_ids === undefined
    ? params
    : { ...params, content_ids: `${content_ids}`.split(/\s*,\s*/).filter(Boolean) };
}
