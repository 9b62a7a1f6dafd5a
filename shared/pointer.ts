/** JSON Pointers (RFC 6901): how a problem, a use or a clause names its place in the rule set. */

/** `pointer('rules', 3, 'event')` is `/rules/3/event`. */
export function pointer(...segments: readonly (string | number)[]): string {
  let path = '';
  for (const segment of segments) path += `/${escapeSegment(segment)}`;
  return path;
}

export function segmentsOf(path: string): string[] {
  return path === '' ? [] : path.slice(1).split('/').map(unescapeSegment);
}

/** What stands there, or undefined. */
export function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const segment of segmentsOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}

/** A copy with the value there replaced; everything beside the path is shared. A path that leads nowhere changes nothing. */
export function replaceAt<T>(document: T, path: string, value: unknown): T {
  return replaceIn(document, segmentsOf(path), value) as T;
}

/** A copy in which the path's last key is called otherwise, at its place. Unchanged where there is one of that name already. */
export function renameKeyAt<T>(document: T, path: string, to: string): T {
  const segments = segmentsOf(path);
  const from = segments.pop();
  const at = pointer(...segments);
  const holder = valueAt(document, at);
  if (typeof holder !== 'object' || holder === null || Object.hasOwn(holder, to)) return document;
  return replaceAt(
    document,
    at,
    Object.fromEntries(Object.entries(holder).map(([key, value]) => [key === from ? to : key, value])),
  );
}

function replaceIn(document: unknown, [first, ...rest]: string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, first)) return document;
  const child = replaceIn((document as Record<string, unknown>)[first], rest, value);
  if (Array.isArray(document)) return document.map((item, index) => (String(index) === first ? child : item));
  // fromEntries, not assignment: a key may be `__proto__`.
  return Object.fromEntries(Object.entries(document).map(([key, old]) => [key, key === first ? child : old]));
}

function escapeSegment(segment: string | number): string {
  // Hardly any key needs it, and validation asks for tens of thousands.
  if (typeof segment === 'number' || !/[~/]/.test(segment)) return String(segment);
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeSegment(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}
