/** The editor's texts, read from its source: what is said through `t`, and what looks as if it should be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';

export const root = join(import.meta.dirname, '../..');
export const textsFile = join(root, 'editor/texts/en.json');

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface Said {
  /** Texts given to `t`, in the order of the alphabet. */
  texts: string[];
  /** `file: text` of what people would read untranslated. */
  bare: string[];
}

// What people read in these is code, or the product's own name.
const codeTags = new Set(['code', 'kbd', 'pre', 'samp']);
const spoken = new Set(['label', 'title', 'placeholder', 'hint', 'about', 'aria-label', 'alt']);
const notWords = /^[^\p{L}]*$|^(Milepost|JSON|CSV|Markdown)$/u;

export function readTexts(): Said {
  const texts = new Set<string>();
  const bare: string[] = [];
  for (const file of sources(join(root, 'editor'))) {
    const source = readFileSync(file, 'utf8');
    const program = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
    const note = (text: string) => bare.push(`${relative(root, file)}: ${text.trim()}`);
    walk(program, [], (node, parents) => {
      const text = textOf(node);
      if (text !== undefined) texts.add(text);
      else if (node.type === 'CallExpression' && calls(node))
        note(source.slice(node.start, node.end).split('\n')[0]!);
      if (node.type === 'JSXText' && !notWords.test((node['value'] as string).trim()) && !inCode(parents))
        note(node['value'] as string);
      if (node.type === 'JSXAttribute') {
        const { name } = node['name'] as { name: string };
        const value = node['value'] as Node | null;
        if (value?.type !== 'Literal' || !spoken.has(name)) return;
        const text = value['value'] as string;
        // A placeholder of one word is an example of what to type: an address, a name.
        if (!notWords.test(text) && !(name === 'placeholder' && !text.includes(' ')))
          note(`${name}="${text}"`);
      }
    });
  }
  return { texts: [...texts].sort(), bare };
}

/** As `en.json` holds them. */
export function asFile(texts: readonly string[]): string {
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
}

function calls(node: Node): boolean {
  const callee = node['callee'] as Node;
  return callee.type === 'Identifier' && callee['name'] === 't';
}

/** The text of `t('…')`; undefined for anything else, and for a text that only running the editor would tell. */
function textOf(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || !calls(node)) return undefined;
  const [first] = node['arguments'] as Node[];
  return first?.type === 'Literal' && typeof first['value'] === 'string' ? first['value'] : undefined;
}

function inCode(parents: readonly Node[]): boolean {
  return parents.some(({ type, openingElement }) => {
    if (type !== 'JSXElement') return false;
    const { name } = openingElement as { name: { name?: string } };
    return codeTags.has(name.name ?? '');
  });
}

function walk(
  node: unknown,
  parents: readonly Node[],
  visit: (node: Node, parents: readonly Node[]) => void,
): void {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) walk(one, parents, visit);
    return;
  }
  const one = node as Node;
  if (one.type) visit(one, parents);
  const within = one.type ? [...parents, one] : parents;
  for (const part of Object.values(one)) walk(part, within, visit);
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
