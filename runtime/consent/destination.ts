import type { MilepostEvent } from '../../shared/event';
import { guard } from '../core/guard';
import type { Deliver } from '../core/rule';
import { stops } from '../core/start';
import type { Destination, Send } from '../core/types';
import { sending, trace } from '../lib/trace';
import { consentTo, onConsent } from './consent';

/** A destination that needs no consent: started at once, stopped by `off`. */
export function destination<Settings>(id: string, make: Destination<Settings>, settings: Settings): Deliver {
  const send = make(settings);
  stops.push(() => send.stop?.());
  return (event) => {
    if (PREVIEW) sending.destination = id;
    send(event);
    return true;
  };
}

/** Enough for a visit before someone answers a banner; the oldest go first. */
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
  keep: boolean,
): Deliver {
  let pending: MilepostEvent[] = [];
  let send: Send | undefined;
  let off = false;
  const end = () => {
    pending = [];
    const ended = send;
    send = undefined;
    ended?.stop?.();
  };
  const pass = (event: MilepostEvent) => {
    if (PREVIEW) Object.assign(sending, { destination: id, rule: event.rule });
    guard(send as Send, event);
  };
  onConsent(() => {
    const answer = off ? 'denied' : consentTo(signals);
    if (answer === 'granted') {
      send ||= make(settings);
      pending.splice(0).forEach(pass);
    } else if (answer === 'denied' || send) end();
  });
  stops.push(() => {
    off = true;
    end();
  });
  return (event) => {
    if (send) {
      pass(event);
      return true;
    }
    const wait = keep && !off && consentTo(signals) === 'unknown';
    if (wait) {
      pending.push(event);
      if (pending.length > maxPending) pending.shift();
    }
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
