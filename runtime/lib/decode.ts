/** A part of an address as people wrote it: `Price%20list.pdf` as `Price list.pdf`. What was never encoded stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
