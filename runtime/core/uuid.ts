/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then 72 random ones, so that ids sort by time. `getRandomValues`, because
 * `randomUUID` is missing on pages served without TLS.
 */
export function uuid(): string {
  return `${Date.now().toString(16).padStart(12, '0')}-7xxx-8xxx-xxxxxxxxxxxx`
    .replace(/x/g, () => (crypto.getRandomValues(new Uint8Array(1))[0]! & 15).toString(16))
    .replace(/.{8}/, '$&-');
}
