import type { Send } from '../../core/types';
import { callGlobal } from '../../lib/callGlobal';
import { queueStub } from '../../lib/queueStub';
import type { PlausibleSettings } from './plausible.definition';

export default function plausible({ interactive, worth }: PlausibleSettings): Send {
  const stub = queueStub();
  return ({ name, params, value, currency }) => {
    const options: Record<string, unknown> = { props: params };
    if (USES.plausibleDestination!.worth && worth && value !== undefined && currency)
      options['revenue'] = { amount: value, currency };
    if (USES.plausibleDestination!.interactive && interactive === false) options['interactive'] = false;
    callGlobal('plausible', stub, name, options);
  };
}
