import { isOrdered, isTree, same, type Tree } from '../../shared/same';

/** Makes `draft`, a draft of `from`, equal to `to`, touching only what differs, so that its patches are small. */
export function assign(draft: object, from: object, to: object): void {
  if (Array.isArray(from) && Array.isArray(to)) assignItems(draft as unknown[], from, to);
  else
    assignKeys(
      draft as Record<string, unknown>,
      from as Record<string, unknown>,
      to as Record<string, unknown>,
    );
}

function assignKeys(
  draft: Record<string, unknown>,
  from: Record<string, unknown>,
  to: Record<string, unknown>,
): void {
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) delete draft[key];
  for (const [key, value] of Object.entries(to)) {
    if (value === undefined) delete draft[key];
    else if (Object.hasOwn(from, key)) assignOne(draft, key, from[key], value);
    else draft[key] = value;
  }
}

function assignItems(draft: unknown[], from: unknown[], to: unknown[]): void {
  let start = 0;
  const shorter = Math.min(from.length, to.length);
  while (start < shorter && same(from[start], to[start])) start++;
  let end = 0;
  while (end < shorter - start && same(from[from.length - 1 - end], to[to.length - 1 - end])) end++;
  if (from.length === to.length) {
    for (let at = start; at < to.length - end; at++) assignOne(draft, at, from[at], to[at]);
  } else draft.splice(start, from.length - start - end, ...to.slice(start, to.length - end));
}

function assignOne(draft: Tree, key: string | number, from: unknown, to: unknown): void {
  if (from === to) return;
  const place = draft as Record<string | number, unknown>;
  const isPart = isTree(from) && isTree(to) && Array.isArray(from) === Array.isArray(to);
  if (isPart && !(isOrdered(key) && losesOrder(from, to))) assign(place[key] as object, from, to);
  else place[key] = to;
}

/** Whether setting key by key would leave the keys in another order: new ones would come last. */
function losesOrder(from: object, to: object): boolean {
  const kept = Object.keys(from).filter((key) => Object.hasOwn(to, key));
  const added = Object.keys(to).filter((key) => !Object.hasOwn(from, key));
  return Object.keys(to).some((key, at) => key !== [...kept, ...added][at]);
}
