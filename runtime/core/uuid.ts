/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random, so that ids sort by time. `getRandomValues`, because
 * `randomUUID` is missing on pages served without TLS.
 */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let at = Date.now();
  for (let place = 6; place--; at /= 256) bytes[place] = at % 256;
  bytes[6] = (bytes[6]! & 15) | 112;
  bytes[8] = (bytes[8]! & 63) | 128;
  return [...bytes]
    .map((byte, place) => (/^(4|6|8|10)$/.test(`${place}`) ? '-' : '') + (byte + 256).toString(16).slice(1))
    .join('');
}
