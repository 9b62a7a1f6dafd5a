/** What each site's rule set says about personal data, in memory, because the collector asks for every event. */
import type { SiteStore } from '../sites/storage';

export interface SiteRules {
  /** Parameters of addresses that may leave the page. */
  query: ReadonlySet<string>;
  /** `event parameter`: those in which the plan allows personal data. */
  raw: ReadonlySet<string>;
}

export const noRules: SiteRules = { query: new Set(), raw: new Set() };

interface Said {
  query?: readonly string[];
  events?: readonly { name: string; params?: Readonly<Record<string, { allowPersonalData?: boolean }>> }[];
}

/** Drafts and what is served together: an older container may still send what the newer one no longer names. */
export async function readRules(sites: Pick<SiteStore, 'saidOfData'>): Promise<Map<string, SiteRules>> {
  const rules = new Map<string, { query: Set<string>; raw: Set<string> }>();
  for (const { site, query, events } of await sites.saidOfData()) {
    const known = rules.get(site) ?? { query: new Set<string>(), raw: new Set<string>() };
    const said: Said = { query: parsed(query) ?? [], events: parsed(events) ?? [] };
    for (const name of said.query ?? []) known.query.add(name);
    for (const { name, params } of said.events ?? [])
      for (const [param, { allowPersonalData }] of Object.entries(params ?? {}))
        if (allowPersonalData) known.raw.add(`${name} ${param}`);
    rules.set(site, known);
  }
  return rules;
}

function parsed<T>(json: string | null): T | undefined {
  return json === null ? undefined : ((JSON.parse(json) as T | null) ?? undefined);
}
