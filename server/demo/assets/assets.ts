import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';
import { type Colour, leathers } from '../art/leathers';
import { productPicture, type Scene, scenes } from '../art/picture';
import { findProduct, products } from '../catalogue';
import { appScript } from './app';
import { film } from './film';
import { shopScript } from './shop';
import { sizeGuidePdf } from './sizeGuide';
import { style } from './style';

// Packages stay in node_modules after a build, so this finds them from source and from dist alike.
const { resolve } = createRequire(import.meta.url);
const fonts: Record<string, string> = {
  'fraunces.woff2': '@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  'instrument-sans.woff2':
    '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
};

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#6b2f24"/><path d="M7 13h18l1.500 13H5.500z" fill="#f3dcb9"/><path d="M11.500 15v-4a4.500 4.500 0 0 1 9 0v4" fill="none" stroke="#f3dcb9" stroke-width="2"/></svg>`;

/** Style, scripts, fonts, pictures, the film and the size guide: all from this server, none from elsewhere. */
export function addAssets(app: FastifyInstance): void {
  const add = (path: string, type: string, body: string | Buffer) =>
    app.get(path, (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=300').send(body),
    );
  add('/assets/style.css', 'text/css; charset=utf-8', style);
  add('/assets/shop.js', 'text/javascript; charset=utf-8', shopScript);
  add('/assets/app.js', 'text/javascript; charset=utf-8', appScript);
  add('/assets/icon.svg', 'image/svg+xml', icon);
  for (const [name, path] of Object.entries(fonts))
    add(`/assets/${name}`, 'font/woff2', readFileSync(resolve(path)));
  add(
    '/downloads/harrow-vale-size-guide.pdf',
    'application/pdf',
    sizeGuidePdf(products.map(({ name, size }) => [name, size])),
  );
  const video = Buffer.from(film, 'base64');
  app.get('/assets/film.webm', (request, reply) => {
    // Safari and seeking ask for ranges.
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    reply.type('video/webm').header('accept-ranges', 'bytes').header('cache-control', 'public, max-age=300');
    const start = Number(range?.[1]);
    if (!range || start >= video.length) return reply.send(video);
    const end = Math.min(range[2] ? Number(range[2]) : video.length - 1, video.length - 1);
    return reply
      .code(206)
      .header('content-range', `bytes ${start}-${end}/${video.length}`)
      .send(video.subarray(start, end + 1));
  });
  app.get('/art/:file', (request, reply) => {
    const svg = art((request.params as { file: string }).file);
    if (!svg) return reply.code(404).send();
    return reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(svg);
  });
}

/** `scene-hero.svg`, or product, colour and view: `field-satchel-tan-1.svg`. */
function art(file: string): string | undefined {
  const scene = /^scene-(\w+)\.svg$/.exec(file)?.[1];
  if (scene) return Object.hasOwn(scenes, scene) ? scenes[scene as Scene]() : undefined;
  const [, slug = '', colour = '', view = ''] = /^([a-z-]+)-([a-z]+)-([123])\.svg$/.exec(file) ?? [];
  const product = findProduct(slug);
  if (!product || !Object.hasOwn(leathers, colour)) return undefined;
  return productPicture(product.shape, colour as Colour, Number(view));
}
