export type Entry = Record<string, unknown>;

/** The arguments of `gtag`, which it pushes as they are; undefined in anything else. */
export type Command = { 0?: string; 1?: string | object; 2?: object };

/**
 * What a push says. `gtag('event', name, params)` pushes its arguments: the parameters are values of that event, and are found
 * where tag managers keep them too, under `eventModel`. `gtag('set', ...)` names values. Other commands, functions among them, say
 * nothing; whose they are calls them.
 */
export function entryOf(pushed: Command): Entry {
  const { 0: command, 1: name, 2: params } = pushed;
  if (command === 'event') return { ...params, eventModel: params, event: name };
  if (command === 'set') return typeof name === 'string' ? { [name]: params } : { ...name };
  return command || typeof pushed !== 'object' ? {} : (pushed as Entry);
}
