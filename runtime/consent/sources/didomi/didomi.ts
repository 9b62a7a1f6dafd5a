import { guard } from '../../../core/guard';
import type { Stop } from '../../../core/types';
import { grouped } from '../../groups';
import type { Say } from '../../source';
import type { DidomiSettings } from './didomi.definition';

/** https://developers.didomi.io/cmp/web-sdk/reference/api */
interface Didomi {
  getCurrentUserStatus(): { regulation?: string; purposes?: Record<string, { enabled?: boolean }> };
  /** False in regions without a law, too. Older versions have the second only. */
  shouldUserStatusBeCollected?(): boolean;
  shouldConsentBeCollected?(): boolean;
  on(event: string, work: () => void): { unbind?(): void } | undefined;
}
interface Page {
  didomiOnReady?: ((didomi: Didomi) => void)[];
}

export default function didomi(
  {
    analytics = 'measure_content_performance',
    advertising = 'create_ads_profile',
    functional = 'cookies',
    necessary = 'cookies',
    unasked,
  }: DidomiSettings,
  say: Say,
): Stop {
  let off: boolean;
  const page = window as Page;
  page.didomiOnReady ||= [];
  // Its own queue: once it is there, it calls at once.
  page.didomiOnReady.push((banner) =>
    guard(() => {
      const read = () => {
        if (off) return;
        const { regulation, purposes = {} } = banner.getCurrentUserStatus();
        // Where there is neither, nobody knows whether someone was asked.
        const open = () =>
          (banner.shouldUserStatusBeCollected
            ? banner.shouldUserStatusBeCollected()
            : banner.shouldConsentBeCollected?.()) !== false;
        if (unasked !== 'trust' && (/^none$/i.test(regulation || '') || open())) return say(undefined);
        const allowed = (id: string) => purposes[id]?.enabled;
        say(grouped(allowed(analytics), allowed(advertising), allowed(functional), allowed(necessary)));
      };
      banner.on('consent.changed', () => guard(read));
      read();
    }),
  );
  return () => {
    off = true;
  };
}
