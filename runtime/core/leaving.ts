import { consentTo } from '../consent/consent';
import { clickIds } from '../lib/clickIds';
import type { Read } from './condition';

/** Parameters that the rule set names, beside those of campaigns. */
let named: string[];

/** Lets these parameters of addresses leave the page, too. */
export function queryNames(names: string[]): void {
  named = names;
}

function mayLeave(name: string): boolean {
  return (
    /^utm_/.test(name) ||
    (USES.query!.named! && named.includes(name)) ||
    // Ids of single clicks: advertising's own, so that its consent decides.
    (USES.query!.clickIds! && clickIds.includes(name) && consentTo(['ad_storage']) === 'granted')
  );
}

/** An address with only the parameters that may leave the page, of its query and of what a fragment holds in place of one. */
export function leaving(address: string): string {
  return address
    .replace(/([?#&])([^?#&=]*)(=[^#&]*)?/g, (all, mark, name, value) =>
      (mark === '#' && !value) || mayLeave(name) ? all : mark === '&' ? '' : mark,
    )
    .replace(/([?#])&/g, '$1')
    .replace(/[?#]+(?=#|$)/g, '');
}

/** A variable that reads the page's address, as a parameter of an event. `mark`: what the part it reads stands behind. */
export function asLeaving(read: Read, mark = ''): Read {
  return (occurrence) => {
    const value = read(occurrence);
    return typeof value === 'string' ? leaving(mark + value).slice(mark.length) : value;
  };
}
