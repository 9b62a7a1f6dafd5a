import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** The importing file, relative to the project: `shared/sentence.ts`. */
  file: string;
  /** What it imports: a project file without its ending (`shared/problem`), or a package (`ajv`, `node:fs`). */
  from: string;
  /** Nothing of it is left after compiling. */
  typeOnly: boolean;
}

/** Every file below these folders that has one of the endings, relative to the project. */
export function projectFiles(folders: string[], ending = /\.(ts|tsx|mts)$/): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

export function importsOfFile(file: string): Import[] {
  return importsOf(file, readFileSync(join(root, file), 'utf8'));
}

const statement =
  /^[ \t]*(?:import|export)\b(\s+type\b(?!\s+from\b))?([^'";=()]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const called = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.[A-Z])?/g;

/** Reads the imports of one file's text: statements, re-exports, `import()` as a call and as a type. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ file, from: resolve(file, specifier), typeOnly });
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  for (const [, type, clause = '', specifier = ''] of code.matchAll(statement)) {
    const names = /^\s*\{([^}]*)\}\s*$/
      .exec(clause)?.[1]
      ?.split(',')
      .filter((name) => name.trim());
    add(specifier, type !== undefined || (!!names?.length && names.every((name) => /^\s*type\s/.test(name))));
  }
  for (const [, specifier = ''] of code.matchAll(bare)) add(specifier, false);
  for (const [, type, specifier = '', member] of code.matchAll(called))
    add(specifier, type !== undefined || member !== undefined);
  return found;
}

function resolve(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) {
    return normalize(join(dirname(file), path))
      .replaceAll('\\', '/')
      .replace(/\.(ts|tsx)$/, '');
  }
  if (path.startsWith('node:')) return path;
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}
