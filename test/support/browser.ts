/**
 * Which browser tests and benchmarks drive. Never downloads: MILEPOST_BROWSER, then an installed Chrome or Chromium, then the
 * one that comes with npm, together with the libraries a bare Debian lacks.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright';

const installedBrowsers = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What to hand to playwright's `chromium.launch`, and to Vitest's browser provider. */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  const args = ['--no-sandbox', '--disable-gpu'];
  const named = process.env['MILEPOST_BROWSER'];
  if (named) {
    if (!existsSync(named)) throw new Error(`MILEPOST_BROWSER names ${named}, which does not exist.`);
    return { executablePath: named, args };
  }
  const installed = installedBrowsers.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome or Chromium found. Install one, or name its program in the environment variable MILEPOST_BROWSER.',
    );
  }
  const folder = await unpackedBrowser();
  return { executablePath: join(folder, 'chromium'), args, env: browserEnvironment(folder) };
}

/**
 * For the editor's pages, which live for seconds in tests: the bundler that each of them loads is compiled once, and not again for
 * speed that it would not come to use. That takes two thirds of the CPU time off a page. Not for what is timed.
 */
export async function editorLaunchOptions(): Promise<LaunchOptions> {
  const { args = [], ...options } = await browserLaunchOptions();
  return { ...options, args: [...args, '--js-flags=--liftoff-only'] };
}

/** Unpacks once per release and user, into the temp folder; a rename makes it whole or absent for processes beside us. */
async function unpackedBrowser(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  const folder = join(tmpdir(), `milepost-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;

  const { default: chromium } = await import('@sparticuz/chromium');
  const unfinished = mkdtempSync(`${folder}-`);
  // The package unpacks into the system's temp folder, and unpacks its libraries only where it believes to be on AWS.
  const restore = setEnvironment({ TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    await chromium.executablePath();
  } finally {
    restore();
  }
  // The fonts' own file looks for them in fixed places.
  writeFileSync(
    join(unfinished, 'fonts', 'fonts.conf'),
    `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(unfinished, folder);
  } catch {
    // Another process was first.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function setEnvironment(values: Record<string, string>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** The bundled libraries stand in only where the system's are missing: mixing both can crash. */
function browserEnvironment(folder: string): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value;
  const libraries = execFileSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' });
  if (libraries.includes('not found')) environment['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) environment['FONTCONFIG_PATH'] = join(folder, 'fonts');
  return environment;
}
