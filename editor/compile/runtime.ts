/** The editor's only door to the page runtime: its descriptions as data, its code as one prebundled text. */
export { catalog } from '../../runtime/catalog';

/** Loaded by the worker alone: the editor itself has no use for page code. */
export async function loadRuntime(): Promise<{ code: string; map: string }> {
  const [code, map] = await Promise.all([
    import('../../build/runtime.js?raw'),
    import('../../build/runtime.js.map?raw'),
  ]);
  return { code: code.default, map: map.default };
}
