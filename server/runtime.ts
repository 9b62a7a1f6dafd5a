/** The server's only door to `runtime/`: the catalog as data, the page code as one prebundled module text. */
import code from '../build/runtime.js?raw';
import map from '../build/runtime.js.map?raw';

export { catalog } from '../runtime/catalog';
export const runtime = { code, map };
