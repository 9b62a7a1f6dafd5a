/** An address taken apart and put together, as text: what pages send need not be a sound address. */

/** Its parts, and what stands between them; joined they are the address. */
export function parts(address: string): string[] {
  return address.split(/([/?#&=;])/);
}

/** Whether a parameter may leave the page, by its name. */
export type MayLeave = (name: string) => boolean;

/** What ads add to an address: see runtime/lib/clickIds.ts, which a test holds to this. */
export const clickIds = [
  'gclid',
  'gbraid',
  'wbraid',
  'dclid',
  'fbclid',
  'ttclid',
  'msclkid',
  'li_fat_id',
  'twclid',
  'epik',
  'ScCid',
  'rdt_cid',
  'yclid',
] as const;

/** utm_…, what the site names, and ids of ad clicks where `ads` allows them. */
export function mayLeaveOf(named: ReadonlySet<string>, ads: boolean): MayLeave {
  return (name) =>
    name.startsWith('utm_') || named.has(name) || (ads && (clickIds as readonly string[]).includes(name));
}

/** The address with only the parameters that may leave the page, of its query and of what a fragment holds in place of one. */
export function withAllowedQuery(address: string, mayLeave: MayLeave): string {
  const hash = address.indexOf('#');
  const head = hash < 0 ? address : address.slice(0, hash);
  const fragment = hash < 0 ? '' : address.slice(hash + 1);
  const [path, query] = cut(head);
  return `${path}${joined('?', filtered(query, mayLeave))}${joined('#', fragmentOf(fragment, mayLeave))}`;
}

function fragmentOf(fragment: string, mayLeave: MayLeave): string {
  const [route, query] = cut(fragment);
  // `#color=red&size=m`, as some applications keep what is chosen, and as tokens come.
  const kept = /[=&]/.test(route) ? filtered(route, mayLeave) : route;
  return `${kept}${joined('?', filtered(query, mayLeave))}`;
}

function cut(text: string): [before: string, query: string] {
  const at = text.indexOf('?');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function joined(mark: string, text: string): string {
  return text === '' ? '' : mark + text;
}

function filtered(query: string, mayLeave: MayLeave): string {
  if (query === '') return '';
  return query
    .split('&')
    .filter((pair) => mayLeave(pair.split('=', 1)[0] ?? ''))
    .join('&');
}
