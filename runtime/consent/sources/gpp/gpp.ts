import type { ConsentState } from '../../../../shared/event';
import type { Stop } from '../../../core/types';
import { whenThere } from '../../../lib/whenThere';
import { byPurposes, grouped } from '../../groups';
import type { Say } from '../../source';
import type { GppSettings } from './gpp.definition';

/** A section as read by the banner: fields, or a list of its parts. */
type Section = Record<string, unknown> | Record<string, unknown>[];
interface Ping {
  signalStatus?: string;
  applicableSections?: number[];
  parsedSections?: Record<string, Section>;
}
interface Told {
  eventName?: string;
  listenerId?: number;
  pingData?: Ping;
}
type Gpp = (command: string, answered: (told: Told, success?: boolean) => void, parameter?: unknown) => void;

/** Ids of sections: https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Sections/Section%20Information.md */
const europe = 2;
const firstOfUsa = 7;
/** A field of the US sections says so where the visitor has opted out. */
const optedOut = 1;

/** https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/CMP%20API%20Specification.md */
export default function gpp({ unasked }: GppSettings, say: Say): Stop {
  return whenThere(
    () => (window as { __gpp?: Gpp }).__gpp,
    (call) => {
      let listenerId: number | undefined;
      let off: boolean;
      call('addEventListener', (told, success) => {
        if (off || success === false || !told) return;
        listenerId = told.listenerId;
        const { signalStatus, applicableSections = [], parsedSections = {} } = told.pingData || {};
        if (signalStatus !== 'ready') say(undefined);
        else if (applicableSections.includes(-1))
          say(unasked === 'trust' ? byPurposes(() => true) : undefined);
        else say(answered(applicableSections, parsedSections));
      });
      return () => {
        off = true;
        if (listenerId !== undefined) call('removeEventListener', () => {}, listenerId);
      };
    },
  );
}

/** What applies and has been read; Europe's section asks more and stands above those of the USA. */
function answered(ids: number[], sections: Record<string, Section>): ConsentState | undefined {
  const { tcfeuv2 } = sections;
  if (ids.includes(europe)) {
    if (!tcfeuv2) return undefined;
    const consents = fields(tcfeuv2)['PurposeConsents'] as (boolean | number)[];
    // A list in the order of purposes, the first being number 1.
    return byPurposes((purpose) => consents[purpose - 1] === true || consents[purpose - 1] === 1);
  }
  const states = Object.keys(sections)
    .filter((name) => /^us(?!p)/.test(name))
    .map((name) => fields(sections[name]!));
  if (!states.length || !ids.some((id) => id >= firstOfUsa)) return undefined;
  const out = states.some((state) =>
    ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut', 'Gpc'].some(
      (name) => +(state[name] as number) === optedOut,
    ),
  );
  return grouped(true, !out, true, true);
}

function fields(section: Section): Record<string, unknown> {
  return Object.assign({}, ...[section].flat());
}
