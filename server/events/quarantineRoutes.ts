/** What was put aside of a site: how much and why, the events themselves, and judging them again. */
import type { FastifyInstance } from 'fastify';
import type { QuarantineReplay, QuarantineReplayed, QuarantineReport, StoredEvent } from '../../shared/api';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { noSite } from '../sites/routes';
import { displayable } from './displayable';
import { replay } from './replay';

const maxListed = 1000;

type AtSite = { Params: { site: string } };
type Listing = AtSite & { Querystring: { code?: string; after?: string } };

export function quarantineRoutes(app: FastifyInstance, context: Context): void {
  const { events, sites } = context;

  app.get<AtSite>('/api/sites/:site/quarantine', async (request): Promise<QuarantineReport> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return events.quarantine(site);
  });

  /** Oldest first, a thousand at a time: `?after=` the last offset for the next. */
  app.get<Listing>('/api/sites/:site/quarantine/events', async (request): Promise<StoredEvent[]> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    const { code, after = '0' } = request.query;
    if (!/^\d{1,15}$/.test(after))
      throw new HttpError(400, 'bad-number', '`after` must be a whole number from 0.');
    const rows = await events.putAside(site, readCode(code), Number(after), maxListed);
    return rows.map((row) => ({
      offset: row.offset,
      receivedAt: row.receivedAt,
      happenedAt: row.receivedAt,
      bot: row.bot,
      event: displayable(JSON.parse(row.event)),
      quarantined: { code: row.code, reason: row.reason },
    }));
  });

  app.post<AtSite & { Body: QuarantineReplay }>(
    '/api/sites/:site/quarantine/replay',
    async (request): Promise<QuarantineReplayed> => {
      const { site } = request.params;
      if (!(await sites.exists(site))) throw noSite(site);
      const { inbox, directory } = context;
      const code = readCode((request.body as QuarantineReplay | null)?.code);
      return replay({ events, inbox, originsOf: directory.originsOf }, site, code);
    },
  );
}

function readCode(code: unknown): string | undefined {
  if (code === undefined || (typeof code === 'string' && /^[a-z-]{1,40}$/.test(code))) return code;
  throw new HttpError(400, 'bad-code', '`code` must be one of those that the quarantine lists.');
}
