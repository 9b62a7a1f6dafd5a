/** The one door to acorn, which says where in JavaScript of one's own its loops, functions and calls are, and what they name. */
import { type AnyNode, parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';

export type { AnyNode };

const before = '(function(){"use strict";';
const after = '\n})';

/**
 * Every node of a function's body, those inside before those around them; places count from the body's start. `around`: what it is
 * in, outermost first, itself last. Throws where acorn cannot read it.
 */
export function eachNode(body: string, visit: (node: AnyNode, around: readonly AnyNode[]) => void): void {
  const tree = parse(before + body + after, { ecmaVersion: 'latest', preserveParens: true });
  fullAncestor(tree, (node, _, around) => {
    if (node.start < before.length || node.end > before.length + body.length) return;
    visit(node as AnyNode, around as readonly AnyNode[]);
  });
}

/** Where a node begins in the body, and where it ends. */
export function placeOf({ start, end }: AnyNode): [start: number, end: number] {
  return [start - before.length, end - before.length];
}

/** Of `name`, `any.name` and `any['name']`. */
export function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ParenthesizedExpression') return nameOf(node.expression);
  if (node.type !== 'MemberExpression') return undefined;
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return node.property.type === 'Literal' ? String(node.property.value) : undefined;
}
