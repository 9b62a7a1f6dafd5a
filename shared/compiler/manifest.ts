/** What is written next to a container: what it was made of and what it holds. */
import { serialize } from '../ruleset/serialize';
import type { RuleSet } from '../ruleset/types';
import { digest } from './digest';
import type { CompileOptions, ContainerScript, Manifest } from './types';

/** `release`: Milepost's version. */
export async function makeManifest(
  ruleSet: RuleSet,
  container: ContainerScript,
  options: CompileOptions,
  release: string,
): Promise<Manifest> {
  const { hash, integrity, build, bytes, rules, modules, hosts } = container;
  return {
    milepost: release,
    container: options.container,
    server: options.server,
    name: ruleSet.name ?? '',
    ruleSet: (await digest(serialize(ruleSet))).hex,
    build,
    hash,
    integrity,
    bytes,
    rules,
    modules,
    ...(options.ready?.length && { ready: options.ready }),
    hosts,
  };
}
