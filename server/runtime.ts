/** The server's only door to `runtime/`: the catalog as data, the page code as one prebundled module text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog } from '../runtime/catalog';
import { pure } from '../runtime/pure';
import type { Toolchain } from '../shared/compiler/types';
import type { Engine } from '../shared/visit/engine';
import { packageFolder } from './config';

export { catalog };

/** What re-evaluates recordings. */
export const engine: Engine = { catalog, ...pure };

/** Read rather than imported as text: this must also run under tsx, where no bundler answers `?raw`. */
export const runtime: Toolchain['runtime'] = {
  code: readFileSync(join(packageFolder, 'build/runtime.js'), 'utf8'),
  map: readFileSync(join(packageFolder, 'build/runtime.map.json'), 'utf8'),
  parts: JSON.parse(readFileSync(join(packageFolder, 'build/runtime.json'), 'utf8')),
};
