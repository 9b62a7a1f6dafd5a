/**
 * Equal as JSON. The order of keys makes no difference, but for parameters: people put them in order, and a rule sends them in it.
 * `ordered`: whether it makes a difference for the keys of these two.
 */
export function same(a: unknown, b: unknown, ordered = false): boolean {
  if (a === b) return true;
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  if (keys.length !== others.length) return false;
  if (ordered && keys.some((key, at) => key !== others[at])) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], isOrdered(key)),
  );
}

/** Whether the order of what stands under such a key is people’s own. */
export function isOrdered(key: string | number): boolean {
  return key === 'params';
}

export type Tree = Record<string, unknown> | unknown[];

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
