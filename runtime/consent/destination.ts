import { guard } from '../core/guard';
import { stops } from '../core/queue';
import type { Deliver } from '../core/rule';
import type { Destination, Send } from '../core/types';
import { nextDestination, sending, trace } from '../lib/trace';
import { anonymised } from './anonymise';
import { consentState, consentTo, onConsent } from './consent';

/** A destination that needs no consent: started at once, stopped by `off`. */
export function destination<Settings>(make: Destination<Settings>, settings: Settings): Deliver {
  if (PREVIEW) return tracedDestination(make, settings);
  // What fails to start takes nothing; the others do.
  const send = guard(make, settings) as Send;
  stops.push(send?.stop);
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
  const send = guard(make, settings) as Send;
  stops.push(send?.stop);
  const deliver: Deliver = (event, again) => {
    if (again && !again()) return false;
    Object.assign(sending, { destination });
    send(event);
    return true;
  };
  return Object.assign(deliver, { id: destination });
}

/** What waited goes with the answer it waited for: by that the server knows where it may go from there. */
function answered(event: Parameters<Deliver>[0]): Parameters<Deliver>[0] {
  return USES.rules!.envelope ? { ...event, consent: consentState } : event;
}

/** Enough for a visit before someone answers a banner. */
const maxPending = 100;

/**
 * A destination that waits for consent to all of `signals`. While that is unknown, nothing of it is started and events wait
 * or are dropped, as the rule set says; a grant starts it and lets them go; a refusal drops them; withdrawal stops it and what
 * it started. `withheld`: it takes events while consent is unknown, made anonymous, without these parameters.
 */
export function consented<Settings>(
  make: Destination<Settings>,
  settings: Settings,
  signals: string[],
  withheld?: string[],
): Deliver {
  let needs = signals;
  let id = '';
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
      send ||= guard(make, settings);
      if (USES.consent!.queue) for (const [event, again] of pending) pass(answered(event), again);
    } else if (!USES.consent!.anonymise || !withheld || answer === 'denied')
      send = send?.stop?.() as undefined;
    if (PREVIEW && answer === 'denied')
      for (const [event] of pending) undelivered(event.rule, id, 'dropped', 'consent');
    if (USES.consent!.queue && (answer === 'granted' || answer === 'denied')) pending = [];
  };
  onConsent(update);
  stops.push(() => {
    // A signal that nobody grants.
    needs = [''];
    if (USES.consent!.anonymise) withheld = undefined;
    update();
  });
  const deliver: Deliver = (event, again) => {
    if (send && !(USES.consent!.anonymise && withheld)) return pass(event, again);
    const answer = consentTo(needs);
    if (USES.consent!.anonymise && withheld && answer !== 'denied') {
      if (PREVIEW) sending.destination = id;
      send ||= guard(make, settings);
      return pass(answer === 'granted' ? event : anonymised(event, withheld), again);
    }
    const wait = USES.consent!.queue && answer !== 'denied' && pending.length < maxPending;
    if (wait) pending.push([event, again]);
    if (PREVIEW) undelivered(event.rule, id, wait ? 'queued' : 'dropped', 'consent');
    return wait;
  };
  if (PREVIEW) Object.assign(deliver, { id });
  return deliver;
}

/**
 * A destination as one rule sees it that needs consent of its own: `signals` are the rule's and the destination's, so that an
 * event waits for all of them in one place. `withheld`: as for `consented`.
 */
export function needing(deliver: Deliver, signals: string[], withheld?: string[]): Deliver {
  let needs = signals;
  let pending: Parameters<Deliver>[] = [];
  const { id = '' } = deliver as { id?: string };
  onConsent(() => {
    const answer = consentTo(needs);
    if (answer !== 'granted' && answer !== 'denied') return;
    const waited = pending;
    pending = [];
    for (const [event, again] of waited)
      if (answer === 'granted') guard(deliver, answered(event), again);
      else if (PREVIEW) undelivered(event.rule, id, 'dropped', 'consent');
  });
  stops.push(() => {
    needs = [''];
    pending = [];
    if (USES.consent!.anonymise) withheld = undefined;
  });
  return (event, again) => {
    const answer = consentTo(needs);
    if (answer === 'granted') return deliver(event, again);
    if (USES.consent!.anonymise && withheld && answer !== 'denied')
      return deliver(anonymised(event, withheld), again);
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
