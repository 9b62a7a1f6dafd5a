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
