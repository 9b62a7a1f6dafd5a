/** The peers in a folder of their own: pinned, without their install scripts, never among the project's packages. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/imports';

const wanted = join(root, 'test/bench/peers');
const folder = join(root, 'build/peers');
const files = ['package.json', 'package-lock.json'];

/** Their `node_modules`. Installs only when the lock file differs from the one that was installed last. */
export function installPeers(): string {
  const packages = join(folder, 'node_modules');
  const installed = join(packages, 'installed-lock.json');
  const lock = readFileSync(join(wanted, 'package-lock.json'), 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return packages;

  console.error('installing the peers into build/peers ...');
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(join(wanted, file), join(folder, file));
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.split('\n').slice(0, 4).join('\n') ?? String(error);
    throw new PeersNotInstalled(
      `The peers could not be installed into build/peers. This needs the network once; afterwards they stay there. npm said:\n${said}`,
    );
  }
  copyFileSync(join(wanted, 'package-lock.json'), installed);
  return packages;
}

export class PeersNotInstalled extends Error {}

/** Version by package, as pinned. */
export function peerVersions(): Record<string, string> {
  return JSON.parse(readFileSync(join(wanted, 'package.json'), 'utf8')).dependencies;
}
