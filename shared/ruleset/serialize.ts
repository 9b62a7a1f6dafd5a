/** Text of a rule set: stable key order, so that it reads well in a git diff. */
import { jsonError } from '../json';
import type { Problem } from '../problem';
import { notJson } from '../problems/document';
import { dereference, frameShape, type Shape } from './schemaAt';
import type { RuleSet } from './types';

/**
 * Two-space JSON with a final newline. Keys stand in the order of the schema's `properties`; unknown keys come after them,
 * and keys of records (parameters, consent signals, settings) keep their order. Undefined is left out.
 */
export function serialize(ruleSet: RuleSet): string {
  return `${JSON.stringify(ordered(ruleSet, frameShape), null, 2)}\n`;
}

/** The JSON document in a text; when it is none, the problem says line and column. Never throws. */
export function parse(text: string): { document: unknown } | { problems: Problem[] } {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return { document: JSON.parse(withoutMark) };
  } catch (error) {
    const place = jsonError(withoutMark);
    return { problems: [notJson(place, error instanceof Error ? error.message : String(error))] };
  }
}

function ordered(value: unknown, shape: Shape | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = resolve(shape ?? heldShape(value), value);
  if (Array.isArray(value)) return value.map((item) => ordered(item, known.items));
  const properties = known.properties ?? {};
  const rest = typeof known.additionalProperties === 'object' ? known.additionalProperties : undefined;
  const keys = new Set([...Object.keys(properties), ...Object.keys(value)]);
  // fromEntries, not assignment: a key may be `__proto__`.
  return Object.fromEntries(
    [...keys]
      .filter((key) => Object.hasOwn(value, key))
      .map((key) => [
        key,
        ordered(
          (value as Record<string, unknown>)[key],
          Object.hasOwn(properties, key) ? properties[key] : rest,
        ),
      ]),
  );
}

/** Where the frame says nothing, as in settings: triggers and comparisons inside them are known by their look. */
function heldShape(value: object): Shape {
  if ('type' in value && 'settings' in value) return { $ref: '#/$defs/step' };
  return 'variable' in value && 'operator' in value ? { $ref: '#/$defs/condition' } : {};
}

/** Follows `$ref`, and takes the alternative that knows most of the value's keys. */
function resolve(shape: Shape, value: object): Shape {
  const target = dereference(shape);
  if (!target.oneOf) return target;
  const known = (one: Shape) => Object.keys(value).filter((key) => one.properties && key in one.properties);
  return target.oneOf.reduce((best, one) => (known(one).length > known(best).length ? one : best));
}
