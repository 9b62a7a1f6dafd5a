/** The editor's side of connecting: it asks for codes, hears what comes of them, and speaks to the page through the relay. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Launch, NewsAnswer } from '../../shared/connection';
import { secretPattern } from '../../shared/connection';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { noSite } from '../sites/routes';
import { createAttempts } from './attempts';
import type { Connection } from './connections';
import { readCount, readFields, readMessages } from './readMessage';
import { waitMs } from './relayRoutes';

/** Nobody opens a page more often than once a second for a minute. */
const maxLaunchesPerMinute = 60;

type AtSite = { Params: { site: string } };
type AtConnection = { Params: { site: string; id: string } };
type AtAsk = { Params: { site: string; id: string; ask: string } };

export function connectionRoutes(
  app: FastifyInstance,
  { connections, asks, directory, sites }: Context,
): void {
  const launches = createAttempts(maxLaunchesPerMinute, 60_000, Date.now);

  app.post<AtSite>('/api/sites/:site/connections', async (request, reply): Promise<Launch> => {
    const { site } = request.params;
    const { launch } = readFields(request.body, ['launch']);
    if (launch !== 'page' && launch !== 'ask' && launch !== 'pairing')
      throw new HttpError(400, 'bad-launch', '`launch` must be `page`, `ask` or `pairing`.');
    if (!(await sites.exists(site))) throw noSite(site);
    if (!launches.count(site))
      throw new HttpError(429, 'busy', 'Too many pages were opened within a minute. Wait a moment.');
    reply.code(201);
    return connections.launch(site, launch, new Set(directory.originsOf(site)));
  });

  app.get<AtConnection & { Querystring: { after?: string } }>(
    '/api/sites/:site/connections/:id/news',
    async (request, reply): Promise<NewsAnswer> => {
      const connection = owned(request);
      const after = readCount({ after: Number(request.query.after ?? 0) }, 'after');
      reply.raw.once('close', connections.editorListening(connection));
      const news = await connection.news.take(after, waitMs);
      if (connection.news.closed) throw ended();
      return { news: news.map(({ at, item }) => ({ at, what: item })) };
    },
  );

  app.post<AtConnection>('/api/sites/:site/connections/:id/say', async (request, reply) => {
    const { page } = owned(request);
    const { load } = readFields(request.body, ['load']);
    const messages = readMessages(request.body);
    if (page?.load !== load) throw new HttpError(410, 'page-gone', 'That page is no longer connected.');
    // Said again as a whole, so nothing may be half said.
    if (!page.toPage.putAll(messages))
      throw new HttpError(429, 'page-away', 'The page does not listen. Say it again in a moment.');
    return reply.code(204).send();
  });

  /** The page is connected through its opener: its code is spent, and its session goes on. */
  app.post<AtConnection>('/api/sites/:site/connections/:id/alive', async (request, reply) => {
    const connection = owned(request);
    const { origin } = readFields(request.body, ['origin']);
    if (!connections.alive(connection, origin))
      throw new HttpError(403, 'other-origin', 'That origin is not one of the site’s.');
    return reply.code(204).send();
  });

  /** `{ accept: "yes" | "no", page }`: `page` is what a paired device opens. Answers the session that the page will get. */
  app.post<AtAsk>('/api/sites/:site/connections/:id/asks/:ask', async (request) => {
    const connection = owned(request);
    const { accept, page } = readFields(request.body, ['accept', 'page']);
    const origin = URL.canParse(page) ? new URL(page).origin : '';
    if (!connection.origins.has(origin))
      throw new HttpError(400, 'other-origin', '`page` must be an address of the site.');
    const decided = asks.decide(connection, request.params.ask, accept === 'yes', page);
    if (!decided) throw new HttpError(410, 'asked-no-more', 'Whoever asked has gone away.');
    return decided;
  });

  app.delete<AtConnection>('/api/sites/:site/connections/:id', async (request, reply) => {
    connections.end(owned(request));
    return reply.code(204).send();
  });

  function owned(request: FastifyRequest<AtConnection>): Connection {
    const { site, id } = request.params;
    const key = /^Bearer (\w+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const connection = secretPattern.test(key) ? connections.ofEditor(site, id, key) : undefined;
    if (connection) return connection;
    throw ended();
  }
}

function ended(): HttpError {
  return new HttpError(404, 'no-connection', 'This connection has ended. Open the page again.');
}
