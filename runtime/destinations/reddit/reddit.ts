import type { Loading, Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { valued } from '../../lib/valued';
import { vendorStub } from '../../lib/vendorStub';
import { waiting } from '../../lib/waiting';
import type { RedditSettings } from './reddit.definition';

export default function reddit({ pixelId, load }: Loading<RedditSettings>): Send {
  if (USES.redditDestination!.load && load) {
    const stub = vendorStub('sendEvent', 'callQueue');
    loadScript(load, 'rdt', stub, () => callGlobal('rdt', stub, 'init', pixelId));
  }
  return waiting('rdt', (event) => {
    const { id, name, standard } = event;
    const params = { ...valued(event), conversionId: id };
    return ['track', standard ? name : 'Custom', standard ? params : { ...params, customEventName: name }];
  });
}
