/** Sites and their drafts: make, list, read, save. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { NewSite, SiteSummary, Workspace } from '../../shared/api';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { demoContainer, newContainerId } from './ids';
import { readDeleteSite, readIfMatch, readNewSite, readRuleSet } from './requests';

type AtSite = { Params: { site: string } };

export function siteRoutes(app: FastifyInstance, context: Context): void {
  const { sites, directory, events, inbox } = context;

  app.get('/api/sites', (): Promise<SiteSummary[]> => sites.list());

  app.post('/api/sites', async (request, reply) => {
    const made = await makeSite(context, readNewSite(request.body));
    await directory.refresh();
    return sendWorkspace(reply.code(201).header('location', `/api/sites/${made.site.id}/workspace`), made);
  });

  app.get<AtSite>('/api/sites/:site/workspace', async (request, reply) => {
    const { 'if-none-match': known } = request.headers;
    if (known !== undefined) {
      const revision = await sites.revision(request.params.site);
      if (revision !== undefined && known.trim() === `"${revision}"`)
        return reply.code(304).header('etag', known).send();
    }
    const workspace = await sites.workspace(request.params.site);
    if (!workspace) throw noSite(request.params.site);
    return sendWorkspace(reply, workspace);
  });

  app.delete<AtSite>('/api/sites/:site', async (request, reply) => {
    const typed = readDeleteSite(request.body);
    const workspace = await sites.workspace(request.params.site);
    if (!workspace) throw noSite(request.params.site);
    const { id, name, sample } = workspace.site;
    if (!sample && typed !== name) {
      throw new HttpError(
        409,
        'name-needed',
        `Deleting takes the rules, the versions and the events of this site for good. To go on, send its \`name\`: ${JSON.stringify(name)}.`,
      );
    }
    await sites.delete(id);
    // From here on nothing more is taken in for it.
    await directory.refresh();
    context.connections.cutShort(id);
    await inbox.settled();
    await events.forget(id);
    context.forwarding.store.forget(id);
    context.privacy.forget(id);
    await context.forwarding.refresh();
    return reply.code(204).send();
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
    `There is no site ${JSON.stringify(site)} here: it may have been deleted, or its address mistyped.`,
  );
}

async function makeSite(
  { sites, demo }: Context,
  { name, ruleSet, sample = false }: NewSite,
): Promise<Workspace> {
  const demoUrl = demo();
  if (demoUrl !== null && ruleSet.site.origins.includes(new URL(demoUrl).origin)) {
    // The demo shop's pages carry this id already.
    const made = await sites.create({ id: demoContainer, name, ruleSet, sample });
    if (made) return made;
    // A sample is for looking around: that the shop's pages load another container does not keep anyone from it.
    if (!sample) throw await demoTaken(sites);
  }
  for (;;) {
    const made = await sites.create({ id: newContainerId(), name, ruleSet, sample });
    if (made) return made;
  }
}

async function demoTaken(sites: Context['sites']): Promise<HttpError> {
  const there = await sites.workspace(demoContainer);
  const message = there?.site.sample
    ? 'The demo shop is used by the sample. Throw the sample away first, in the list of sites.'
    : 'The demo shop has its site already. Open it from the list of sites.';
  return new HttpError(409, 'demo-exists', message);
}

function sendWorkspace(reply: FastifyReply, workspace: Workspace): FastifyReply {
  return reply.header('etag', `"${workspace.revision}"`).send(workspace);
}
