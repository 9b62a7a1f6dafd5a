/**
 * What lies at a path of names joined by dots; numbers count list items from 0. `first`: of a list, its first item is asked where
 * the path names none. Undefined where there is nothing, or a getter of the page throws. Never leads through elements, what people
 * typed into them, cookies, or the visitor's storage.
 */
export function at(held: unknown, path: string, first?: boolean): unknown {
  try {
    let value = held as Record<string, unknown> | null | undefined;
    for (const key of path.split('.')) {
      if (first && Array.isArray(value) && !(key in value)) value = value[0];
      value = value?.[key] as typeof value;
      // Known by what they have: those of frames are of other classes.
      if (value?.['nodeType'] || value?.['setItem']) return undefined;
    }
    return value;
  } catch {
    return undefined;
  }
}

/** JSON's value; undefined where it is none. */
export function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text || 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
