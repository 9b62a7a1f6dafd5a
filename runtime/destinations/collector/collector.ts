import type { Send } from '../../core/types';
import { sending } from '../../lib/trace';
import { batch } from '../../transport/batch';
import { retry } from '../../transport/retry';
import { poster } from '../../transport/send';

/** The compiler fills in the address of its own server's `/e` where the settings name none. */
export default function collector({ url }: { url: string }): Send {
  if (!PREVIEW) return batch(retry(poster(url)));
  // By the time a batch goes, another destination may be the one that is being sent to.
  let destination = '';
  const send = batch(retry(poster(url, () => destination)));
  return Object.assign(
    (event: Parameters<Send>[0]) => {
      destination = sending.destination;
      send(event);
    },
    { stop: send.stop },
  ) as Send;
}
