/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then 72 random ones, so that ids sort by time. `getRandomValues`, because
 * `randomUUID` is missing on pages served without TLS.
 */
export function uuid(): string {
  const random = [...crypto.getRandomValues(new Uint8Array(9))]
    .map((byte) => (byte + 256).toString(16).slice(1))
    .join('');
  return `${Date.now().toString(16).padStart(12, '0')}7${random.slice(0, 3)}8${random.slice(3)}`.replace(
    /(.{8})(.{4})(.{4})(.{4})/,
    '$1-$2-$3-$4-',
  );
}
