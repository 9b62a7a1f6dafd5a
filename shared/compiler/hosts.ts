/** Hosts a container may contact, for the site's Content-Security-Policy. */
import type { Plan } from './plan';
import type { CompileOptions } from './types';

/** Origins of our own server and URL settings, and the literal hosts of destinations; sorted, each once. */
export function hosts(plan: Plan, options: CompileOptions): string[] {
  const found = new Set<string>([options.server]);
  for (const { type, settings } of plan.destinations) {
    const definition = plan.catalog.destinations[type];
    // Who brings the vendor's script allows its hosts.
    if (definition?.script && settings['load'] !== true) continue;
    for (const host of definition?.hosts ?? []) {
      const named = /^\{(.+)\}$/.exec(host)?.[1];
      const given = named === undefined ? host : named === 'server' ? settings['url'] : settings[named];
      if (typeof given === 'string' && given) found.add(origin(given));
    }
  }
  return [...found].sort();
}

function origin(given: string): string {
  return URL.canParse(given) ? new URL(given).origin : given;
}
