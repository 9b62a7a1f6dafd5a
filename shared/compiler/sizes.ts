/** Whose each byte of the script is, read from its source map. */
import { readMappings } from '../sourceMap';
import type { Bundled } from './bundle';
import type { Entry } from './emit';
import type { Bytes, ContainerScript } from './types';

export type Sizes = Pick<ContainerScript, 'modules' | 'rules'>;

/** What the entry's lines that serve several rules are called in the table of modules. */
export const sharedEntry = 'entry (shared)';

/** A rule's price is its raw bytes times the file's ratio; `order` names every rule that is in the script. */
export function sizes({ code, map }: Bundled, entry: Entry, bytes: Bytes, order: readonly string[]): Sizes {
  const modules = new Map<string, number>();
  const rules = new Map<string, number>(order.map((id) => [id, 0]));
  const lines = code.split('\n');
  const ruleOfCode = new Map(entry.codes.map(({ path, rule }) => [`code:${path}`, rule]));
  readMappings(map).forEach((mappings, index) => {
    const line = lines[index] ?? '';
    mappings.forEach(({ column, source, line: sourceLine }, place) => {
      const end = mappings[place + 1]?.column ?? line.length;
      const raw = utf8Length(line.slice(column, end));
      const rule = source.endsWith('entry.js') ? entry.owners.get(sourceLine) : ruleOfCode.get(source);
      if (rule !== undefined) rules.set(rule, (rules.get(rule) ?? 0) + raw);
      else {
        const name = source.endsWith('entry.js') ? sharedEntry : moduleName(source);
        modules.set(name, (modules.get(name) ?? 0) + raw);
      }
    });
  });
  const ratio = (bytes.brotli ?? bytes.gzip) / (bytes.raw || 1);
  return {
    modules: [...modules]
      .map(([name, raw]) => ({ name, raw }))
      .sort((one, other) => other.raw - one.raw || (one.name < other.name ? -1 : 1)),
    rules: [...rules].map(([id, raw]) => ({ id, raw, estimated: Math.round(raw * ratio) })),
  };
}

/** `../runtime/core/rule.ts` as `core/rule`. */
function moduleName(source: string): string {
  return source.replace(/^.*runtime\/|^code:milepost-/, '').replace(/\.ts$/, '');
}

export function utf8Length(text: string): number {
  // Container code is nearly always ASCII, and the encoder costs an allocation a segment.
  return /^[\0-\x7f]*$/.test(text) ? text.length : new TextEncoder().encode(text).length;
}
