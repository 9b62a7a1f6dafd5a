import type { TraceEntry } from '../../../shared/trace';

// What a page pushes can be its whole shop; a recording of hundreds of pushes has to stay light.
const pushed = { depth: 6, keys: 60, text: 1000, nodes: 400 };
/** What we tell ourselves is bounded where it is made: this only ends mistakes. */
const told = { depth: 20, keys: 1000, text: 60_000, nodes: 20_000 };

/** A copy that is nothing but data: of functions and elements their kind, long texts cut, circles and depths ended. */
export function plainPush(value: unknown): unknown {
  return copyOf(value, pushed);
}

/** An entry as it can be sent: what rules read from the page may hold anything. */
export function plainEntry(entry: TraceEntry): TraceEntry {
  return copyOf(entry, told) as TraceEntry;
}

function copyOf(value: unknown, max: typeof pushed): unknown {
  let nodes = 0;
  const around: unknown[] = [];
  const copy = (given: unknown): unknown => {
    if (typeof given === 'string') return given.length > max.text ? `${given.slice(0, max.text)}…` : given;
    if (typeof given === 'number') return Number.isFinite(given) ? given : String(given);
    if (given === null || given === undefined || typeof given === 'boolean') return given;
    if (typeof given === 'function') return '(function)';
    if (typeof given !== 'object') return String(given);
    if (given instanceof Node) return `<${given.nodeName.toLowerCase()}>`;
    if (given instanceof Date) return Number.isNaN(+given) ? null : given.toISOString();
    nodes += 1;
    if (around.includes(given) || around.length >= max.depth || nodes > max.nodes) return '…';
    around.push(given);
    try {
      return Array.isArray(given)
        ? given.slice(0, max.keys).map(copy)
        : Object.fromEntries(
            Object.keys(given)
              .slice(0, max.keys)
              .map((key) => [key, copy((given as Record<string, unknown>)[key])]),
          );
    } catch {
      // A getter of the page that throws.
      return '…';
    } finally {
      around.pop();
    }
  };
  return copy(value);
}
