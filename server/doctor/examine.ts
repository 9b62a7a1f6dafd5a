/** Tells of a page of a site what keeps a preview from connecting. */
import type { PageFacts } from '../../shared/doctor';
import { policyFacts } from './allowed';
import { containersIn, tagManagersIn } from './containers';
import { type Opened, openPage } from './open';

/** Whoever waits has just opened the page and wants to know. */
const patienceMs = 3000;

export interface Examined {
  /** Exact origins of the site: nothing else is asked. */
  origins: readonly string[];
  /** The site's container id. */
  site: string;
  /** Origin of our server. */
  server: string;
}

/** `url` is of one of the site's origins: the route has checked. */
export async function examine(url: URL, examined: Examined): Promise<PageFacts> {
  return pageFacts(await openPage(url, examined.origins, patienceMs), examined);
}

export function pageFacts(opened: Opened, { site, server }: Omit<Examined, 'origins'>): PageFacts {
  const { page, ...way } = opened;
  if (!page) return { ...way, complete: true, policy: openPolicy, containers: [], tagManagers: [] };
  const { url, answer, tags } = page;
  const found = containersIn(tags, url);
  const own = found.find(({ container }) => container.id === site && container.runs === 'now')?.tag ?? null;
  return {
    ...way,
    complete: answer.complete,
    containers: found.map(({ container }) => container),
    tagManagers: tagManagersIn(tags),
    policy: policyFacts({
      page: url,
      server,
      headers: answer.policies,
      tags,
      container: own,
      script: `${server}/c/${site}.js`,
    }),
  };
}

const openPolicy: PageFacts['policy'] = {
  container: true,
  agent: true,
  connect: true,
  trustedTypes: true,
  needed: '',
  needsNonce: false,
};
