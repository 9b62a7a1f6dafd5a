/** The editor's only door to the page runtime: its descriptions as data, its code as one prebundled text. */
import { catalog } from '../../runtime/catalog';
import type { Toolchain } from '../../shared/compiler/types';
import type { Engine } from '../../shared/visit/engine';

/** The browser’s own digest answers late, and not at all where the editor is served without TLS. */
export { sha256 } from '../../runtime/lib/sha256';
export { catalog };

/** Loaded by the worker alone: the editor itself has no use for page code. */
export async function loadRuntime(): Promise<Toolchain['runtime']> {
  const [code, map, parts] = await Promise.all([
    import('../../build/runtime.js?raw'),
    import('../../build/runtime.map.json?raw'),
    import('../../build/runtime.json?raw'),
  ]);
  return { code: code.default, map: map.default, parts: JSON.parse(parts.default) };
}

/** What re-evaluates recordings: loaded when there is one. */
export async function loadEngine(): Promise<Engine> {
  const { pure } = await import('../../runtime/pure');
  return { catalog, ...pure };
}
