/** The built editor: hashed files for good, the page itself fresh each time, every address of the app answered by it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpError } from '../errors';

/** Vite puts what carries a hash of its content into this folder. */
const hashedFolder = '/assets/';

export async function editorFiles(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/*', () => {
      const message = 'The editor is not built. Run `npm start`, which builds it, or `npm run build`.';
      throw new HttpError(503, 'editor-not-built', message);
    });
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    // Beside each text file stand the .br and .gz that the build made.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.slice(folder.length).startsWith(hashedFolder);
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', (request, reply) => sendPage(request, reply));
}

function sendPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // A missing file must not come back as a page: a browser would report that as a broken script.
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  if (wantsPage && !request.url.startsWith('/api/') && !request.url.startsWith(hashedFolder)) {
    return reply.sendFile('index.html');
  }
  throw new HttpError(
    404,
    'no-address',
    `There is nothing at ${request.method} ${request.url.split('?')[0]}.`,
  );
}
