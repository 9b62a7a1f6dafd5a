import type { Stop } from '../../../core/types';
import { whenThere } from '../../../lib/whenThere';
import { byPurposes } from '../../groups';
import type { Say } from '../../source';
import { type TcfApi, tcfApi } from './locator';
import type { TcfSettings } from './tcf.definition';

/** What is read of TCData. */
interface TcData {
  eventStatus?: 'tcloaded' | 'cmpuishown' | 'useractioncomplete';
  gdprApplies?: boolean;
  listenerId?: number;
  purpose?: { consents?: Record<number, boolean> };
  vendor?: { consents?: Record<number, boolean> };
}

/**
 * Decides on `tcloaded` and `useractioncomplete` alone; a banner that is shown again pauses. Whether the GDPR applies has to be
 * known. https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
export default function tcf({ vendor, unasked }: TcfSettings, say: Say): Stop {
  return whenThere(tcfApi, (call: TcfApi) => {
    let listenerId: number | undefined;
    let off: boolean;
    call('addEventListener', (data: TcData | undefined, success?: boolean) => {
      if (off || !success || !data) return;
      const { eventStatus, gdprApplies, purpose, vendor: vendors } = data;
      listenerId = data.listenerId;
      if (gdprApplies === false) say(unasked === 'trust' ? byPurposes(() => true) : undefined);
      else if (gdprApplies && (eventStatus === 'tcloaded' || eventStatus === 'useractioncomplete'))
        say(byPurposes((number) => purpose!.consents![number] && (!vendor || vendors!.consents![vendor])));
      else say(undefined);
    });
    return () => {
      off = true;
      if (listenerId !== undefined) call('removeEventListener', () => {}, listenerId);
    };
  });
}
