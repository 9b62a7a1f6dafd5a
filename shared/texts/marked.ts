/**
 * Marks a text of a table, which `told` says in the language when it is shown: tables are made before anyone knows which language
 * that is. Imports nothing, so that code for pages may use it.
 */
export function marked<T extends string>(text: T): T {
  return text;
}
