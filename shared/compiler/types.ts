/** What goes into the compiler and what comes out. Equal inputs and release give equal bytes, in the editor and under Node. */
import type { Catalog } from '../definition';
import type { Problem } from '../problem';

export interface CompileOptions {
  /** The site's container id, baked in. */
  container: string;
  /** Origin of the Milepost server, baked in: `https://milepost.example`. Never read from the page. */
  server: string;
  /** True for the traced draft that preview runs: same entry, `PREVIEW` defined true. */
  preview?: boolean;
  /** Events whose quality gate for advertising is met, as the server found. Only advertising destinations ask. */
  ready?: readonly string[];
}

/** What the compiler is handed: it reaches into no other room by itself. */
export interface Toolchain {
  catalog: Catalog;
  /** The page runtime, prebundled to one module text with its source map (`build/runtime.js`, `build/runtime.map.json`). */
  runtime: { code: string; map: string; parts: RuntimeParts };
  /** Ready to build: esbuild-wasm in a browser, esbuild under Node. */
  esbuild: Pick<typeof import('esbuild-wasm'), 'build'>;
  /** Compressed size in bytes. Brotli is absent in browsers, which cannot. */
  measure: { gzip(text: string): Promise<number>; brotli?(text: string): Promise<number> };
}

/** What of the runtime's text needs what (`build/runtime.json`). Lines and places count from 0. */
export interface RuntimeParts {
  /** Each export's name in the text, and the part that declares it. */
  exports: Record<string, [local: string, part: number]>;
  /** First and last line of each statement, and the parts it needs. */
  parts: number[][];
}

export interface Bytes {
  raw: number;
  gzip: number;
  brotli?: number;
}

export interface ContainerScript {
  code: string;
  /** Source map, as JSON text; its sources are `entry.js` and the runtime's files. */
  map: string;
  /** SHA-256 of `code`, lower-case hex. */
  hash: string;
  /** `sha256-<base64>` for the integrity attribute. */
  integrity: string;
  /** SHA-256 of the inputs (rule set, options, runtime): its first 12 digits ride on every event as `container`. */
  build: string;
  /** The readable entry the script was bundled from. */
  entry: string;
  bytes: Bytes;
  /** Raw bytes per runtime module, largest first. */
  modules: { name: string; raw: number }[];
  /** What each rule costs: its raw bytes, and those times the file's compression ratio. */
  rules: { id: string; raw: number; estimated: number }[];
  /** Hosts the script may contact, for the Content-Security-Policy. */
  hosts: string[];
  /** Clauses of each rule numbered depth first, as JSON Pointers into the rule set: clause n of rule r is `clauses[r][n]`. */
  clauses: Record<string, string[]>;
}

export interface CompileResult {
  problems: Problem[];
  /** Absent when a problem stops publishing. */
  container?: ContainerScript;
}

/** Written next to the script: what it was made of and what it holds. */
export interface Manifest {
  milepost: string;
  container: string;
  server: string;
  /** SHA-256 of the serialised rule set. */
  ruleSet: string;
  /** SHA-256 of all inputs; its first 12 digits are the `container` of every event it sends. */
  build: string;
  name: string;
  hash: string;
  integrity: string;
  bytes: Bytes;
  rules: ContainerScript['rules'];
  modules: ContainerScript['modules'];
  /** Events that could go to advertising destinations because they were measured well. Absent: none. */
  ready?: readonly string[];
  hosts: string[];
}
