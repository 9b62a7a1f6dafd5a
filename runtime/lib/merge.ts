type Entry = Record<string, unknown>;

/** An object as written in braces or read from JSON, in whatever frame: not an element, a date, an instance of a class. */
function plain(value: unknown): value is Entry {
  const above = typeof value === 'object' && value && Object.getPrototypeOf(value);
  return above === null ? value !== null : !!above && !Object.getPrototypeOf(above);
}

/**
 * Merges what was pushed into a data layer's state as tag managers do: objects key by key, lists item by item, anything else in
 * place of what was there, null and undefined included. `_clear: true` in an object, or `deep` false, puts its values in place
 * of what was there, whole. https://github.com/google/data-layer-helper#the-abstract-data-model
 */
export function merge(state: Entry, entry: Entry, deep: boolean): void {
  // A key with dots is a path: { 'a.b': 1 } is { a: { b: 1 } }.
  for (const key in entry)
    put(
      state,
      key.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), entry[key]) as Entry,
      deep && !entry['_clear'],
    );
}

function put(to: Entry, from: Entry, deep: boolean): void {
  for (const key of Object.keys(from)) {
    const value = from[key];
    const list = Array.isArray(value);
    // Pages can push any key; this one would reach into every object there is.
    if (key === '__proto__' || key === '_clear') continue;
    if (deep && (list || plain(value))) {
      if (list ? !Array.isArray(to[key]) : !plain(to[key])) to[key] = list ? [] : {};
      put(to[key] as Entry, value as Entry, !(value as Entry)['_clear']);
    } else to[key] = value;
  }
}
