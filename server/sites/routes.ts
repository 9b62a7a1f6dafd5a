/** Sites and their drafts: make, list, read, save. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SiteSummary, Workspace } from '../../shared/api';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { demoContainer, newContainerId } from './ids';
import { readIfMatch, readNewSite, readRuleSet } from './requests';

type AtSite = { Params: { site: string } };

export function siteRoutes(app: FastifyInstance, context: Context): void {
  const { sites, directory } = context;

  app.get('/api/sites', (): Promise<SiteSummary[]> => sites.list());

  app.post('/api/sites', async (request, reply) => {
    const { name, ruleSet } = readNewSite(request.body);
    const made = await makeSite(context, name, ruleSet);
    await directory.refresh();
    return sendWorkspace(reply.code(201).header('location', `/api/sites/${made.site.id}/workspace`), made);
  });

  app.get<AtSite>('/api/sites/:site/workspace', async (request, reply) => {
    const workspace = await sites.workspace(request.params.site);
    if (!workspace) throw noSite(request.params.site);
    return sendWorkspace(reply, workspace);
  });

  app.put<AtSite>('/api/sites/:site/workspace', async (request, reply) => {
    const revision = readIfMatch(request);
    const ruleSet = readRuleSet(request.body);
    const answer = await sites.save(request.params.site, revision, ruleSet);
    if (!answer) throw noSite(request.params.site);
    if ('current' in answer) {
      const message = `The draft was saved elsewhere and is at revision ${answer.current.revision} now. Merge your change into \`current\` and save again.`;
      throw new HttpError(412, 'draft-moved-on', message, { current: answer.current });
    }
    await directory.refresh();
    return sendWorkspace(reply, answer.saved);
  });
}

export function noSite(site: string): HttpError {
  return new HttpError(
    404,
    'no-site',
    `There is no site ${JSON.stringify(site)} here. GET /api/sites lists them.`,
  );
}

async function makeSite({ sites, demo }: Context, name: string, ruleSet: RuleSet): Promise<Workspace> {
  const demoUrl = demo();
  if (demoUrl !== null && ruleSet.site.origins.includes(new URL(demoUrl).origin)) {
    // The demo shop's pages carry this id already.
    const made = await sites.create({ id: demoContainer, name, ruleSet });
    if (made) return made;
    throw new HttpError(
      409,
      'demo-exists',
      'The demo shop has its site already. Open it from the list of sites.',
    );
  }
  for (;;) {
    const made = await sites.create({ id: newContainerId(), name, ruleSet });
    if (made) return made;
  }
}

function sendWorkspace(reply: FastifyReply, workspace: Workspace): FastifyReply {
  return reply.header('etag', `"${workspace.revision}"`).send(workspace);
}
