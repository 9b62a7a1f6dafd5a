/** What was last taken from the palette, newest first, kept for this browser and site. */
const most = 8;
const keyOf = (site: string) => `milepost.recent.${site}`;

export function readRecents(site: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(site)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function addRecent(site: string, id: string): void {
  try {
    const others = readRecents(site).filter((one) => one !== id);
    localStorage.setItem(keyOf(site), JSON.stringify([id, ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing has no recent ones.
  }
}
