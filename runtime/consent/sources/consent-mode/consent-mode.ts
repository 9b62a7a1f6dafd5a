import type { ConsentState } from '../../../../shared/event';
import { guard } from '../../../core/guard';
import type { Stop } from '../../../core/types';
import { layerOf } from '../../../lib/dataLayer';
import { listenToAll } from '../../../lib/listen';
import { consentState } from '../../consent';
import type { Say } from '../../source';
import type { ConsentModeSettings } from './consent-mode.definition';

/** `gtag('consent', 'default' | 'update', { ad_storage: 'granted', …, region: ['DE'], wait_for_update: 500 })`, pushed as its arguments. */
type Pushed = { 0?: unknown; 1?: unknown; 2?: ConsentState & { region?: unknown } } | null;

/** https://developers.google.com/tag-platform/security/guides/consent */
export default function consentMode({ layer = 'dataLayer' }: ConsentModeSettings, say: Say): Stop {
  /** What was answered, and what a default denied for some region: no default grants it any more. */
  const settled = new Set<string>();
  let known: unknown[] | undefined;
  let off: boolean;

  const take = (pushed: Pushed) => {
    const { 0: command, 1: kind, 2: values } = pushed || {};
    if (off || command !== 'consent' || !values) return;
    const said: ConsentState = {};
    const { region, ...signals } = values;
    for (const signal of Object.keys(signals)) {
      const grants = values[signal] === 'granted';
      // Beside signals stand numbers and switches: wait_for_update, ads_data_redaction.
      if (!/_/.test(signal) || (!grants && (values[signal] as string) !== 'denied')) continue;
      if (kind === 'update') {
        settled.add(signal);
        said[signal] = values[signal]!;
      } else if (kind === 'default' && !settled.has(signal)) {
        if (!grants) {
          // Until the visitor has answered: what a rule set has denied beforehand stays so.
          if (region) settled.add(signal);
          if (consentState[signal] === 'granted') said[signal] = 'unknown';
        } else if (!region) said[signal] = 'granted';
      }
    }
    say(said);
  };
  // Pages that assign a new array do so while they are built.
  const watch = () => {
    const array = layerOf(layer);
    if (array === known) return;
    known = array;
    // First, because it ends here where the page has something else than an array under this name: its push stays as it is.
    const before = [...array];
    const { push } = array;
    array.push = (...pushed) => {
      const length = push.apply(array, pushed);
      guard(() => {
        for (const each of pushed) guard(take, each as Pushed);
      });
      return length;
    };
    for (const each of before) guard(take, each as Pushed);
  };
  watch();
  const stop = listenToAll(['DOMContentLoaded', 'load'], watch);
  return () => {
    off = true;
    stop();
  };
}
