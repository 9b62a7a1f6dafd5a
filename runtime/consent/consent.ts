import type { ConsentState, ConsentValue } from '../../shared/event';
import { guard } from '../core/guard';
import { onCommand } from '../core/start';
import { trace } from '../lib/trace';

const state: ConsentState = /* @__PURE__ */ Object.create(null);
const watchers: (() => void)[] = [];

/** Sets what holds until the page says otherwise, and listens to `milepost.push(['consent', { signal: value }])`. */
export function consent(defaults: ConsentState): void {
  Object.assign(state, defaults);
  onCommand('consent', (change: ConsentState) => {
    for (const signal in change) {
      const value = change[signal];
      if (value === 'granted' || value === 'denied' || value === 'unknown') state[signal] = value;
    }
    if (PREVIEW) trace({ kind: 'consent', state: { ...state } });
    for (const tell of watchers) guard(tell);
  });
  if (PREVIEW) trace({ kind: 'consent', state: { ...state } });
}

/** What is known of all of these together: one refusal refuses, one silence is unknown. No signals: granted. */
export function consentTo(signals: string[]): ConsentValue {
  let answer: ConsentValue = 'granted';
  for (const signal of signals) {
    if (state[signal] === 'denied') return 'denied';
    if (state[signal] !== 'granted') answer = 'unknown';
  }
  return answer;
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
