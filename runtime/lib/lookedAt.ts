/**
 * What a pattern looks at. A pattern that tries some places twice takes a few milliseconds on this much; on a whole page's text, or an
 * address somebody made for it, it would take minutes. The compiler refuses patterns that take longer (`shared/regex/hang.ts`).
 */
export function lookedAt(value: unknown): string {
  return `${value}`.slice(0, 1024);
}
