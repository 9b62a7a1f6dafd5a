/** Addresses of one site are told apart by what follows its name. */

/** Path, query, and a fragment that is a route; what is no address is answered as it is. */
export function pathOf(address: string): string {
  const base = 'https://site.example';
  if (!URL.canParse(address, base)) return address;
  const { pathname, search, hash } = new URL(address, base);
  return pathname + search + (/^#[/!]/.test(hash) ? hash : '');
}
