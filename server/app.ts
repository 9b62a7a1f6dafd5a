/** The one server process: editor and API, containers, collector, and the demo shop beside it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { aboutRoutes } from './about';
import { startCompiler } from './compile/compiler';
import { defaultDemoPort, defaultPort, packageFolder, type ServerOptions } from './config';
import { agentFile } from './containers/agent';
import { emptyContainers } from './containers/empty';
import { containerRoutes } from './containers/routes';
import { createSightings } from './containers/sightings';
import type { Context } from './context';
import { createDemo } from './demo/demo';
import { installationRoutes } from './doctor/installation';
import { doctorRoutes } from './doctor/routes';
import { answerError } from './errors';
import { createAdmission } from './events/admission';
import { groupCommit } from './events/groupCommit';
import { createHub } from './events/hub';
import { defaultLimits } from './events/limits';
import { quarantineRoutes } from './events/quarantineRoutes';
import { collectorRoutes, liveRoutes } from './events/routes';
import { openEventStore } from './events/sqlite';
import { openForwarding } from './forward/forwarding';
import { forwardingRoutes } from './forward/routes';
import { healthRoutes } from './health';
import { createAsks } from './preview/asks';
import { connectionRoutes } from './preview/connectionRoutes';
import { createConnections } from './preview/connections';
import { pairRoutes } from './preview/pairRoutes';
import { relayRoutes } from './preview/relayRoutes';
import { previewRoutes, previewScriptRoutes } from './preview/routes';
import { createPreviewStore } from './preview/storage';
import { openPrivacy } from './privacy/privacy';
import { privacyRoutes } from './privacy/routes';
import { quiet } from './quiet';
import { catalog } from './runtime';
import { guardHost, guardOrigin } from './security/guards';
import { editorHeaders } from './security/headers';
import { openDirectory } from './sites/directory';
import { demoContainer } from './sites/ids';
import { siteRoutes } from './sites/routes';
import { openSiteStore } from './sites/sqlite';
import { versionFileRoutes } from './sites/versionFiles';
import { versionRoutes } from './sites/versions';
import { editorFiles, noAddress } from './static/editor';
import { watchDiskRoom } from './storage/diskRoom';
import { isFatal } from './storage/failure';

/** A rule set of 5,000 rules has about 4 MB. */
const maxRuleSetBytes = 20 * 1024 * 1024;
/** A sender that trickles its request in may not hold a connection for longer. */
const requestTimeoutMs = 30_000;
/** The head of a request is some hundred bytes: who needs longer only holds the connection. */
const headersTimeoutMs = 10_000;
/** How exactly the two above are kept. Node looks every 30 seconds by itself. */
const checkConnectionsMs = 2_000;
/** Less than the 5 seconds that stopping may take in all. */
const lastRequestsMs = 2_500;

export interface App {
  fastify: FastifyInstance;
  /** Tells the app by which addresses it is reached; call it before the first request comes in. */
  reachedAt(origin: string, demo: string | null): void;
  /** Starts the compiling process and makes what a first connection asks for, so that the first page finds it ready. */
  warmUp(): void;
  /** Resolves with the reason once events can no longer be written: the process should end then. */
  failed: Promise<Error>;
  /**
   * From now on not ready, and every answer asks for its connection to be closed: whoever keeps connections open ends them by itself
   * and sends nothing into one that closes. Resolves when that had time.
   */
  drain(): Promise<void>;
  /** Finishes what has arrived, ends open streams, closes the databases. */
  close(): Promise<void>;
}

