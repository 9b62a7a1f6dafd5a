import { recallJson, remember } from '../store/remembered';

/** What was last taken from the palette, newest first, kept for this browser and site. */
const most = 8;
const keyOf = (site: string) => `milepost.recent.${site}`;

export function readRecents(site: string): string[] {
  const kept = recallJson(keyOf(site));
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, most) : [];
}

export function addRecent(site: string, id: string): void {
  const others = readRecents(site).filter((one) => one !== id);
  remember(keyOf(site), JSON.stringify([id, ...others].slice(0, most)));
}
