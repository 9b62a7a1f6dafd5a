import type { Stop } from '../../../core/types';
import { listenToAll } from '../../../lib/listen';
import { stopAll } from '../../../lib/stopAll';
import { whenThere } from '../../../lib/whenThere';
import { grouped } from '../../groups';
import type { Say } from '../../source';
import type { OnetrustSettings } from './onetrust.definition';

interface Page {
  /** `,C0001,C0002,`: also before the visitor was asked, by region. */
  OnetrustActiveGroups?: string;
  OneTrust?: { IsAlertBoxClosed?(): boolean };
}

/** https://developer.onetrust.com/onetrust/docs/javascript-api */
export default function onetrust(
  {
    analytics = 'C0002',
    advertising = 'C0004',
    functional = 'C0003',
    necessary = 'C0001',
    unasked,
  }: OnetrustSettings,
  say: Say,
): Stop {
  const read = () => {
    const { OnetrustActiveGroups: groups, OneTrust: banner } = window as Page;
    if (groups === undefined || !(unasked === 'trust' || banner?.IsAlertBoxClosed?.() === true))
      return say(undefined);
    const active = groups.split(',');
    const has = (group: string) => active.includes(group);
    say(grouped(has(analytics), has(advertising), has(functional), has(necessary)));
  };
  return stopAll([
    listenToAll(['OneTrustGroupsUpdated', 'OTConsentApplied', 'consent.onetrust'], read),
    whenThere(
      () => (window as Page).OneTrust && (window as Page).OnetrustActiveGroups,
      () => {
        read();
        return undefined;
      },
    ),
  ]);
}
