/**
 * `npm run trust`: writes docs/trust.md from the figures that were recorded. `-- --measure` first runs every command that makes
 * them, in its short form; `-- --measure --full` in full, which takes hours.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/imports';
import { document } from './document';
import { keepOnly, keptFigures } from './figures';
import { chapters, commands, namedFigures } from './promises';

if (process.argv.includes('--measure'))
  for (const { script, short = [], full = [] } of commands) {
    const settings = process.argv.includes('--full') ? full : short;
    console.error(`npm run ${[script, '--', ...settings].join(' ')} ...`);
    try {
      execFileSync('npm', ['run', '--silent', script, '--', ...settings, '--record'], {
        cwd: root,
        stdio: 'inherit',
      });
    } catch {
      // It says itself which row misses its target; the page says so too.
    }
  }

keepOnly(namedFigures);
writeFileSync(join(root, 'docs/trust.md'), document(chapters, keptFigures()));
