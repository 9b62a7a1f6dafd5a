/** The first cookie of that name, decoded where it can be. Undefined where there is none, or a sandbox forbids reading. */
export function readCookie(name: string): string | undefined {
  let value: string | undefined;
  try {
    value = document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);
    return value && decodeURIComponent(value);
  } catch {
    // A stray % makes it undecodable: then it was never encoded.
    return value;
  }
}

/** Writes a cookie for all hosts of a domain, or takes it away where its time is over. Where cookies are blocked nothing happens. */
export function writeCookie(name: string, value: string, domain: string, ends: number): void {
  try {
    const secure = location.protocol === 'https:' ? '; secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers we serve, and answers late
    document.cookie = `${name}=${value}; domain=${domain}; path=/; expires=${new Date(ends).toUTCString()}; samesite=lax${secure}`;
  } catch {
    // A sandbox.
  }
}
