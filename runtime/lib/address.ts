const parts = { url: 'href', path: 'pathname', host: 'hostname', query: 'search', fragment: 'hash' } as const;

/** A part of the page's address, its title or its referrer; query and fragment without their `?` and `#`. */
export function address(part: keyof typeof parts | 'title' | 'referrer'): string {
  return part === 'title' || part === 'referrer'
    ? document[part]
    : location[parts[part]].replace(/^[?#]/, '');
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
