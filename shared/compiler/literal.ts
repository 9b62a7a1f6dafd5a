/** JavaScript source for plain data, as a person would write it. */

/** A value as source: single quotes, keys bare where that is safe. A key that ends in `_` is quoted, or it would be mangled. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value && typeof value === 'object')
    return object(Object.entries(value).map(([name, each]) => [name, literal(each)]));
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

/** An object literal from names and source texts. */
export function object(entries: readonly (readonly [name: string, source: string])[]): string {
  return entries.length
    ? `{ ${entries.map(([name, source]) => `${key(name)}: ${source}`).join(', ')} }`
    : '{}';
}

function key(name: string): string {
  // A bare `__proto__` key would set the prototype; a computed one is an ordinary property.
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z$][\w$]*$/.test(name) && !name.endsWith('_') ? name : quoted(name);
}

function quoted(text: string): string {
  // JSON escapes what a string literal needs; U+2028 and U+2029 end a line in older engines; `</` must not end a script element.
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/'/g, "\\'")
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
    .replace(/<(?=[/!])/g, '\\x3c');
  return `'${inner}'`;
}

/** A regular expression literal. The pattern was checked before: one that does not parse never gets here. */
export function regex(pattern: string, ignoreCase?: boolean): string {
  return String(new RegExp(pattern, ignoreCase ? 'i' : ''));
}
