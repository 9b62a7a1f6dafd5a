import { compile } from '../../shared/compiler/compile';
import type { CompileOptions, ContainerScript, Toolchain } from '../../shared/compiler/types';
import type { RuleSet } from '../../shared/ruleset/types';

/** What each rule really costs: the container's bytes with it less those without it. Rules that share code cost less together. */
export async function exactRuleBytes(
  ruleSet: RuleSet,
  script: ContainerScript,
  options: CompileOptions,
  toolchain: Toolchain,
): Promise<ContainerScript['rules']> {
  const priced: ContainerScript['rules'] = [];
  for (const { id } of script.rules) {
    const without = { ...ruleSet, rules: ruleSet.rules.filter((rule) => rule.id !== id) };
    // No check: without a rule, others may refer to nothing, which is fine for weighing. An empty list of problems says so.
    const { container } = await compile(without, options, toolchain, []);
    if (!container) continue;
    priced.push({
      id,
      raw: script.bytes.raw - container.bytes.raw,
      estimated: smallest(script) - smallest(container),
    });
  }
  return priced;
}

function smallest({ bytes }: ContainerScript): number {
  return bytes.brotli ?? bytes.gzip;
}
