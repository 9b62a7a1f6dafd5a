import type { ConsentState, ConsentValue } from '../../shared/event';
import { guard } from '../core/guard';
import { commands } from '../core/queue';
import { trace } from '../lib/trace';

/** What the visitor has said so far. Never changed, only replaced: it rides on events as it is. */
export let consentState: ConsentState = {};
const watchers: (() => void)[] = [];

/** Sets what holds until the page says otherwise, and listens to `milepost.push(['consent', { signal: value }])`. */
export function consent(defaults: ConsentState): void {
  consentState = defaults;
  if (PREVIEW) trace({ kind: 'consent', state: consentState });
  commands['consent'] = (change: ConsentState) => {
    consentState = { ...consentState, ...change };
    if (PREVIEW) trace({ kind: 'consent', state: consentState });
    for (const tell of watchers) guard(tell);
  };
}

/** What is known of all of these together: one refusal refuses; what is neither granted nor denied is unknown. */
export function consentTo(signals: string[]): ConsentValue | undefined {
  if (!USES.consent!.several) return consentState[signals[0]!];
  const said = signals.map((signal) => consentState[signal]);
  return said.includes('denied')
    ? 'denied'
    : said.every((value) => value === 'granted')
      ? 'granted'
      : 'unknown';
}

/** Calls back at once and after every change. */
export function onConsent(tell: () => void): void {
  watchers.push(tell);
  tell();
}
