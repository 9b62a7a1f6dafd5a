import type { MilepostEvent } from '../../shared/event';
import { guard } from '../core/guard';
import { stops } from '../core/queue';
import type { Deliver } from '../core/rule';
import type { Destination, Send } from '../core/types';
import { sending, trace } from '../lib/trace';
import { consentTo, onConsent } from './consent';

/** A destination that needs no consent: started at once, stopped by `off`. */
export function destination<Settings>(id: string, make: Destination<Settings>, settings: Settings): Deliver {
  const send = make(settings);
  if (send.stop) stops.push(send.stop);
  // Whether it took the event matters to caps only.
  return PREVIEW || USES.rules!.limits
    ? (event) => {
        if (PREVIEW) sending.destination = id;
        send(event);
        return true;
      }
    : (send as unknown as Deliver);
}

/** Enough for a visit before someone answers a banner. */
const maxPending = 100;

/**
 * A destination that waits for consent to all of `signals`. While that is unknown, nothing of it is started and events wait
 * (`keep`) or are dropped; a grant starts it and lets them go; a refusal drops them; withdrawal stops it and what it started.
 */
export function consented<Settings>(
  id: string,
  make: Destination<Settings>,
  settings: Settings,
  signals: string[],
  keep?: boolean,
): Deliver {
  let pending: MilepostEvent[] = [];
  let send: Send | undefined;
  let off: boolean;
  const update = () => {
    const answer = off ? 'denied' : consentTo(signals);
    if (answer === 'granted') {
      send ||= make(settings);
      for (const event of pending) pass(event);
    } else send = send?.stop?.() as undefined;
    if (answer !== 'unknown') pending = [];
  };
  const pass = (event: MilepostEvent) => {
    if (PREVIEW) Object.assign(sending, { destination: id, rule: event.rule });
    guard(send!, event);
    return true;
  };
  onConsent(update);
  stops.push(() => {
    off = true;
    update();
  });
  return (event) => {
    if (send) return pass(event);
    const wait = keep && pending.length < maxPending && !off && consentTo(signals) === 'unknown';
    if (wait) pending.push(event);
    if (PREVIEW)
      trace({
        kind: 'delivery',
        rule: event.rule,
        destination: id,
        outcome: wait ? 'queued' : 'dropped',
        because: 'consent',
      });
    return wait;
  };
}
