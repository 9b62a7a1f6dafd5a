/** Hosts a container may contact, for the site's Content-Security-Policy. */
import type { Plan } from './plan';
import type { CompileOptions } from './types';

/** Origins of our own server and URL settings, and the literal hosts of destinations; sorted, each once. */
export function hosts(plan: Plan, options: CompileOptions): string[] {
  const found = new Set<string>([options.server]);
  for (const { type, settings } of plan.destinations) {
    for (const host of plan.catalog.destinations[type]?.hosts ?? []) {
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
