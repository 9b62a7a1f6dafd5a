/** Identifiers for the entry: readable, unique, and never a name the runtime exports or JavaScript keeps for itself. */

const reserved = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield occurrence queue milepost window document location'.split(
    ' ',
  ),
);

/** `page_path` or `starts-with` as `pagePath`, `startsWith`. */
export function camel(words: string): string {
  const name = words
    .replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ? next.toUpperCase() : ''))
    .replace(/^[A-Z]+/, (start) => start.toLowerCase());
  return /^[A-Za-z]/.test(name) ? name : `_${name}`;
}

export class Names {
  readonly #taken = new Set(reserved);

  /** A name for what people call `words`, not used before. */
  make(words: string): string {
    const wanted = camel(words).slice(0, 40);
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = `${wanted}${count}`;
    this.#taken.add(name);
    return name;
  }

  keep(name: string): void {
    this.#taken.add(name);
  }
}

/** Names of what the page runtime exports, by kind: `clickTrigger`, `elementVariable`, `startsWith`. */
export const exported = {
  trigger: (type: string) => `${camel(type)}Trigger`,
  variable: (type: string) => `${camel(type)}Variable`,
  format: (type: string) => `${camel(type)}Format`,
  destination: (type: string) => `${camel(type)}Destination`,
  operator: (type: string) => camel(type),
  source: (type: string) => `${camel(type)}Source`,
} as const;
