/** `POST /e` from pages, and what the editor's live page reads. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RuleSeen, StoredEvent } from '../../shared/api';
import type { DeliveryReport } from '../../shared/delivery/report';
import type { EventQuality } from '../../shared/quality';
import type { TargetReport } from '../../shared/target/reports';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { noSite } from '../sites/routes';
import { readBody } from './body';
import { type Collecting, collect } from './collector';
import { createBodies } from './receiveBody';
import { streamEvents } from './stream';

/** Also after inflating. A page sends at most 56 KiB. */
export const maxBodyBytes = 1024 * 1024;
const maxPassedOverBytes = 64 * 1024;
const defaultLimit = 100;
const maxLimit = 1000;

const corsHeaders = {
  // Any page may send: what its site does not allow is put aside, and the page must be able to read that verdict, or it
  // would take it for a network failure and send again. No cookie is ever involved.
  'access-control-allow-origin': '*',
  // A busy or full server says when to try again; without this the page's script could not read it.
  'access-control-expose-headers': 'Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

/** Takes every content type: a browser sends `text/plain`, which needs no preflight while its page goes away. */
export function collectorRoutes(app: FastifyInstance, context: Context): void {
  app.removeAllContentTypeParsers();
  const { admission } = context;
  const bodies = createBodies();
  app.addContentTypeParser('*', { bodyLimit: maxBodyBytes }, (_request: FastifyRequest, payload: Readable) =>
    bodies.receive(payload, maxBodyBytes),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(corsHeaders);
    if (request.method === 'POST') admission.request(request);
  });
  app.addHook('onSend', async (request, reply) => {
    // Refused before it was read: a small body is passed over and the connection kept, for a large one that would be work.
    const passedOver = Number(request.headers['content-length']) <= maxPassedOverBytes;
    if (!request.raw.complete && (!passedOver || reply.statusCode === 408))
      reply.header('connection', 'close');
  });

  app.options('/e', (_request, reply) =>
    reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type, content-encoding',
        'access-control-max-age': '86400',
      })
      .send(),
  );

  const { originsOf } = context.directory;
  const collecting: Omit<Collecting, 'inbox'> = {
    originsOf,
    drop: context.events.drop,
    admit: (events) => admission.events(events, originsOf),
  };
  app.post('/e', { bodyLimit: maxBodyBytes }, async (request, reply) => {
    const { headers } = request;
    const sender = {
      origin: headers.origin,
      userAgent: headers['user-agent'],
      purpose: [headers['sec-purpose'] ?? headers['purpose']].flat().join(),
      receivedAt: Date.now(),
    };
    const received = request.body as Buffer | undefined;
    let done = () => {};
    try {
      done = admission.work();
      const body = await readBody(received, headers['content-encoding'], maxBodyBytes);
      const inbox = context.privacy.receiving(request.ip, sender.userAgent);
      const answer = await collect(body, sender, { ...collecting, inbox });
      return reply.code(202).send(answer);
    } finally {
      done();
      bodies.release(received);
    }
  });
}

/** A page that was heard of so lately may still be sending. */
const graceMs = 5 * 60_000;

type AtSite = { Params: { site: string }; Querystring: { limit?: string; after?: string; grace?: string } };

export function liveRoutes(app: FastifyInstance, context: Context): void {
  const { events, hub, sites } = context;

  app.get<AtSite>('/api/sites/:site/events', async (request): Promise<StoredEvent[]> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    const limit = readCount(request.query.limit, 'limit') ?? defaultLimit;
    return events.newest(site, Math.min(limit, maxLimit));
  });

  app.get<AtSite>('/api/sites/:site/target-reports', async (request): Promise<TargetReport[]> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return events.targetReports(site, Date.now());
  });

  /** What arrived and what did not, by day. `?grace=` milliseconds for which a gap counts as still on its way. */
  app.get<AtSite>('/api/sites/:site/delivery', async (request): Promise<DeliveryReport> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return events.delivery(site, Date.now(), readCount(request.query.grace, 'grace') ?? graceMs);
  });

  /** Whether each event is measured well enough for advertising, and what is missing. */
  app.get<AtSite>('/api/sites/:site/quality', async (request): Promise<EventQuality[]> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    return events.quality(site, Date.now());
  });

  app.get<AtSite>('/api/sites/:site/rules-seen', async (request, reply): Promise<RuleSeen[] | undefined> => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    const now = Date.now();
    // Read before the rows are: what is stored meanwhile is told the next time. A new day counts anew.
    const tag = `"${await events.lastOffset()}-${Math.floor(now / 86_400_000)}"`;
    reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match'] === tag) {
      reply.code(304);
      return undefined;
    }
    return events.rulesSeen(site, now);
  });

  /** Starts with what arrives from now on, or after `Last-Event-ID`, which a browser sends when it reconnects, or `?after=`. */
  app.get<AtSite>('/api/sites/:site/events/stream', async (request, reply) => {
    const { site } = request.params;
    if (!(await sites.exists(site))) throw noSite(site);
    const from = readCount(request.headers['last-event-id'] ?? request.query.after, 'Last-Event-ID');
    const offset = from ?? (await events.lastOffset());
    const headers = reply.getHeaders();
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that gather answers before passing them on would gather for ever. nginx reads this.
      'x-accel-buffering': 'no',
    });
    await streamEvents(reply.raw, { store: events, hub, site, offset, stop: context.stopping });
  });
}

function readCount(text: string | string[] | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return Number(text);
  throw new HttpError(400, 'bad-number', `\`${name}\` must be a whole number from 0.`);
}
