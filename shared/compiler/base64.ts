/** Base64 of bytes, where neither Node's Buffer nor a DOM may be assumed. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In slices: a spread of a whole file overflows the stack.
  for (let start = 0; start < bytes.length; start += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(binary);
}

export function utf8ToBase64(text: string): string {
  return toBase64(new TextEncoder().encode(text));
}
