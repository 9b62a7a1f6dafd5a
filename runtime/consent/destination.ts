import { guard } from '../core/guard';
import { stops } from '../core/queue';
import type { Deliver } from '../core/rule';
import type { Destination, Send } from '../core/types';
import { nextDestination, sending, trace } from '../lib/trace';
import { consentTo, onConsent } from './consent';

/** A destination that needs no consent: started at once, stopped by `off`. */
export function destination<Settings>(make: Destination<Settings>, settings: Settings): Deliver {
  if (PREVIEW) return tracedDestination(make, settings);
  const send = make(settings);
  stops.push(send.stop);
  // Whether it took the event matters to caps only.
  return USES.rules!.limits
    ? (event, again) => {
        const may = !again || again();
        if (may) send(event);
        return may;
      }
    : (send as unknown as Deliver);
}

/** Traced builds: the same, and whoever sends knows which destination that is. */
function tracedDestination<Settings>(make: Destination<Settings>, settings: Settings): Deliver {
  const destination = nextDestination();
  // Before it is made: what sends later keeps whose it is.
  Object.assign(sending, { destination });
  const send = make(settings);
  stops.push(send.stop);
  return (event, again) => {
    if (again && !again()) return false;
    Object.assign(sending, { destination });
    send(event);
    return true;
  };
}

/** Enough for a visit before someone answers a banner. */
const maxPending = 100;

/**
 * A destination that waits for consent to all of `signals`. While that is unknown, nothing of it is started and events wait
 * or are dropped, as the rule set says; a grant starts it and lets them go; a refusal drops them; withdrawal stops it and what
 * it started.
 */
export function consented<Settings>(
  make: Destination<Settings>,
  settings: Settings,
  signals: string[],
): Deliver {
  let needs = signals;
  let id: string;
  if (PREVIEW) id = nextDestination();
  let pending: Parameters<Deliver>[] = [];
  let send: Send | undefined;
  const pass: Deliver = (event, again) => {
    if (USES.rules!.limits && again && !again()) {
      if (PREVIEW) undelivered(event.rule, id, 'dropped', 'limit');
      return false;
    }
    if (PREVIEW) Object.assign(sending, { destination: id, rule: event.rule });
    guard(send!, event);
    return true;
  };
  const update = () => {
    const answer = consentTo(needs);
    if (answer === 'granted') {
      if (PREVIEW) sending.destination = id;
      send ||= make(settings);
      if (USES.consent!.queue) for (const each of pending) pass(...each);
    } else send = send?.stop?.() as undefined;
    if (PREVIEW && answer === 'denied')
      for (const [event] of pending) undelivered(event.rule, id, 'dropped', 'consent');
    if (USES.consent!.queue && (answer === 'granted' || answer === 'denied')) pending = [];
  };
  onConsent(update);
  stops.push(() => {
    // A signal that nobody grants.
    needs = [''];
    update();
  });
  return (event, again) => {
    if (send) return pass(event, again);
    const answer = consentTo(needs);
    const wait = USES.consent!.queue && answer !== 'denied' && pending.length < maxPending;
    if (wait) pending.push([event, again]);
    if (PREVIEW) undelivered(event.rule, id, wait ? 'queued' : 'dropped', 'consent');
    return wait;
  };
}

/** Traced builds only: tells of an event that does not go now. */
function undelivered(
  rule: string,
  destination: string,
  outcome: 'queued' | 'dropped',
  because: 'consent' | 'limit',
): void {
  trace({ kind: 'delivery', rule, destination, outcome, because });
}
