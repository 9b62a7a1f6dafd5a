import type { ConsentState, ConsentValue } from '../../shared/event';
import { guard } from '../core/guard';
import { onCommand } from '../core/queue';
import { trace } from '../lib/trace';

const state: ConsentState = /* @__PURE__ */ Object.create(null);
const watchers: (() => void)[] = [];

/** Sets what holds until the page says otherwise, and listens to `milepost.push(['consent', { signal: value }])`. */
export function consent(defaults: ConsentState): void {
  const update = (change: ConsentState) => {
    Object.assign(state, change);
    if (PREVIEW) trace({ kind: 'consent', state: consentState() });
    for (const tell of watchers) guard(tell);
  };
  update(defaults);
  onCommand('consent', update);
}

/** What is known of all of these together: one refusal refuses; what is neither granted nor denied is unknown. */
export function consentTo(signals: string[]): ConsentValue {
  const has = (value: ConsentValue) => (signal: string) => state[signal] === value;
  return signals.some(has('denied')) ? 'denied' : signals.every(has('granted')) ? 'granted' : 'unknown';
}

/** Calls back at once and after every change. */
export function onConsent(tell: () => void): void {
  watchers.push(tell);
  tell();
}

/** A copy, as it rides on an event. */
export function consentState(): ConsentState {
  return { ...state };
}
