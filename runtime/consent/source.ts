import type { ConsentState } from '../../shared/event';
import { guard } from '../core/guard';
import { commands, stops } from '../core/queue';
import type { Stop } from '../core/types';
import { consentState, told } from './consent';

/** Tells what a visitor has answered; undefined where there is no answer, or no longer. */
export type Say = (signals: ConsentState | undefined) => void;

/** Follows one banner or standard. May throw: it then says nothing, which grants nothing. */
export type ConsentSource<Settings> = (settings: Settings, say: Say) => Stop | undefined;

/** Follows a source of consent. What it says again changes nothing; while it has no answer, what it granted is unknown. */
export function consentSource<Settings>(source: ConsentSource<Settings>, settings: Settings): void {
  const granted: ConsentState = {};
  stops.push(
    guard(source, settings, (said = granted) => {
      const change: ConsentState = {};
      // What every object has on this page is nobody's consent.
      for (const signal of Object.keys(said)) {
        const value = said === granted ? 'unknown' : said[signal]!;
        if (value === 'granted') granted[signal] = value;
        if (consentState[signal] !== value && (said !== granted || consentState[signal] === 'granted'))
          change[signal] = value;
      }
      if (Object.keys(change).length) {
        if (PREVIEW) told.by = 'source';
        (commands['consent'] as (change: ConsentState) => void)(change);
        if (PREVIEW) told.by = 'page';
      }
    }),
  );
}