export async function createApp(options: ServerOptions): Promise<App> {
  mkdirSync(options.data, { recursive: true });
  const fastify = Fastify({
    bodyLimit: maxRuleSetBytes,
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkConnectionsMs },
    // What still comes on an open connection while the server stops is answered as ever, and the connection closed.
    return503OnClosing: false,
    // One hop: what a caller writes into the header itself stands before what the proxy adds, and is not believed.
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    // Errors only, and without who sent what: no address of a visitor is written anywhere.
    logger: { level: 'error' },
    logController: new LogController({ disableRequestLogging: true }),
  });
  fastify.setErrorHandler(answerError);
  fastify.addHook('onSend', async (_request, reply) => {
    if (draining) reply.header('connection', 'close');
  });
  fastify.setNotFoundHandler((request) => {
    throw noAddress(request);
  });

  let draining = false;
  let origin = options.url ?? '';
  let demo: string | null = null;
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<Error>((resolve) => {
    fail = resolve;
  });
  const stopping = new AbortController();
  const limits = { ...defaultLimits, ...options.limits };
  const room = await watchDiskRoom(options.data, limits.minFreeBytes);
  const health = healthRoutes(fastify, { room, stopping: () => draining });
  const sites = openSiteStore(options.data);
  const writeFailed = (error: Error) => {
    health.writeFailed(error);
    if (isFatal(error)) fail(error);
  };
  const forwarding = await openForwarding({
    folder: options.data,
    sites,
    catalog,
    hosts: options.forwardHosts ?? {},
    failed: writeFailed,
  });
  const events = openEventStore(options.data, {
    forwardedTo: forwarding.destinationsOf,
    quarantineBytes: limits.quarantineBytes,
    ...(options.storageDoor && { door: options.storageDoor }),
  });
  forwarding.start(events.outbox);
  const hub = createHub();
  const inbox = groupCommit(events, {
    written(changed) {
      health.writeSucceeded();
      hub.notify(changed);
      forwarding.wake(changed);
    },
    failed: writeFailed,
  });
  const privacy = await openPrivacy({ folder: options.data, sites, inbox, failed: writeFailed });
  const connections = createConnections();
  const context: Context = {
    sites,
    directory: await openDirectory(sites, async () => {
      await forwarding.refresh();
      await privacy.refresh();
    }),
    events,
    inbox,
    admission: createAdmission(limits, { waitingEvents: inbox.waiting, diskLow: room.low }),
    hub,
    forwarding,
    privacy,
    previews: createPreviewStore(),
    connections,
    asks: createAsks(connections),
    sightings: createSightings(),
    compiler: startCompiler(),
    origin: () => origin,
    demo: () => demo,
    stopping: stopping.signal,
  };

  const empty = emptyContainers(context.compiler, context.origin);
  const agent = agentFile(options.agent ?? join(packageFolder, 'build/agent.js'));
  const editor = options.editor ?? join(packageFolder, 'dist/editor');
  // Rooms with a door each: what the editor may do, what any site may load, what any page may send, what a previewed page says.
  await fastify.register(async (room) => {
    room.removeContentTypeParser('text/plain');
    room.addHook('onRequest', async (request, reply) => {
      reply.headers(editorHeaders);
      guardHost(request, origin);
      if (!request.url.startsWith('/api/')) return;
      reply.header('cache-control', 'no-store');
      guardOrigin(request);
    });
    aboutRoutes(room, context);
    siteRoutes(room, context);
    versionRoutes(room, context);
    versionFileRoutes(room, context);
    previewRoutes(room, context);
    connectionRoutes(room, context);
    pairRoutes(room, context);
    doctorRoutes(room, context);
    installationRoutes(room, context);
    liveRoutes(room, context);
    quarantineRoutes(room, context);
    forwardingRoutes(room, context);
    privacyRoutes(room, context);
    await editorFiles(room, editor);
  });
  await fastify.register(async (room) => {
    containerRoutes(room, context, { empty, agent });
    previewScriptRoutes(room, context);
  });
  await fastify.register(async (room) => collectorRoutes(room, context));
  await fastify.register(async (room) => relayRoutes(room, context));

  return {
    fastify,
    failed,
    reachedAt(own, demoUrl) {
      origin = options.url ?? own;
      demo = demoUrl;
    },
    warmUp() {
      privacy.start();
      // What goes wrong here goes wrong again for the first request, which says so.
      void warm(context, empty, agent).catch(() => {});
    },
    async drain() {
      draining = true;
      await quiet(fastify.server);
    },
    async close() {
      stopping.abort();
      room.stop();
      context.asks.stop();
      connections.stop();
      const late = setTimeout(() => fastify.server.closeAllConnections(), lastRequestsMs);
      // Beside the last requests: it may wait for a vendor.
      const forwarded = forwarding.stop();
      await fastify.close();
      clearTimeout(late);
      await inbox.settled();
      await privacy.stop();
      await forwarded;
      context.compiler.stop();
      events.close();
      forwarding.close();
      await sites.close();
    },
  };
}

/** Sites whose container is still empty; more than a person has at once would only keep the processor busy. */
const maxWarmed = 20;

/** One after the other: whoever comes meanwhile shall not wait behind all of them. */
async function warm(
  { sites, stopping }: Context,
  empty: (container: string) => Promise<unknown>,
  agent: () => Promise<unknown>,
): Promise<void> {
  await Promise.all([empty(demoContainer), agent()]);
  let made = 0;
  for (const { id } of await sites.list()) {
    if (stopping.aborted || made === maxWarmed) return;
    if (await sites.liveScript(id)) continue;
    await empty(id);
    made += 1;
  }
}

export interface Running {
  /** The server's own origin as the world knows it, `http://localhost:7070` unless it was told another. */
  url: string;
  /** How this machine reaches it. */
  local: string;
  demo: string | null;
  failed: Promise<Error>;
  /** Before `close`, where others still send: see App. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything. Rejects with `EADDRINUSE` when a port is taken, after closing what was open. */
export async function start(options: ServerOptions): Promise<Running> {
  const { host = '127.0.0.1', port = defaultPort, demoPort = defaultDemoPort } = options;
  const app = await createApp(options);
  try {
    await app.fastify.listen({ host, port });
    const url = `http://${nameOf(host)}:${boundPort(app.fastify)}`;
    const milepost = options.url ?? url;
    const demo =
      demoPort === null
        ? null
        : await createDemo({ port: demoPort, host, milepost, container: demoContainer });
    app.reachedAt(url, demo?.url ?? null);
    app.warmUp();
    const close = async () => void (await Promise.all([app.close(), demo?.close()]));
    return {
      url: milepost,
      local: url,
      demo: demo?.url ?? null,
      failed: app.failed,
      drain: app.drain,
      close,
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Browsers treat localhost as a secure context whatever the loopback address; a bare 0.0.0.0 cannot be visited. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function boundPort(app: FastifyInstance): number {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}
