import type { Loading, Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { queueStub } from '../../lib/queueStub';
import type { ClaritySettings } from './clarity.definition';

// https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-api
export default function clarity({ tags, load }: Loading<ClaritySettings>): Send {
  const stub = queueStub();
  if (USES.clarityDestination!.load && load)
    loadScript(load, 'clarity', stub, () => Object.assign(window, { clarity: stub }));
  return ({ name, params }) => {
    if (!USES.clarityDestination!.tags || tags !== false)
      for (const key in params) callGlobal('clarity', stub, 'set', key, `${params[key]}`);
    callGlobal('clarity', stub, 'event', name);
  };
}
