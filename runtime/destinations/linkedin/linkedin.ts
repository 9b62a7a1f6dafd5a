import type { Loading, Send } from '../../core/types';
import { callGlobal, pushQueue } from '../../lib/callGlobal';
import { loadScript } from '../../lib/loadScript';
import { waiting } from '../../lib/waiting';
import type { LinkedinSettings } from './linkedin.definition';

/** No event names and no values: the conversion says what it is. Browser and server count once where both conversions share the id. */
export default function linkedin({ partnerId, load }: Loading<LinkedinSettings>): Send {
  if (USES.linkedinDestination!.load && load) {
    const stub = Object.assign((...given: unknown[]) => stub.q.push(given), { q: [] as unknown[] });
    loadScript(load, 'lintrk', stub, () => {
      pushQueue('_linkedin_data_partner_ids', partnerId);
      // Called with nothing it only comes to be there.
      callGlobal('lintrk', stub);
      stub.q = [];
    });
  }
  return waiting('lintrk', ({ id, name }) => ['track', { conversion_id: +name, event_id: id }]);
}
