/** What the page keeps under a key. Undefined where there is nothing, it is our own, or a sandbox forbids reading. */
export function stored(session: boolean | undefined, key: string): string | undefined {
  try {
    return key.startsWith('milepost.')
      ? undefined
      : ((session ? sessionStorage : localStorage).getItem(key) ?? undefined);
  } catch {
    return undefined;
  }
}
