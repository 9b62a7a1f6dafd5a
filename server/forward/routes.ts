/** Setting up forwarding, looking at its log, trying it and sending again. Secrets go in and never come out. */
import type { FastifyInstance } from 'fastify';
import { forwardingProtocols } from '../../shared/forwarding/protocols';
import type {
  DeliveryLog,
  Forwarding,
  ForwardingProtocol,
  ForwardingTestAnswer,
  ReplayAnswer,
} from '../../shared/forwarding/types';
import { own } from '../../shared/ruleset/own';
import type { Destination, RuleSet } from '../../shared/ruleset/types';
import type { Context } from '../context';
import { HttpError } from '../errors';
import { catalog } from '../runtime';
import { noSite } from '../sites/routes';
import { missingOf } from './forwarding';
import { keptDays } from './outbox';
import type { Lane } from './plans';
import { readChange, readLogFilter, readReplay, readTest } from './requests';
import { tryOut } from './tryOut';

type AtSite = { Params: { site: string } };
type AtDestination = { Params: { site: string; destination: string } };

export function forwardingRoutes(app: FastifyInstance, context: Context): void {
  const { sites, events, forwarding } = context;
  const { outbox } = events;

  async function ruleSetOf(site: string): Promise<RuleSet> {
    const workspace = await sites.workspace(site);
    if (!workspace) throw noSite(site);
    return workspace.ruleSet;
  }

  /** Of the draft: what is not published yet can be set up already. */
  async function destinationOf(
    site: string,
    id: string,
  ): Promise<{ ruleSet: RuleSet; destination: Destination; protocol: ForwardingProtocol }> {
    const ruleSet = await ruleSetOf(site);
    const destination = ruleSet.destinations.find((each) => each.id === id);
    const protocol = destination && own(forwardingProtocols, destination.type);
    if (destination && protocol) return { ruleSet, destination, protocol };
    throw new HttpError(
      404,
      'no-forwarding',
      `This site has no destination ${JSON.stringify(id)} that the server could forward to.`,
    );
  }

  function read(site: string, { id, type, settings }: Destination): Forwarding {
    const row = forwarding.rows(site).find((each) => each.destination === id);
    const secretsSet = forwarding.store.secretsSet(site, id);
    return {
      destination: id,
      type,
      enabled: row?.enabled ?? false,
      settings: row?.settings ?? {},
      secretsSet,
      missing: missingOf(type, { ...settings, ...row?.settings }, secretsSet),
      ...outbox.counts(site, id),
      pausedUntil: forwarding.worker().pausedUntil(site, id),
    };
  }

  app.get<AtSite>('/api/sites/:site/forwarding', async (request): Promise<Forwarding[]> => {
    const { site } = request.params;
    const { destinations } = await ruleSetOf(site);
    return destinations
      .filter(({ type }) => own(forwardingProtocols, type))
      .map((destination) => read(site, destination));
  });

  app.put<AtDestination>('/api/sites/:site/forwarding/:destination', async (request): Promise<Forwarding> => {
    const { site, destination: id } = request.params;
    const { destination, protocol } = await destinationOf(site, id);
    forwarding.store.change(site, id, readChange(request.body, protocol), Date.now());
    await forwarding.refresh();
    return read(site, destination);
  });

  app.get<AtDestination & { Querystring: Record<string, string | undefined> }>(
    '/api/sites/:site/forwarding/:destination/log',
    async (request): Promise<DeliveryLog> => {
      const { site, destination: id } = request.params;
      if (!(await sites.exists(site))) throw noSite(site);
      const filter = readLogFilter(request.query);
      // One more than asked for tells whether there are older ones.
      const found = outbox.log(site, id, { ...filter, limit: filter.limit + 1 });
      const deliveries = found.slice(0, filter.limit);
      return {
        deliveries,
        before: found.length > filter.limit ? (deliveries.at(-1)?.id ?? null) : null,
        keptDays,
      };
    },
  );

  app.post<AtDestination>(
    '/api/sites/:site/forwarding/:destination/replay',
    async (request): Promise<ReplayAnswer> => {
      const { site, destination: id } = request.params;
      if (!(await sites.exists(site))) throw noSite(site);
      const replayed = outbox.replay(site, id, readReplay(request.body).ids, Date.now());
      forwarding.worker().hurry(site, id);
      return { replayed };
    },
  );

  app.post<AtDestination>(
    '/api/sites/:site/forwarding/:destination/test',
    async (request): Promise<ForwardingTestAnswer> => {
      const { site, destination: id } = request.params;
      const { ruleSet, destination } = await destinationOf(site, id);
      const asked = readTest(request.body);
      const lane = draftLane(
        site,
        destination,
        ruleSet,
        forwarding.rows(site).find((row) => row.destination === id)?.settings,
      );
      const secretsSet = forwarding.store.secretsSet(site, id);
      if (missingOf(destination.type, lane.settings, secretsSet).length > 0)
        return { received: false, status: null, reason: 'not-set-up', said: '', sentAs: '' };
      const name = asked.event ?? firstEvent(ruleSet, id);
      const origin = ruleSet.site.origins[0] ?? 'https://example.com';
      const secrets = forwarding.store.secrets(site, id);
      const { event, ...answer } = await tryOut(lane, secrets, name, asked, origin, forwarding.hosts);
      const { reason, said, sentAs, status } = answer;
      const row = { id: 0, tries: 1, event };
      outbox.settle(site, id, [{ row, outcome: 'test', sentAs, status, reason, said }], Date.now());
      return answer;
    },
  );
}

/** A test goes by the draft: it is made before anything is published. */
function draftLane(
  site: string,
  destination: Destination,
  { plan }: RuleSet,
  settings: Lane['settings'] = {},
): Lane {
  const definition = own(catalog.destinations, destination.type);
  if (!definition) throw new HttpError(404, 'no-forwarding', 'This kind of destination is not known here.');
  return { site, destination, definition, settings: { ...destination.settings, ...settings }, plan };
}

function firstEvent({ rules, plan }: RuleSet, id: string): string {
  const rule = rules.find(({ destinations = 'all' }) => destinations === 'all' || destinations.includes(id));
  return rule?.event ?? plan.events[0]?.name ?? 'add_to_cart';
}
