/** The editor's texts, read from its source and from the data it shows: what is said, and what looks as if it should be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseAst } from 'vite';
import { textsOfData } from './textsOfData';

export const root = join(import.meta.dirname, '../..');
export const textsFile = join(root, 'editor/texts/en.json');

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface Said {
  /** Texts given to `t`, `marked` or held by data, in the order of the alphabet. */
  texts: string[];
  /** Those of them that are messages with places to fill in: not what data says, which is told as it stands. */
  messages: string[];
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
  for (const file of [...sources(join(root, 'editor')), ...sources(join(root, 'shared'))]) {
    if (isHelper(file)) continue;
    const source = readFileSync(file, 'utf8');
    const program = parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
    const note = (text: string) => bare.push(`${relative(root, file)}: ${text.trim()}`);
    walk(program, [], (node, parents) => {
      const text = textOf(node);
      if (text !== undefined) texts.add(text);
      else if (isCall(node, 'marked')) note(source.slice(node.start, node.end));
      else if (isCall(node, 't')) note(source.slice(node.start, node.end).split('\n')[0]!);
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
  const messages = [...texts].sort();
  for (const text of textsOfData()) texts.add(text);
  return { texts: [...texts].sort(), messages, bare };
}

/** As `en.json` holds them. */
export function asFile(texts: readonly string[]): string {
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
}

function isCall(node: Node, name: string): boolean {
  if (node.type !== 'CallExpression') return false;
  const callee = node['callee'] as Node;
  return callee.type === 'Identifier' && callee['name'] === name;
}

/** What says and marks texts, which gets them handed. */
function isHelper(file: string): boolean {
  return /shared\/texts\/(t|marked)\.ts$/.test(file);
}

/** The text of `t('…')` or `marked('…')`; undefined for anything else, and for a text that only running the editor would tell. */
function textOf(node: Node): string | undefined {
  if (!isCall(node, 't') && !isCall(node, 'marked')) return undefined;
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
