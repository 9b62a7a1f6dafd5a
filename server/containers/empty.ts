import { currentFormat } from '../../shared/ruleset/schema';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Compiler } from '../compile/compiler';
import type { Script } from './sendScript';

/** What a site loads before its first publish: it connects picking and preview, and does nothing else. */
const emptyRuleSet: RuleSet = {
  format: currentFormat,
  site: { origins: [] },
  plan: { stages: [], events: [] },
  rules: [],
  destinations: [],
  consent: { default: {}, pending: 'drop' },
};

/** Compiles each site's empty container once, when first asked for. */
export function emptyContainers(
  compiler: Compiler,
  origin: () => string,
): (container: string) => Promise<Script> {
  const made = new Map<string, Promise<Script>>();

  async function make(container: string): Promise<Script> {
    // A site needs an address to be valid; nothing of it reaches the script.
    const ruleSet = { ...emptyRuleSet, site: { origins: [origin()] } };
    const { result, gzip, brotli } = await compiler.compile(ruleSet, { container, server: origin() });
    if (!result.container)
      throw new Error(`The empty container has problems: ${JSON.stringify(result.problems)}`);
    return { code: result.container.code, hash: result.container.hash, gzip, brotli };
  }

  return (container) => {
    let script = made.get(container);
    if (!script) {
      script = make(container);
      made.set(container, script);
      // A failure is answered once and tried again with the next request.
      script.catch(() => made.delete(container));
    }
    return script;
  };
}
