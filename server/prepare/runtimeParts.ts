/** What of the page runtime needs what: read once, when it is made, so that the compiler takes only what a container uses. */
import { parseAst } from 'vite';
import type { RuntimeParts } from '../../shared/compiler/types';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** The statements at the top of the runtime's text. A name that only looks like one of them needs too much, never too little. */
export function runtimeParts(code: string): RuntimeParts {
  const { body } = parseAst(code) as unknown as { body: Node[] };
  const lineStarts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const lineOf = (offset: number) => {
    let line = 0;
    while (line + 1 < lineStarts.length && lineStarts[line + 1]! <= offset) line++;
    return line;
  };
  // Statements that share a line are taken together.
  const parts: { from: number; to: number; nodes: Node[] }[] = [];
  const exports: Record<string, string> = {};
  for (const node of body) {
    if (node.type === 'ExportNamedDeclaration') {
      for (const { local, exported } of node['specifiers'] as {
        local: { name: string };
        exported: { name: string };
      }[])
        exports[exported.name] = local.name;
      continue;
    }
    const from = lineOf(node.start);
    const to = lineOf(node.end);
    const last = parts.at(-1);
    if (last && from <= last.to) {
      last.to = to;
      last.nodes.push(node);
    } else parts.push({ from, to, nodes: [node] });
  }
  const placeOf = new Map(
    parts.flatMap(({ nodes }, place) => nodes.flatMap(declared).map((name) => [name, place])),
  );
  return {
    exports: Object.fromEntries(
      Object.entries(exports).map(([name, local]) => [name, [local, placeOf.get(local) ?? 0]]),
    ),
    parts: parts.map(({ from, to, nodes }, place) => {
      const needs = new Set<number>();
      for (const name of nodes.flatMap(mentioned)) {
        const needed = placeOf.get(name);
        if (needed !== undefined && needed !== place) needs.add(needed);
      }
      return [from, to, ...needs];
    }),
  };
}

/** Names that a statement brings to the top. */
function declared(node: Node): string[] {
  if (node.type === 'VariableDeclaration')
    return (node['declarations'] as { id: Node }[]).flatMap(({ id }) => mentioned(id));
  const id = node['id'] as { name: string } | null | undefined;
  return id ? [id.name] : [];
}

/** Every name in a piece of code that is not just the name of a property. */
function mentioned(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mentioned);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  if (node.type === 'Identifier') return [node['name'] as string];
  return Object.entries(node).flatMap(([key, each]) =>
    (key === 'property' || key === 'key') && !node['computed'] ? [] : mentioned(each),
  );
}
