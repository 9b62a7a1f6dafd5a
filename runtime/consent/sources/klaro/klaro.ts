import { guard } from '../../../core/guard';
import type { Stop } from '../../../core/types';
import { whenThere } from '../../../lib/whenThere';
import { grouped } from '../../groups';
import type { Say } from '../../source';
import type { KlaroSettings } from './klaro.definition';

/** https://github.com/klaro-org/klaro-js/blob/master/src/consent-manager.js */
interface Manager {
  confirmed?: boolean;
  consents: Record<string, boolean>;
  config?: { services?: { name: string; purposes?: string[] }[] };
  watch(watcher: object): void;
  unwatch?(watcher: object): void;
}
interface Page {
  klaro?: { getManager(): Manager | undefined };
}

export default function klaro(
  {
    analytics = 'analytics',
    advertising = 'advertising',
    functional = 'functional',
    necessary = 'security',
  }: KlaroSettings,
  say: Say,
): Stop {
  return whenThere(
    () => (window as Page).klaro?.getManager(),
    (manager) => {
      const read = () => {
        // Defaults stand in the same place as answers.
        if (!manager.confirmed) return say(undefined);
        const allowed = (wanted: string) => {
          const own = (manager.config?.services || []).filter(
            ({ name, purposes }) => name === wanted || purposes?.includes(wanted),
          );
          return own.length ? own.every(({ name }) => manager.consents[name] === true) : undefined;
        };
        say(grouped(allowed(analytics), allowed(advertising), allowed(functional), allowed(necessary)));
      };
      // While a visitor moves switches, Klaro tells of each; what counts is saved.
      const watcher = {
        update: (_: Manager, kind: string) => {
          if (kind === 'saveConsents' || kind === 'applyConsents') guard(read);
        },
      };
      manager.watch(watcher);
      read();
      return () => manager.unwatch?.(watcher);
    },
  );
}
