/** Publishing: freeze what the draft holds, serve it, look back, publish what was once more. */
import type { FastifyInstance } from 'fastify';
import type { PublishCheck, SiteSummary, Version, VersionWithRuleSet } from '../../shared/api';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { checkDraft, liveMovedOn, movedOn, publish } from './publish';
import { readNumber, readPublishRequest, readRestoreRequest, readRevision } from './requests';
import { noSite } from './routes';

type AtSite = { Params: { site: string } };
type AtVersion = { Params: { site: string; number: string } };

export function versionRoutes(app: FastifyInstance, context: Context): void {
  const { sites, directory } = context;

  const draftAt = async (site: string, revision: number) => {
    const draft = await sites.workspace(site);
    if (!draft) throw noSite(site);
    if (draft.revision !== revision) throw movedOn(draft);
    return draft;
  };

  app.get<AtSite>('/api/sites/:site/versions', async (request): Promise<Version[]> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return sites.versions(site);
  });

  app.get<AtVersion>('/api/sites/:site/versions/:number', async (request): Promise<VersionWithRuleSet> => {
    const { site, number } = request.params;
    const version = await sites.version(site, readNumber(number, 'a version'));
    if (!version) throw noVersion(number);
    return version;
  });

  app.post<AtSite>('/api/sites/:site/versions', async (request, reply) => {
    const { site } = request.params;
    const asked = readPublishRequest(request.body);
    const version = await publish(context, await draftAt(site, asked.revision), asked);
    await directory.refresh();
    return reply.code(201).header('location', `/api/sites/${site}/versions/${version.number}`).send(version);
  });

  app.post<AtSite>('/api/sites/:site/versions/check', async (request): Promise<PublishCheck> => {
    const { site } = request.params;
    return checkDraft(context, await draftAt(site, readRevision(request.body)));
  });

  app.post<AtVersion>('/api/sites/:site/versions/:number/restore', async (request, reply) => {
    const { site } = request.params;
    const number = readNumber(request.params.number, 'a version');
    const { note = `Version ${number} again`, author = '', after } = readRestoreRequest(request.body);
    const answer = await sites.restore({ site, number, note, author, after });
    if (!answer) throw noVersion(request.params.number);
    if ('moved' in answer) throw await liveMovedOn(sites, site);
    await directory.refresh();
    const { version } = answer;
    return reply.code(201).header('location', `/api/sites/${site}/versions/${version.number}`).send(version);
  });

  app.post<AtSite>('/api/sites/:site/offline', async (request): Promise<SiteSummary> => {
    const { site } = request.params;
    const { after } = readRestoreRequest(request.body);
    const answer = await sites.takeOffline(site, after);
    if (!answer) throw noSite(site);
    if ('moved' in answer) throw await liveMovedOn(sites, site);
    await directory.refresh();
    return answer;
  });
}

export function noVersion(number: string): HttpError {
  return new HttpError(
    404,
    'no-version',
    `This site has no version ${number}. GET its \`versions\` lists them.`,
  );
}
