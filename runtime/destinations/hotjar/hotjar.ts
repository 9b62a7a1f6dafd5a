import type { Loading, Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { queueStub } from '../../lib/queueStub';
import type { HotjarSettings } from './hotjar.definition';

export default function hotjar({ siteId, load }: Loading<HotjarSettings>): Send {
  const stub = queueStub();
  // As Hotjar's own snippet does, with the version of it.
  if (USES.hotjarDestination!.load && load)
    loadScript(load, 'hj', stub, () =>
      Object.assign(window, { hj: stub, _hjSettings: { hjid: +siteId, hjsv: 6 } }),
    );
  return ({ name }) => callGlobal('hj', stub, 'event', name);
}
