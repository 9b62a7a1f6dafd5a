/** Where an event stands before the quality gate of an advertising destination, and why. */
import { type EventQuality, type GateReason, gateDays } from '../../shared/quality';
import { own } from '../../shared/ruleset/own';
import type { Destination } from '../../shared/ruleset/types';
import { t } from '../../shared/texts/t';

export interface Gate {
  /** `met`: it goes. `allowed`: it goes because somebody said why. `waits`: it does not go yet. */
  state: 'met' | 'allowed' | 'waits';
  /** Somebody's words; empty where nobody gave any. */
  reason: string;
  /** What is known of its arrival; undefined where none is. */
  quality: EventQuality | undefined;
}

/** `quality`: undefined while it is not known. */
export function gateAt(
  destination: Pick<Destination, 'allow'>,
  event: string,
  quality: readonly EventQuality[] | undefined,
): Gate {
  const known = quality?.find(({ name }) => name === event);
  const reason = own(destination.allow ?? {}, event)?.trim() ?? '';
  return { state: known?.ready ? 'met' : reason ? 'allowed' : 'waits', reason, quality: known };
}

const number = new Intl.NumberFormat();
const share = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

/** What is missing, one sentence each; where nothing is, what it was judged by. `asked`: false while the server has not answered. */
export function gateWords(quality: EventQuality | undefined, asked: boolean): string[] {
  if (!asked) return [t('How it arrives is not known yet.')];
  if (!quality) return [t('It has not arrived in the last 30 days.')];
  const { total, missing } = quality;
  if (missing.length === 0)
    return [t('{total} arrived well in the last 7 days.', { total: number.format(total) })];
  return missing.map((reason) => missingWords(reason, quality));
}

function missingWords(reason: GateReason, { total, days, unfit, twice, unasked }: EventQuality): string {
  const part = (count: number) => share.format(count / total);
  switch (reason) {
    case 'days':
      return total === 0
        ? t('It has not arrived in the last 7 days.')
        : t('It has arrived for {days, plural, one {one day} other {# days}} of {gateDays}.', {
            days: Math.min(days, gateDays),
            gateDays,
          });
    case 'unfit':
      return t('{share} is not as the plan says: values are missing or of another type.', {
        share: part(unfit),
      });
    case 'twice':
      return t('{share} came twice within a second.', { share: part(twice) });
    case 'unasked':
      return t('{share} came before the visitor answered about advertising.', { share: part(unasked) });
  }
}
