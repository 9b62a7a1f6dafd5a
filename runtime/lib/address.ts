/** A part of the page's address, its title or its referrer; query and fragment without their `?` and `#`. */
export function address(part?: string): string {
  if (USES.pageVariable!.part_url && part === 'url') return location.href;
  if (USES.pageVariable!.part_host && part === 'host') return location.hostname;
  if (USES.pageVariable!.part_query && part === 'query') return location.search.slice(1);
  if (USES.pageVariable!.part_fragment && part === 'fragment') return location.hash.slice(1);
  if (USES.pageVariable!.part_title && part === 'title') return document.title;
  if (USES.pageVariable!.part_referrer && part === 'referrer') return document.referrer;
  return location.pathname;
}

/** The first query parameter of that name, decoded. */
export function queryParameter(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
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
