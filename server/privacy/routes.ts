/** What is kept of visitors, for how long, and erasure: what the editor's Privacy page asks. */
import type { FastifyInstance } from 'fastify';
import {
  type ErasureReport,
  type ErasureRequest,
  type PrivacySettings,
  type PrivacyState,
  retentionLimits,
  type VisitorDay,
} from '../../shared/privacy/types';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { noSite } from '../sites/routes';

type AtSite = { Params: { site: string } };

/** As long as the collector takes ids: longer ones name nobody. */
const longestId = 128;

export function privacyRoutes(app: FastifyInstance, { privacy, sites }: Context): void {
  const site = async (request: { params: { site: string } }): Promise<string> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return site;
  };

  app.get<AtSite>(
    '/api/sites/:site/privacy',
    async (request): Promise<PrivacyState> => privacy.state(await site(request)),
  );

  app.put<AtSite>('/api/sites/:site/privacy', async (request): Promise<PrivacyState> => {
    const id = await site(request);
    privacy.change(id, { ...privacy.settings(id), ...readSettings(request.body) });
    return privacy.state(id);
  });

  /** How many visitors without an id came, by day. */
  app.get<AtSite>(
    '/api/sites/:site/visitors',
    async (request): Promise<VisitorDay[]> => privacy.visitors(await site(request)),
  );

  /** Deletes what names one person, and answers what a search of all files found afterwards. */
  app.post<AtSite>(
    '/api/sites/:site/erasure',
    async (request): Promise<ErasureReport> => privacy.erase(await site(request), readErasure(request.body)),
  );
}

function readSettings(body: unknown): Partial<PrivacySettings> {
  const { retentionMonths, counting } = (body ?? {}) as Record<string, unknown>;
  const months = Number(retentionMonths);
  const { least, most } = retentionLimits;
  if (retentionMonths !== undefined && !(Number.isInteger(months) && months >= least && months <= most))
    throw new HttpError(
      400,
      'bad-retention',
      `\`retentionMonths\` must be a whole number from ${least} to ${most}.`,
    );
  if (counting !== undefined && typeof counting !== 'boolean')
    throw new HttpError(400, 'bad-counting', '`counting` must be true or false.');
  return {
    ...(retentionMonths !== undefined && { retentionMonths: months }),
    ...(counting !== undefined && { counting }),
  };
}

export function readErasure(body: unknown): ErasureRequest {
  const { visitorId, userId } = (body ?? {}) as Record<string, unknown>;
  const isId = (id: unknown): id is string =>
    typeof id === 'string' && id.trim() !== '' && id.length <= longestId;
  if (isId(visitorId) && userId === undefined) return { visitorId };
  if (isId(userId) && visitorId === undefined) return { userId };
  throw new HttpError(
    400,
    'bad-id',
    `Name one person: \`visitorId\` or \`userId\`, at most ${longestId} characters.`,
  );
}
