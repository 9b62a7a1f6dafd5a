/** Which rules are chosen, to be changed together, as in any list of files. */

export interface Selection {
  chosen: ReadonlySet<string>;
  /** Where a stretch begins: the last one that was chosen by itself. */
  anchor: string | undefined;
}

export const nothingChosen: Selection = { chosen: new Set(), anchor: undefined };

/** Takes one in, or out again. */
export function toggle({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/**
 * From the anchor to this one, in the order shown. With `keep`, what was chosen elsewhere stays; otherwise it is this stretch
 * alone, so that it also becomes shorter again. `from` stands for an anchor that is not there (any more).
 */
export function stretch(
  { chosen, anchor }: Selection,
  order: readonly string[],
  id: string,
  from: string,
  keep = false,
): Selection {
  const start = anchor !== undefined && order.includes(anchor) ? anchor : from;
  const places = [order.indexOf(start), order.indexOf(id)].sort((a, b) => a - b);
  const [first = -1, last = -1] = places;
  const between = first < 0 ? [id] : order.slice(first, last + 1);
  return { chosen: new Set(keep ? [...chosen, ...between] : between), anchor: start };
}

/** All of these too; when all of them are chosen already, none of them. */
export function toggleAll({ chosen, anchor }: Selection, ids: readonly string[]): Selection {
  const next = new Set(chosen);
  if (ids.every((id) => next.has(id))) for (const id of ids) next.delete(id);
  else for (const id of ids) next.add(id);
  return { chosen: next, anchor: anchor ?? ids[0] };
}

/** Without those that are gone; the same object when none is. */
export function prune(selection: Selection, exists: (id: string) => boolean): Selection {
  if ([...selection.chosen].every(exists)) return selection;
  return { ...selection, chosen: new Set([...selection.chosen].filter(exists)) };
}
