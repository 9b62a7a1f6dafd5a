import type { Catalog } from '../../shared/definition';
import type { Destination } from '../../shared/ruleset/types';

export interface Policy {
  /** What the container needs: the script from our server, and where its events go. */
  own: string;
  /** What each vendor's own script needs, which the site loads and Milepost only calls. */
  vendors: { title: string; lines: string }[];
}

/** The lines of a Content-Security-Policy that let the container of these destinations run and send, and nothing more. */
export function policyOf(server: string, destinations: readonly Destination[], catalog: Catalog): Policy {
  const sentTo = new Set<string>();
  const vendors = new Map<string, string[]>();
  for (const { type, settings } of destinations) {
    const definition = catalog.destinations[type];
    if (!definition) continue;
    const { title, hosts } = definition;
    if (hosts.includes('{server}')) sentTo.add(originOf(settings?.['url']) ?? server);
    for (const host of hosts) {
      const setting = /^\{(.+)\}$/.exec(host)?.[1];
      if (setting === undefined) vendors.set(title, [...(vendors.get(title) ?? []), `https://${host}`]);
      else if (setting !== 'server') {
        const origin = originOf(settings?.[setting]);
        if (origin) sentTo.add(origin);
      }
    }
  }
  const own = [`script-src ${server};`];
  if (sentTo.size > 0) own.push(`connect-src ${[...sentTo].sort().join(' ')};`);
  return {
    own: own.join('\n'),
    vendors: [...vendors].map(([title, hosts]) => ({ title, lines: vendorLines([...new Set(hosts)]) })),
  };
}

/** A vendor's script loads more of itself, calls home and falls back to images. */
function vendorLines(hosts: string[]): string {
  return ['script-src', 'connect-src', 'img-src'].map((name) => `${name} ${hosts.join(' ')};`).join('\n');
}

function originOf(address: unknown): string | undefined {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : undefined;
}
