/** A part of the page's address, its title or its referrer; query and fragment without their `?` and `#`. */
export function address(part?: string): string {
  if (USES.pageVariable!.part_url && part === 'url') return location.href;
  if (USES.pageVariable!.part_host && part === 'host') return location.hostname;
  if (USES.pageVariable!.part_query && part === 'query') return location.search.slice(1);
  if (USES.pageVariable!.part_fragment && part === 'fragment') return location.hash.slice(1);
  if (USES.pageVariable!.part_title && part === 'title') return document.title;
  if (USES.pageVariable!.part_referrer && part === 'referrer') return document.referrer;
  if (USES.pageVariable!.part_address && part === 'address') return location.origin + location.pathname;
  if (USES.pageVariable!.part_protocol && part === 'protocol') return location.protocol.slice(0, -1);
  if (USES.pageVariable!.part_port && part === 'port')
    return location.port || (location.protocol === 'http:' ? '80' : '443');
  return location.pathname;
}

/** The values of all parameters of that name, decoded; of the query, or of what a fragment holds behind a `?` or in place of one. */
export function queryParameters(name: string, fragment?: boolean, ignoreCase?: boolean): string[] {
  const all = new URLSearchParams(
    USES.queryVariable!.from_fragment && fragment
      ? location.hash.replace(/^#[^=]*\?|^#/, '')
      : location.search,
  );
  return USES.queryVariable!.ignoreCase && ignoreCase
    ? [...all].flatMap(([key, value]) => (key.toLowerCase() === name.toLowerCase() ? value : []))
    : all.getAll(name);
}

/** The complete form of an address the page wrote. Never throws: what is no address stays what it is. */
export function absolute(written: string): string {
  const link = document.createElement('a');
  link.href = written;
  return link.href;
}

/** The complete address of the page now. */
export function href(): string {
  return location.href;
}

/** Where the page comes from: `https://shop.example`. */
export function pageOrigin(): string {
  return location.origin;
}
