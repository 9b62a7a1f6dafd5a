/** The part of the frame's schema that describes a place of the rule set. */
import { segmentsOf } from '../pointer';
import { ruleSetSchema } from './schema';

export interface Shape {
  title?: string;
  description?: string;
  examples?: readonly unknown[];
  properties?: Readonly<Record<string, Shape>>;
  additionalProperties?: boolean | Shape;
  items?: Shape;
  oneOf?: readonly Shape[];
  $ref?: string;
}

export const frameShape = ruleSetSchema() as object as Shape & { $defs: Readonly<Record<string, Shape>> };

/** `$ref` followed. */
export function dereference(shape: Shape): Shape {
  const name = shape.$ref?.slice('#/$defs/'.length);
  return name === undefined ? shape : (frameShape.$defs[name] ?? {});
}

/** Undefined inside settings, and where the schema says nothing. Does not choose between alternatives. */
export function schemaAt(path: string): Shape | undefined {
  let shape: Shape | undefined = frameShape;
  for (const segment of segmentsOf(path)) {
    if (!shape) return undefined;
    const { properties, items, additionalProperties }: Shape = dereference(shape);
    if (properties && Object.hasOwn(properties, segment)) shape = properties[segment];
    else if (items && /^\d+$/.test(segment)) shape = items;
    else shape = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  }
  return shape && dereference(shape);
}
