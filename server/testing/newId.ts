let minted = 0;

/** A UUIDv7 of its own, in order of making. */
export function newId(): string {
  minted += 1;
  const time = Date.now().toString(16).padStart(12, '0');
  const rest = (minted + process.pid * 2 ** 20).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest.slice(-12)}`;
}
