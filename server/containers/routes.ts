/** What sites load: `/c/<container>.js`, the same by hash for good, and the agent that picking and preview bring along. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context';
import { demoContainer } from '../sites/ids';
import { type Script, sendNoScript, sendScript } from './sendScript';

/** A publish or a roll back reaches pages within a minute; while the server is away the last script still serves. */
const pointerCache = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';
const immutable = 'public, max-age=31536000, immutable';

/** Scripts that no version holds. */
interface OwnScripts {
  empty(container: string): Promise<Script>;
  agent(): Promise<Script | undefined>;
}

export function containerRoutes(app: FastifyInstance, context: Context, { empty, agent }: OwnScripts): void {
  const { sites } = context;

  app.get<{ Params: { container: string } }>('/c/:container.js', async (request, reply) => {
    const { container } = request.params;
    const from = askingOrigin(request);
    context.connections.served('container', container, from);
    const live = await sites.liveScript(container);
    if (live) {
      context.sightings.saw(container, from);
      return sendScript(request, reply, live, pointerCache);
    }
    // The demo shop carries its snippet before anyone has made its site, so that a first pick works there.
    const known = (container === demoContainer && context.demo() !== null) || (await sites.exists(container));
    if (!known) return sendNoScript(reply, `There is no container ${JSON.stringify(container)} here.`);
    context.sightings.saw(container, from);
    return sendScript(request, reply, await empty(container), pointerCache);
  });

  app.get<{ Params: { container: string; hash: string } }>(
    '/c/:container/:hash.js',
    async (request, reply) => {
      const { container, hash } = request.params;
      const script = await sites.scriptByHash(container, hash);
      if (script) {
        context.sightings.saw(container, askingOrigin(request));
        return sendScript(request, reply, script, immutable);
      }
      return sendNoScript(reply, 'There is no such version of this container here.');
    },
  );

  app.get('/agent.js', async (request, reply) => {
    context.connections.served('agent', null, askingOrigin(request));
    const script = await agent();
    // Asked again each time, so that the doctor knows whether the page's container came as far as asking for it.
    if (script) return sendScript(request, reply, script, 'no-cache');
    return sendNoScript(reply, 'The page agent is not built. Run `npm run build`.');
  });
}

/** Of the page that loads a script, as far as its browser says. */
function askingOrigin({ headers }: FastifyRequest): string | null {
  const from = headers.origin ?? headers.referer ?? '';
  return URL.canParse(from) ? new URL(from).origin : null;
}
