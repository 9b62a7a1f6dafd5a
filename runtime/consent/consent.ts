import type { ConsentState, ConsentValue } from '../../shared/event';
import type { Read } from '../core/condition';
import { guard } from '../core/guard';
import { commands } from '../core/queue';
import { trace } from '../lib/trace';

/** What the visitor has said so far. Never changed, only replaced: it rides on events as it is. */
export let consentState: ConsentState = {};
const watchers: (() => void)[] = [];

/** What the browser itself refuses, whatever the page says. */
const refused: ConsentState = {};

/** Traced builds only: who tells a change. */
export const told: { by: 'page' | 'source' } = { by: 'page' };

/**
 * Refuses the signals of `gpc` where the browser says Global Privacy Control, those of `dnt` where it says Do Not Track.
 * https://www.w3.org/TR/gpc/ Before `consent`.
 */
export function heed(gpc: string[], dnt: string[]): void {
  const { globalPrivacyControl, doNotTrack } = navigator as Navigator & { globalPrivacyControl?: boolean };
  for (const signal of globalPrivacyControl ? gpc : []) refused[signal] = 'denied';
  for (const signal of doNotTrack === '1' ? dnt : []) refused[signal] = 'denied';
}

/** Sets what holds until the page says otherwise, and listens to `milepost.push(['consent', { signal: value }])`. */
export function consent(defaults: ConsentState): void {
  consentState = USES.consent!.heed ? { ...defaults, ...refused } : defaults;
  if (PREVIEW) trace({ kind: 'consent', state: consentState, by: 'default' });
  commands['consent'] = (change: ConsentState) => {
    consentState = USES.consent!.heed
      ? { ...consentState, ...change, ...refused }
      : { ...consentState, ...change };
    if (PREVIEW) trace({ kind: 'consent', state: consentState, by: told.by });
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

/** A value that needs consent of its own: not even read without. */
export function ifConsent(signals: string[], read: Read): Read {
  return (occurrence) => (consentTo(signals) === 'granted' ? read(occurrence) : undefined);
}

/** By event and parameter: signals that what the page pushes itself needs, too. */
export let paramNeeds: Record<string, Record<string, string[]>> = {};

export function needsOfParams(needs: typeof paramNeeds): void {
  paramNeeds = needs;
}
