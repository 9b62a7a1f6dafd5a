/** Rule set in, container out: the one way from document to script. */
import type { Catalog } from '../definition';
import type { Problem } from '../problem';
import { serialize } from '../ruleset/serialize';
import type { RuleSet } from '../ruleset/types';
import { validate } from '../ruleset/validate';
import { bundle } from './bundle';
import { checkCode } from './checkCode';
import { digest } from './digest';
import { emit } from './emit';
import { emitReaders } from './emitReaders';
import { hosts } from './hosts';
import { entryWithCode } from './ownCode';
import { plan } from './plan';
import { sizes, utf8Length } from './sizes';
import type { Bytes, CompileOptions, CompileResult, Toolchain } from './types';

/**
 * Checks and compiles. The answer holds every problem, also those of custom JavaScript, which only the compiler can read; the container is absent when one of them stops publishing, unless this
 * is for a preview, which leaves out the rules that have errors. `checked`: the problems, where the caller has them already.
 * Rejects only where the toolchain itself fails.
 */
export async function compile(
  ruleSet: RuleSet,
  options: CompileOptions,
  toolchain: Toolchain,
  checked?: readonly Problem[],
): Promise<CompileResult> {
  const problems = checked ? [...checked] : validate(ruleSet, toolchain.catalog, undefined, options.ready);
  problems.push(...(await checkCode(ruleSet, toolchain)));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const outsideRules = errors.some(({ path }) => !/^\/rules\/\d+/.test(path));
  if (options.preview ? outsideRules : errors.length) return { problems };

  const planned = plan(ruleSet, toolchain.catalog, problems, options.ready);
  const build = await digest(
    [
      serialize(ruleSet),
      options.container,
      options.server,
      toolchain.runtime.code,
      ...readyFor(ruleSet, toolchain.catalog, options.ready),
    ].join('\n'),
  );
  const entry = emit(planned, options, build.hex);
  const told = {
    triggers: Object.fromEntries(
      planned.rules.map(({ rule }) => [rule.id, rule.triggers.map(({ type }) => type)]),
    ),
    destinations: planned.destinations.map(({ id }) => id),
  };
  const traced = options.preview ? { told, readers: emitReaders(planned, entry) } : undefined;
  const bundled = await bundle(entry, toolchain, traced);
  const { hex, integrity } = await digest(bundled.code);
  const bytes = await measure(bundled.code, toolchain.measure);
  return {
    problems,
    container: {
      code: bundled.code,
      map: bundled.map,
      hash: hex,
      integrity,
      build: build.hex,
      entry: entryWithCode(entry),
      bytes,
      ...sizes(
        bundled,
        entry,
        bytes,
        planned.rules.map(({ rule }) => rule.id),
      ),
      hosts: hosts(planned, options),
      clauses: planned.clauses,
    },
  };
}

/** What is ready is an input only where something asks for it: other containers keep their hash whatever arrives. */
function readyFor(
  { destinations, plan }: RuleSet,
  catalog: Catalog,
  ready: readonly string[] = [],
): string[] {
  const asks = destinations.some(({ type }) => catalog.destinations[type]?.ads);
  return asks ? plan.events.map(({ name }) => name).filter((name) => ready.includes(name)) : [];
}

async function measure(code: string, { gzip, brotli }: Toolchain['measure']): Promise<Bytes> {
  return { raw: utf8Length(code), gzip: await gzip(code), ...(brotli && { brotli: await brotli(code) }) };
}
