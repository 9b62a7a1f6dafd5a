import { catalog } from '../../runtime/catalog';
import { pure } from '../../runtime/pure';
import type { Engine } from '../../shared/visit/engine';

/** As the editor and the server hand it to what re-evaluates recordings. */
export const engine: Engine = { catalog, ...pure };
