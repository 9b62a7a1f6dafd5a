import { guard } from '../../../core/guard';
import type { Stop } from '../../../core/types';
import { listenToAll } from '../../../lib/listen';
import { whenThere } from '../../../lib/whenThere';
import { grouped } from '../../groups';
import type { Say } from '../../source';
import type { UsercentricsSettings } from './usercentrics.definition';

/** Version 3: https://usercentrics.com/docs/web/features/api/interfaces/ */
interface Details {
  consent?: { type?: string };
  categories?: Record<string, { state?: string }>;
}
/** Version 2: https://docs.usercentrics.com/#/cmp-v2-ui-api */
interface Service {
  categorySlug: string;
  consent: { status: boolean; history?: { type?: string }[] };
}
interface Page {
  __ucCmp?: { isInitialized?(): boolean | Promise<boolean>; getConsentDetails(): Promise<Details> };
  UC_UI?: { isInitialized(): boolean; getServicesBaseInfo(): Service[] };
}

/** A category that only some services of are allowed is refused. */
export default function usercentrics(
  {
    analytics = 'marketing',
    advertising = 'marketing',
    functional = 'functional',
    necessary = 'essential',
    unasked,
  }: UsercentricsSettings,
  say: Say,
): Stop {
  let off: boolean;
  let asked = 0;
  const tell = (type: string | undefined, allowed: (category: string) => boolean | undefined) => {
    const answered = unasked === 'trust' || /^explicit$/i.test(type || '');
    say(
      answered
        ? grouped(allowed(analytics), allowed(advertising), allowed(functional), allowed(necessary))
        : undefined,
    );
  };
  const read = () => {
    const { __ucCmp: v3, UC_UI: v2 } = window as Page;
    if (v3) {
      const place = ++asked;
      // Answers that come after a newer question are old.
      const take = (details: Details) =>
        guard(() => {
          if (off || place !== asked) return;
          tell(details.consent?.type, (category) => {
            const state = details.categories?.[category]?.state;
            return state === undefined ? undefined : state === 'ALL_ACCEPTED';
          });
        });
      v3.getConsentDetails().then(take, () => take({}));
    } else if (v2?.isInitialized()) {
      const services = v2.getServicesBaseInfo();
      const types = services.flatMap(({ consent }) => consent.history?.map(({ type }) => type) || []);
      tell(
        types.find((type) => /^explicit$/i.test(type || '')),
        (category) => {
          const own = services.filter(({ categorySlug }) => categorySlug === category);
          return own.length ? own.every(({ consent }) => consent.status) : undefined;
        },
      );
    }
  };
  const stops = [
    listenToAll(['UC_UI_CMP_EVENT', 'UC_UI_INITIALIZED', 'UC_CONSENT'], read),
    whenThere(
      () => {
        const { __ucCmp: v3, UC_UI: v2 } = window as Page;
        return v3 || v2?.isInitialized();
      },
      () => {
        read();
        return undefined;
      },
    ),
  ];
  return () => {
    off = true;
    for (const stop of stops) stop();
  };
}
