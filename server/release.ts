import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './config';

/** Milepost's version, as package.json says. */
export const release = (
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
).version;
