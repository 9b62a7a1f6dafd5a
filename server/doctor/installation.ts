/** Looks whether a page of a site carries its line, and who fetched it lately. */
import type { FastifyInstance } from 'fastify';
import type { Installation, InstalledLine, InstallFacts, PageCache, Seen } from '../../shared/installation';
import type { Context } from '../context';
import { noSite } from '../sites/routes';
import { mayConnect } from './allowed';
import { containersIn, type Found } from './containers';
import { pageFacts } from './examine';
import type { Tag } from './html';
import { type Opened, openPage } from './open';
import type { PageAnswer } from './request';
import { oneOfFew, readUrl } from './routes';

/** Whoever checks an installation waits for slow pages too. */
const patienceMs = 10_000;
/** Of the newest events some may have been put aside; none of these accepted is rare enough to call it none. */
const newestEvents = 20;

export function installationRoutes(app: FastifyInstance, context: Context): void {
  const { sites } = context;

  app.get<{ Params: { site: string } }>('/api/sites/:site/seen', async (request): Promise<Seen> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return seenOf(context, site);
  });

  app.post<{ Params: { site: string } }>(
    '/api/sites/:site/installation',
    async (request): Promise<Installation> => {
      const { site } = request.params;
      const workspace = await sites.workspace(site);
      if (!workspace) throw noSite(site);
      const { origins } = workspace.ruleSet.site;
      const url = readUrl(request.body, origins);
      const opened = await oneOfFew(() => openPage(url, origins, patienceMs));
      return {
        page: installFacts(opened, { site, server: context.origin() }),
        seen: await seenOf(context, site),
      };
    },
  );
}

async function seenOf({ events, sightings }: Context, site: string): Promise<Seen> {
  const [last] = (await events.newest(site, newestEvents)).filter(({ quarantined }) => !quarantined);
  return {
    now: Date.now(),
    since: sightings.since,
    containers: sightings.of(site),
    lastEvent: last ? { receivedAt: last.receivedAt, name: last.event.name, url: last.event.page.url } : null,
  };
}

export function installFacts(opened: Opened, own: { site: string; server: string }): InstallFacts {
  const facts = pageFacts(opened, own);
  const { page } = opened;
  if (!page)
    return {
      ...facts,
      lines: [],
      eventsAllowed: true,
      optedOut: false,
      cache: { control: '', keptForS: null, ageS: null },
    };
  const { url, answer, tags } = page;
  const body = tags.findIndex(({ name }) => name === 'body');
  return {
    ...facts,
    lines: containersIn(tags, url).map((found) =>
      lineOf(found, body >= 0 && tags.indexOf(found.tag) > body ? 'body' : 'head'),
    ),
    eventsAllowed: mayConnect(`${own.server}/e`, url, answer.policies, tags),
    optedOut: tags.some(isOptOut),
    cache: cacheOf(answer),
  };
}

function lineOf(
  { container, hash, tag: { attributes, text } }: Found,
  place: 'head' | 'body',
): InstalledLine {
  const type = (attributes['type'] ?? '').trim().toLowerCase();
  return {
    ...container,
    hash,
    integrity: attributes['integrity'] ?? '',
    crossOrigin: attributes['crossorigin'] !== undefined,
    blocking:
      container.runs === 'now' &&
      attributes['async'] === undefined &&
      attributes['defer'] === undefined &&
      type !== 'module',
    place,
    // The App Router's Script component leaves an order for the browser in the page's data.
    writtenBy: container.runs === 'inline' && /\b__next_[sf]\b/.test(text) ? 'Next.js' : null,
  };
}

/** As the container reads it (runtime/core). */
function isOptOut({ name, attributes }: Tag): boolean {
  return name === 'meta' && attributes['name'] === 'milepost' && attributes['content'] === 'off';
}

/** https://www.rfc-editor.org/rfc/rfc9111#name-cache-control */
function cacheOf({ cacheControl, age }: PageAnswer): PageCache {
  const said = new Map(
    cacheControl
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', value = ''] = part.trim().split('=');
        return [name, value.replaceAll('"', '')];
      }),
  );
  const kept = said.get('s-maxage') ?? said.get('max-age');
  const never = said.has('no-store') || said.has('private') || said.has('no-cache');
  const seconds = kept === undefined ? Number.NaN : Number(kept);
  return {
    control: cacheControl,
    keptForS: never ? 0 : Number.isFinite(seconds) ? seconds : null,
    ageS: /^\d+$/.test(age) ? Number(age) : null,
  };
}
