import { describe, expect, it } from 'vitest';
import { type Import, importsOf, importsOfFile, projectFiles } from './support/imports';

const rooms = ['shared', 'runtime', 'editor', 'server'];
const files = projectFiles(rooms).filter((file) => !/\.(test|d)\.tsx?$/.test(file));
const imports = files.flatMap(importsOfFile);
const values = imports.filter((each) => !each.typeOnly);

const isDefinition = (path: string) =>
  /^runtime\/.*\.definition(\.ts)?$/.test(path) ||
  /^runtime\/(\w+|consent\/sources)(\/index(\.ts)?)?$/.test(path) ||
  /^runtime\/(builtins|catalog)(\.ts)?$/.test(path);
const isAgent = (path: string) => path.startsWith('runtime/agent/');
const isPageCode = (path: string) => path.startsWith('runtime/') && !isDefinition(path) && !isAgent(path);
/** The one package that reaches a page, through one file. */
const isWebVitals = (from: string, file: string) =>
  from === 'web-vitals' && file === 'runtime/lib/webVitals.ts';
const isPackage = (path: string) => !/^(shared|runtime|editor|server|build|test)\//.test(path);

/** Imports of files `where` that `allowed` does not cover, as lines a person can act on. */
function strays(
  list: Import[],
  where: (file: string) => boolean,
  allowed: (from: string, file: string) => boolean,
): string[] {
  return list
    .filter(({ file, from }) => where(file) && !allowed(from, file))
    .map(({ file, from }) => `${file} imports ${from}`);
}

describe('who may import whom', () => {
  it('sees the files of every room', () => {
    for (const room of rooms)
      expect(files.filter((file) => file.startsWith(`${room}/`)).length).toBeGreaterThan(5);
    expect(values.length).toBeGreaterThan(100);
  });

  it('lets shared code use shared code and its helpers only', () => {
    const helpers = ['acorn', 'acorn-walk', 'css-what', 'ret', '@jridgewell/trace-mapping'];
    expect(
      strays(
        values,
        (file) => file.startsWith('shared/'),
        (from, file) =>
          from.startsWith('shared/') ||
          from.startsWith('build/') ||
          helpers.includes(from) ||
          // Choices by number in texts, through the one file that says them.
          (from === 'intl-messageformat' && file === 'shared/texts/t.ts'),
      ),
    ).toEqual([]);
  });

  it('lets shared code take types from shared code only', () => {
    expect(
      strays(
        imports,
        (file) => file.startsWith('shared/'),
        (from) => from.startsWith('shared/') || from.startsWith('build/') || isPackage(from),
      ),
    ).toEqual([]);
  });

  it('lets page code use lib, core, consent and transport only', () => {
    const folder = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
    expect(
      strays(
        values,
        isPageCode,
        (from, file) =>
          (!isDefinition(from) &&
            (/^runtime\/(lib|core|transport|consent)\//.test(from) || from.startsWith(folder(file)))) ||
          isWebVitals(from, file),
      ),
    ).toEqual([]);
  });

  it('lets page code take types from the runtime and shared code only', () => {
    expect(
      strays(
        imports,
        isPageCode,
        (from, file) => /^(runtime|shared)\//.test(from) || isWebVitals(from, file),
      ),
    ).toEqual([]);
  });

  it('keeps definitions, lists and the catalog to data', () => {
    expect(strays(values, isDefinition, isDefinition)).toEqual([]);
  });

  it('lets the agent use its own files, lib and the target functions only', () => {
    expect(
      strays(values, isAgent, (from) =>
        /^(runtime\/agent|runtime\/lib|shared\/target|shared\/scan)\/|^shared\/(preview|trace|connection|portChannel|selectorMistake)$/.test(
          from,
        ),
      ),
    ).toEqual([]);
  });

  it('lets the editor and the server reach the runtime through one door each', () => {
    const doors = ['editor/compile/runtime.ts', 'server/runtime.ts'];
    expect(
      strays(
        values,
        (file) =>
          /^(editor|server)\//.test(file) && !doors.includes(file) && !file.startsWith('server/prepare/'),
        (from) => !from.startsWith('runtime/'),
      ),
    ).toEqual([]);
  });

  it('keeps the editor and the server apart', () => {
    expect(
      strays(
        imports,
        (file) => file.startsWith('editor/'),
        (from) => !from.startsWith('server/'),
      ),
    ).toEqual([]);
    expect(
      strays(
        imports,
        (file) => file.startsWith('server/'),
        (from) => !from.startsWith('editor/'),
      ),
    ).toEqual([]);
  });

  it('keeps tests out of the product', () => {
    expect(
      strays(
        imports,
        () => true,
        (from) => !from.startsWith('test/') && !['vitest', 'playwright', 'fast-check'].includes(from),
      ),
    ).toEqual([]);
  });

  it.each([
    ['ajv', /^server\//],
    ['acorn', /^shared\//],
    ['acorn-walk', /^shared\//],
    ['css-what', /^shared\//],
    ['ret', /^shared\//],
    ['@jridgewell/trace-mapping', /^shared\//],
    ['esbuild-wasm', /^editor\//],
    ['esbuild', /^server\/(?!prepare\/)/],
    ['libsql', /^server\//],
    ['web-vitals', /^runtime\//],
  ])('lets %s into %s through one file', (name, where) => {
    const doors = new Set(
      values.filter(({ file, from }) => from === name && where.test(file)).map(({ file }) => file),
    );
    expect([...doors]).toHaveLength(1);
  });

  it('opens the heavy doors where they are expected', () => {
    const door = (name: string) => (file: string) =>
      values.some((each) => each.file === file && each.from === name);
    // Several, in one folder; what draws is lazy there.
    expect(files.filter(door('monaco-editor')).filter((file) => !file.startsWith('editor/code/'))).toEqual(
      [],
    );
    expect(files.filter(door('monaco-editor'))).toContain('editor/code/CodeField.tsx');
    expect(files.filter(door('esbuild-wasm'))).toContain('editor/compile/worker.ts');
  });
});

describe('reading imports', () => {
  it('tells values from types and finds every form', () => {
    const text = `
import { a, type B } from './a';
import type { C } from '../c';
import { type D, type E } from 'ajv/dist/x';
import type from './odd';
export { f } from './f.definition';
export * from './g';
import './side.css';
// import { no } from './no';
const late = () => import('monaco-editor');
let h: typeof import('./h');
let i: import('./i').I;
import text from '../build/runtime.js?raw';
`;
    expect(importsOf('shared/x/file.ts', text).map(({ from, typeOnly }) => [from, typeOnly])).toEqual([
      ['shared/x/a', false],
      ['shared/c', true],
      ['ajv', true],
      ['shared/x/odd', false],
      ['shared/x/f.definition', false],
      ['shared/x/g', false],
      ['shared/build/runtime.js', false],
      ['shared/x/side.css', false],
      ['monaco-editor', false],
      ['shared/x/h', true],
      ['shared/x/i', true],
    ]);
  });
});
