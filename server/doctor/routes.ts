/** Looks at a page of a site from here, for the editor that could not connect to it. */
import type { FastifyInstance } from 'fastify';
import type { PageFacts } from '../../shared/doctor';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { noSite } from '../sites/routes';
import { examine } from './examine';

/** Each holds a connection open for some seconds; nobody looks at more pages at once. */
const maxAtOnce = 8;
const maxUrlLength = 4000;

export function doctorRoutes(app: FastifyInstance, context: Context): void {
  app.post<{ Params: { site: string } }>('/api/sites/:site/doctor', async (request): Promise<PageFacts> => {
    const { site } = request.params;
    const workspace = await context.sites.workspace(site);
    if (!workspace) throw noSite(site);
    const { origins } = workspace.ruleSet.site;
    const url = readUrl(request.body, origins);
    const facts = await oneOfFew(() => examine(url, { origins, site, server: context.origin() }));
    // What stands after `#` goes along with a redirect: whoever is there may have read the code.
    if (facts.reached === 'foreign') context.connections.cutShort(site);
    return facts;
  });
}

let running = 0;

/** Looks, unless enough pages are being looked at already. */
export async function oneOfFew<T>(look: () => Promise<T>): Promise<T> {
  if (running >= maxAtOnce) {
    throw new HttpError(429, 'busy', 'The server looks at several pages already. Try again in a moment.');
  }
  running += 1;
  try {
    return await look();
  } finally {
    running -= 1;
  }
}

/** An address of one of the site's origins. */
export function readUrl(body: unknown, origins: readonly string[]): URL {
  const given = (body as { url?: unknown } | null)?.url;
  if (typeof given !== 'string' || given.length > maxUrlLength || !URL.canParse(given)) {
    throw new HttpError(400, 'no-url', 'Say which page to look at, as `url`: a whole address.');
  }
  const url = new URL(given);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new HttpError(
      400,
      'bad-url',
      'Only addresses with http or https, and without a name and password, can be looked at.',
    );
  }
  if (!origins.includes(url.origin)) {
    const message = `Only pages of this site can be looked at: ${origins.join(', ')}.`;
    throw new HttpError(403, 'foreign-address', message);
  }
  return url;
}
