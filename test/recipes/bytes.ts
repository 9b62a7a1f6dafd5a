/** `npm run recipe-bytes`: what each recipe adds to a container, written to `editor/recipes/bytes.json` for the recipe dialog. */
import { writeFileSync } from 'node:fs';
import { bytesFile, measureRecipes } from './measureRecipes';

writeFileSync(bytesFile, `${JSON.stringify(await measureRecipes(), null, 2)}\n`);
