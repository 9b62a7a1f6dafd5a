/** The editor's only door to the page runtime: its descriptions as data, its code as one prebundled text. */
import type { Toolchain } from '../../shared/compiler/types';

export { catalog } from '../../runtime/catalog';

/** Loaded by the worker alone: the editor itself has no use for page code. */
export async function loadRuntime(): Promise<Toolchain['runtime']> {
  const [code, map, parts] = await Promise.all([
    import('../../build/runtime.js?raw'),
    import('../../build/runtime.js.map?raw'),
    import('../../build/runtime.json?raw'),
  ]);
  return { code: code.default, map: map.default, parts: JSON.parse(parts.default) };
}
