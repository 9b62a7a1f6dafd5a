/** Cookies of a request by name; what cannot be decoded is left out. */
export function readCookies(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    try {
      cookies[part.slice(0, at).trim()] = decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      // A cookie this shop did not write, such as `50%`.
    }
  }
  return cookies;
}

/** A `Set-Cookie` value. An empty `value` forgets the cookie. */
export function writeCookie(name: string, value: string): string {
  const seconds = value ? 60 * 60 * 24 * 180 : 0;
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${seconds}; SameSite=Lax`;
}
