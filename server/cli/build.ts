import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { compile } from '../../shared/compiler/compile';
import { makeManifest } from '../../shared/compiler/manifest';
import type { CompileOptions, ContainerScript, Manifest, Toolchain } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';
import { defaultPort, OptionError, originOf } from '../config';
import { release } from '../release';
import { createToolchain, stopToolchain } from '../toolchain';
import { exactRuleBytes } from './exact';
import { exitCodes, failWith } from './exit';
import { countLine, problemLines, problemsWithPlaces } from './problems';
import { type RuleSetFile, readRuleSetFile, UnreadableFileError } from './readRuleSet';
import { bytes, table } from './table';

interface Flags {
  out: string;
  container: string;
  server: string;
  exact?: boolean;
  json?: boolean;
}

interface Built {
  script: ContainerScript;
  manifest: Manifest;
  files: string[];
}

export function buildCommand(): Command {
  return new Command('build')
    .description('Compiles a rule set into its container: the script, its source map and a manifest.')
    .argument('<file>', 'the rule set, as JSON')
    .requiredOption('--out <folder>', 'where the files go; made when absent')
    .option('--container <id>', 'the site’s container id, baked in', 'mp_standalone')
    .option(
      '--server <url>',
      'the Milepost server that collects, baked in',
      `http://localhost:${defaultPort}`,
    )
    .option('--exact', 'price each rule by compiling without it (slower)')
    .option('--json', 'print one JSON object: { file, ok, problems, files, manifest }')
    .action(run);
}

async function run(path: string, flags: Flags): Promise<void> {
  try {
    const options = readOptions(flags);
    const file = await readRuleSetFile(path);
    await build(file, options, flags);
  } catch (error) {
    if (error instanceof UnreadableFileError || error instanceof OptionError) failWith(error.message);
    else throw error;
  } finally {
    await stopToolchain();
  }
}

function readOptions({ container, server }: Flags): CompileOptions {
  if (!/^mp_[a-z0-9]+$/.test(container)) {
    throw new OptionError(
      `--container is "${container}". It is mp_ and small letters or digits, as the editor shows it.`,
    );
  }
  return { container, server: originOf(server) };
}

async function build(file: RuleSetFile, options: CompileOptions, flags: Flags): Promise<void> {
  const toolchain = createToolchain();
  const ruleSet = file.document as RuleSet;
  const { problems, container: script } =
    file.document === undefined ? { problems: file.problems } : await compile(ruleSet, options, toolchain);
  const built = script && (await write(ruleSet, script, options, toolchain, flags));
  if (flags.json) {
    const { files, manifest } = built ?? {};
    const placed = problemsWithPlaces(file, problems);
    console.log(
      JSON.stringify({ file: file.path, ok: built !== undefined, problems: placed, files, manifest }),
    );
  } else {
    if (problems.length > 0) console.log(`${problemLines(file, problems)}\n`);
    console.log(built ? description(built) : `${file.path}: ${countLine(problems)} Nothing was built.`);
  }
  process.exitCode = built ? exitCodes.done : exitCodes.problems;
}

async function write(
  ruleSet: RuleSet,
  script: ContainerScript,
  options: CompileOptions,
  toolchain: Toolchain,
  flags: Flags,
): Promise<Built> {
  const made = await makeManifest(ruleSet, script, options, release);
  const manifest = flags.exact
    ? { ...made, rules: await exactRuleBytes(ruleSet, script, options, toolchain) }
    : made;
  const name = options.container;
  const contents: Record<string, string> = {
    [`${name}.js`]: script.code,
    [`${name}.js.map`]: script.map,
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
  };
  const files = Object.keys(contents).map((file) => join(flags.out, file));
  try {
    await mkdir(flags.out, { recursive: true });
    await Promise.all(
      Object.entries(contents).map(([file, content]) => writeFile(join(flags.out, file), content)),
    );
  } catch (error) {
    throw new UnreadableFileError(`${flags.out} could not be written: ${(error as Error).message}.`);
  }
  return { script, manifest, files };
}

function description({ manifest, files }: Built): string {
  const { raw, gzip, brotli } = manifest.bytes;
  const parts = [
    table(
      ['container', 'raw', 'gzip', 'brotli'],
      [[manifest.container, bytes(raw), bytes(gzip), bytes(brotli)]],
    ),
    table(
      ['rule', 'raw', 'compressed'],
      manifest.rules.map(({ id, raw: own, estimated }) => [id, bytes(own), bytes(estimated)]),
    ),
    table(
      ['module', 'raw'],
      manifest.modules.map(({ name, raw: own }) => [name, bytes(own)]),
    ),
    `hash       ${manifest.hash}\nintegrity  ${manifest.integrity}`,
    manifest.hosts.length > 0 ? `contacts   ${manifest.hosts.join(' ')}` : 'contacts   no host',
    `wrote      ${files.join(' ')}`,
  ];
  return parts.join('\n\n');
}
