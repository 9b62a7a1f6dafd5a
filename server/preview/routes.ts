/** Traced drafts: compiled on demand, served from an address nobody can guess, gone after half an hour. */
import type { FastifyInstance } from 'fastify';
import type { PreviewScript } from '../../shared/api';
import { sendNoScript } from '../containers/sendScript';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { scriptHeaders } from '../security/headers';
import { readyEvents } from '../sites/ready';
import { readRuleSet } from '../sites/requests';
import { noSite } from '../sites/routes';

export function previewRoutes(app: FastifyInstance, context: Context): void {
  app.post<{ Params: { site: string } }>(
    '/api/sites/:site/preview',
    async (request): Promise<PreviewScript> => {
      const { site } = request.params;
      const ruleSet = readRuleSet(request.body);
      if (!(await context.sites.exists(site))) throw noSite(site);
      const ready = await readyEvents(context, site, ruleSet);
      const options = { container: site, server: context.origin(), preview: true, ready };
      const { result } = await context.compiler.compile(ruleSet, options);
      if (!result.container) {
        const first = result.problems.find(({ severity }) => severity === 'error');
        const message = `The draft cannot be previewed yet: ${first?.message}`;
        throw new HttpError(422, 'has-problems', message, { problems: result.problems });
      }
      const token = context.previews.add(result.container.code);
      return { url: `${context.origin()}/preview/${token}.js`, clauses: result.container.clauses };
    },
  );
}

/** On its own, because any site may load it while the API above is for the editor only. */
export function previewScriptRoutes(app: FastifyInstance, { previews }: Context): void {
  app.get<{ Params: { token: string } }>('/preview/:token.js', async (request, reply) => {
    const code = previews.get(request.params.token);
    if (code === undefined) {
      return sendNoScript(reply, 'This preview has ended. Press Preview in the editor again.');
    }
    return reply.headers({ ...scriptHeaders, 'cache-control': 'no-store' }).send(code);
  });
}
