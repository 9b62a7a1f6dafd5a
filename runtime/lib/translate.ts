import type { Destination, SentEvent } from '../core/types';

/**
 * What one event is called at a destination: the vendor's name, 1 where that is one of its own, and the parameters that have
 * other names there (0: left out). 0 for the whole: not sent.
 */
export type Translated = 0 | [name: string, standard?: 0 | 1, params?: Record<string, string | 0>];

/**
 * A destination that gets events under its own names. What the table does not hold is not sent; with `others` it goes as it is.
 * The compiler writes the table, of the events that its rules send (shared/compiler/translations.ts).
 */
export function translate<Settings>(
  make: Destination<Settings>,
  table: Record<string, Translated>,
  others?: 1,
): Destination<Settings> {
  return (settings) => {
    const send = make(settings);
    const translated = (event: SentEvent) => {
      const found = table[event.name] ?? (others && ([event.name] as [string]));
      // A page may push any name: what `constructor` finds is no row.
      if (!Array.isArray(found)) return;
      const [name, standard, renamed] = found;
      send({ ...event, name, standard, params: rename(event.params, renamed) } as SentEvent);
    };
    translated.stop = send.stop;
    return translated as ReturnType<Destination<Settings>>;
  };
}

/** The parameters under other names. What a renamed one takes the name of is what the vendor gets. */
function rename(params: SentEvent['params'], renamed: Record<string, string | 0> = {}): SentEvent['params'] {
  const kept: SentEvent['params'] = {};
  for (const name of Object.keys(params)) {
    const to = renamed[name] ?? name;
    if (to) kept[to] = params[name]!;
  }
  return kept;
}
