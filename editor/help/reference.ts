import type { ReferencePage } from '../../shared/reference';

// A pattern rather than a name: the editor also builds where the reference was not written.
const files = import.meta.glob<ReferencePage[]>('../../build/reference.json', { import: 'default' });

/** Every page of the reference; empty where it was not built. Read once, when help is first asked for. */
export function readReference(): Promise<ReferencePage[]> {
  pages ??= Promise.all(Object.values(files).map((load) => load())).then((found) => found.flat());
  return pages;
}

let pages: Promise<ReferencePage[]> | undefined;
