/** Where the JSON text shows what a pointer names, as an address below the site. */
export function jsonAddress(path: string): string {
  return `/json?at=${encodeURIComponent(path)}`;
}
