import type { Visitor } from '../visitor';

/** What of a visitor goes where the device's storage of a page does not: other hosts, other domains, frames of other origins. */
export function pack({ i, s, t, p, n, b, u }: Visitor): string {
  return [i, s, t, p, n, b, u].join('.');
}

/** The same, read; undefined where someone else wrote it. */
export function unpack(text: string): Visitor | undefined {
  const [, i, s, ...rest] =
    /^([\da-f-]{36})\.([\da-f-]{36})\.(\d+)\.(\d*)\.(\d*)\.(\d*)\.(\d*)$/.exec(text) || [];
  if (!i) return undefined;
  const [t, p, n, b, u] = rest.map((each) => (each ? +each : undefined));
  return { i, s, t, p, n, b, u } as Visitor;
}
