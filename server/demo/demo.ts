import { randomInt } from 'node:crypto';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { addAssets } from './assets/assets';
import { type Cart, couponCode, ecommerceItems, type Order, readCart, withQuantity } from './cart';
import { findProduct } from './catalogue';
import { readCookies, writeCookie } from './cookies';
import { layout } from './layout';
import type { Page, Visit } from './page';
import { appPage } from './pages/app';
import { notFound, pages } from './pages/pages';
import { buyBox } from './pages/product';
import { picture } from './parts';

export interface DemoOptions {
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Where Milepost is served, without a slash at the end. */
  milepost: string;
  container: string;
}

/** Serve the demo shop. `url` has no slash at the end. Rejects when the port is taken. */
export async function createDemo(options: DemoOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { port, host } = options;
  const app = Fastify({ forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: true } });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  addAssets(app);
  addPages(app, options);
  addActions(app);
  await app.listen({ port, host });
  const address = app.server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const name = host === '0.0.0.0' || host === '127.0.0.1' || host === '::' ? 'localhost' : host;
  return { url: `http://${name}:${bound}`, close: () => app.close() };
}

function addPages(app: FastifyInstance, options: DemoOptions): void {
  const send = (reply: FastifyReply, page: Page, visit: Visit) =>
    reply
      .code(page.status ?? 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(layout(page, visit, options));
  for (const [pattern, draw] of Object.entries(pages))
    app.get(pattern, (request, reply) => {
      const visit = visitOf(request);
      return send(reply, draw(visit, slugOf(request)) ?? notFound(), visit);
    });
  app.get('/product/:slug/quick', (request, reply) => {
    const found = findProduct(slugOf(request));
    if (!found) return reply.code(404).send();
    return reply
      .type('text/html; charset=utf-8')
      .send(
        `<button class="close" type="button" aria-label="Close">×</button><div class="product-detail" data-product="${found.slug}"><div>${picture(found)}</div>${buyBox(found, visitOf(request).saved, 'h2')}</div>`,
      );
  });
  app.get('/app/api/page', (request, reply) => {
    const visit = visitOf(request);
    const page = appPage(visit.query['path'] ?? '/app', visit) ?? notFound();
    return reply
      .header('cache-control', 'no-store')
      .send({ title: page.title, main: page.main, dataLayer: page.dataLayer, cartCount: visit.cart.count });
  });
  app.setNotFoundHandler((request, reply) => send(reply, notFound(), visitOf(request)));
}

/** What visitors do: forms without a script are sent on to a page, scripts get the cart as JSON. */
function addActions(app: FastifyInstance): void {
  const answer = (
    request: FastifyRequest,
    reply: FastifyReply,
    next: string,
    cart?: Cart,
    more: object = {},
  ) =>
    request.headers.accept === 'application/json'
      ? reply.send({ count: cart?.count, coupon: cart?.coupon, total: cart?.total, ...more })
      : reply.redirect(next, 303);
  const setCart = (request: FastifyRequest, reply: FastifyReply, slug: string, quantity: number): Cart => {
    const cookies = readCookies(request.headers.cookie);
    const value = withQuantity(readCart(cookies), slug, quantity);
    reply.header('set-cookie', writeCookie('hv_cart', value));
    return readCart({ ...cookies, hv_cart: value });
  };

  app.post('/cart/add', (request, reply) => {
    const found = findProduct(field(request, 'product'));
    if (!found) return reply.code(404).send({ message: 'There is no such product.' });
    const { slug, name, kind, price } = found;
    const before = visitOf(request).cart.lines.find(({ product }) => product === found)?.quantity ?? 0;
    const added = { item_id: slug, item_name: name, item_category: kind, price, quantity: 1 };
    return answer(request, reply, '/cart', setCart(request, reply, slug, before + 1), { added });
  });
  app.post('/cart/set', (request, reply) =>
    answer(
      request,
      reply,
      '/cart',
      setCart(request, reply, field(request, 'product'), Number(field(request, 'quantity'))),
    ),
  );
  app.post('/cart/coupon', (request, reply) => {
    const asked = field(request, 'coupon').trim();
    const valid = asked.toUpperCase() === couponCode;
    if (valid) reply.header('set-cookie', writeCookie('hv_coupon', couponCode));
    const cookies = readCookies(request.headers.cookie);
    const cart = readCart({ ...cookies, hv_coupon: valid ? couponCode : '' });
    return answer(
      request,
      reply,
      valid ? '/cart' : `/cart?coupon=${encodeURIComponent(asked.slice(0, 30))}`,
      cart,
    );
  });
  app.post('/newsletter', (request, reply) => answer(request, reply, '/newsletter?welcome'));
  app.post('/contact', (request, reply) => answer(request, reply, '/contact?sent'));
  app.post('/account', (request, reply) => answer(request, reply, '/account?signed'));
  app.post('/checkout/delivery', (_request, reply) => reply.redirect('/checkout/delivery', 303));
  app.post('/checkout/payment', (request, reply) =>
    reply
      .header(
        'set-cookie',
        writeCookie('hv_delivery', field(request, 'delivery') === 'express' ? 'express' : 'standard'),
      )
      .redirect('/checkout/payment', 303),
  );
  app.post('/checkout/place', (request, reply) => {
    const { cart } = visitOf(request);
    if (cart.count === 0) return reply.redirect('/cart', 303);
    const order: Order = {
      id: `HV-${randomInt(100_000, 999_999)}`,
      value: cart.total,
      shipping: cart.shipping,
      coupon: cart.coupon,
      items: ecommerceItems(cart),
    };
    for (const name of ['hv_cart', 'hv_coupon', 'hv_delivery'])
      reply.header('set-cookie', writeCookie(name, ''));
    return reply
      .header('set-cookie', writeCookie('hv_order', JSON.stringify(order)))
      .redirect(`/thank-you?order=${order.id}`, 303);
  });
}

function visitOf(request: FastifyRequest): Visit {
  const url = new URL(request.url, 'http://shop.invalid');
  const query: Record<string, string> = {};
  // A filter without script sends `colour=tan&colour=ink`, the script `colour=tan,ink`.
  for (const [name, value] of url.searchParams) query[name] = query[name] ? `${query[name]},${value}` : value;
  const cookies = readCookies(request.headers.cookie);
  const saved = (cookies['hv_saved'] ?? '').split('.').filter((slug) => findProduct(slug));
  return {
    path: url.pathname,
    query,
    cart: readCart(cookies),
    saved,
    order: orderOf(cookies, query['order']),
  };
}

/** The order that this address speaks of. The cookie is the visitor's to write: anything odd is no order. */
function orderOf(cookies: Record<string, string>, id: string | undefined): Order | undefined {
  try {
    const order = JSON.parse(cookies['hv_order'] ?? 'null') as Order | null;
    const sound = order && order.id === id && typeof order.value === 'number' && Array.isArray(order.items);
    return sound ? order : undefined;
  } catch {
    return undefined;
  }
}

function slugOf(request: FastifyRequest): string {
  return (request.params as { slug?: string }).slug ?? '';
}

function field(request: FastifyRequest, name: string): string {
  const value = (request.body as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
