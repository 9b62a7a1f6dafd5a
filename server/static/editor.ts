/** The built editor: hashed files for good, the page itself fresh each time, every address of the app answered by it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from '../errors';

/** Vite puts what carries a hash of its content into this folder. */
const hashedFolder = '/assets/';

export async function editorFiles(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  app.get('/*', (request, reply) => {
    if (!wantsPage(request)) throw noAddress(request);
    if (built) return reply.sendFile('index.html');
    const message = 'The editor is not built. Run `npm start`, which builds it, or `npm run build`.';
    throw new HttpError(503, 'editor-not-built', message);
  });
  if (!built) return;
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    // Beside each text file stand the .br and .gz that the build made.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const hashed = path.slice(folder.length).startsWith(hashedFolder);
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** A missing script or answer must not come back as a page: a browser would report that as a broken script. */
function wantsPage({ url, headers }: FastifyRequest): boolean {
  if (url === '/') return true;
  const isPage = headers.accept?.includes('text/html') ?? false;
  return isPage && !url.startsWith('/api/') && !url.startsWith(hashedFolder);
}

export function noAddress({ method, url }: FastifyRequest): HttpError {
  return new HttpError(404, 'no-address', `There is nothing at ${method} ${url.split('?')[0]}.`);
}
