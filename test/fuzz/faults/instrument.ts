/** Marks every function of the page runtime, so that each of them can be made to throw. */
import { parseAst } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface Marked {
  /** The runtime's text, of as many lines; each marked function begins with `__fault(number)`. */
  code: string;
  /** By number: where a function is, as `runtime/lib/listen.ts run, line 812`. */
  functions: string[];
  /** The guard, and functions that only hand on to it, or to the page's own function that they stand for: nothing of ours can fail there. */
  doors: number;
}

export function instrument(code: string): Marked {
  const inserts: [at: number, text: string][] = [];
  const functions: string[] = [];
  let doors = 0;
  const mark = (node: Node, name: string) => {
    const body = node['body'] as Node;
    const where = placeOf(code, node.start);
    // A library's functions are called by the browser itself, and are not ours to guard.
    if (where.startsWith('node_modules/')) return;
    if (name === 'guard' || handsOn(body)) {
      doors++;
      return;
    }
    const call = `__fault(${functions.length})`;
    functions.push(`${where} ${name || 'anonymous'}`);
    if (body.type === 'BlockStatement') inserts.push([body.start + 1, ` ${call};`]);
    else inserts.push([body.start, `(${call}, `], [body.end, ')']);
  };
  const walk = (value: unknown, name = ''): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type))
      mark(node, (node['id'] as { name?: string } | null)?.name ?? name);
    for (const [key, each] of Object.entries(node)) {
      if (key === 'init' || key === 'value' || key === 'right') walk(each, nameIn(node));
      else walk(each);
    }
  };
  walk((parseAst(code) as unknown as Node)['body']);
  let text = code;
  for (const [at, insert] of inserts.sort(([one], [other]) => other - one))
    text = text.slice(0, at) + insert + text.slice(at);
  return { code: text, functions, doors };
}

function nameIn(node: Node): string {
  const named = (node['id'] ?? node['key'] ?? node['left']) as {
    name?: string;
    property?: { name?: string };
  } | null;
  return named?.name ?? named?.property?.name ?? '';
}

/** Whether a body is nothing but calls of the guard and of what the page itself called, in what is published. */
function handsOn(node: Node | null | undefined): boolean {
  switch (node?.type) {
    case 'BlockStatement':
      return (node['body'] as Node[]).every(handsOn);
    case 'ExpressionStatement':
      return handsOn(node['expression'] as Node);
    case 'ReturnStatement':
      return isName(node['argument']) || handsOn(node['argument'] as Node);
    case 'VariableDeclaration':
      return (node['declarations'] as { init: Node | null }[]).every(({ init }) => !init || handsOn(init));
    case 'IfStatement':
    case 'ConditionalExpression':
      return (
        (node['test'] as { name?: string }).name === 'PREVIEW' &&
        (!node['alternate'] || handsOn(node['alternate'] as Node))
      );
    case 'CallExpression': {
      const callee = node['callee'] as Node & { name?: string; property?: { name?: string } };
      // `(PREVIEW ? during : guard)(…)`
      const published = callee.type === 'ConditionalExpression' && (callee['alternate'] as typeof callee);
      return (published || callee).name === 'guard' || callee.property?.name === 'apply';
    }
    default:
      return false;
  }
}

function isName(node: unknown): boolean {
  return (node as Node | null)?.type === 'Identifier';
}

/** By the comment that the bundler puts before each file's part. */
function placeOf(code: string, at: number): string {
  const before = code.slice(0, at);
  const file = /^\/\/ \S*?((?:runtime|shared|node_modules)\/\S+)$/gm;
  const last = [...before.matchAll(file)].at(-1)?.[1] ?? 'runtime';
  return `${last}:${before.split('\n').length}`;
}
