/** The server's only door to `runtime/`: the catalog as data, the page code as one prebundled module text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Toolchain } from '../shared/compiler/types';
import { packageFolder } from './config';

export { catalog } from '../runtime/catalog';

/** Read rather than imported as text: this must also run under tsx, where no bundler answers `?raw`. */
export const runtime: Toolchain['runtime'] = {
  code: readFileSync(join(packageFolder, 'build/runtime.js'), 'utf8'),
  map: readFileSync(join(packageFolder, 'build/runtime.js.map'), 'utf8'),
  parts: JSON.parse(readFileSync(join(packageFolder, 'build/runtime.json'), 'utf8')),
};
