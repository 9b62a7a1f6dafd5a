import type { MilepostEvent } from '../../shared/event';
import type { Send, Stop } from '../core/types';
import { after } from '../lib/clock';
import { whenHidden } from '../lib/whenHidden';
import type { SendBatch } from './retry';

/** What happens at one moment goes together; nothing waits long enough to be lost with the page. */
const batchMs = 50;
/** As eventLimits.batchEvents. */
const maxEvents = 50;

/** Gathers events for 50 ms; a page that is hidden or left sends what it has. */
export function batch(send: SendBatch): Send {
  const waiting: MilepostEvent[] = [];
  let pause: Stop | undefined;
  const flush = () => {
    pause?.();
    pause = undefined;
    if (waiting[0]) send(waiting.splice(0));
  };
  const unhook = whenHidden(flush);
  const take: Send = (event) => {
    if (waiting.push(event) < maxEvents) pause ||= after(batchMs, flush);
    else flush();
  };
  take.stop = () => {
    pause?.();
    unhook();
    send.stop();
  };
  return take;
}
