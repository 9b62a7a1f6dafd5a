/** Forwarding as the server has it: what is set up, what is live, what waits, and the worker that sends it. */
import type { Catalog } from '../../shared/definition';
import { forwardingProtocols } from '../../shared/forwarding/protocols';
import type { ForwardingProtocol, SettingValue } from '../../shared/forwarding/types';
import type { Arrival } from '../events/storage';
import type { SiteStore } from '../sites/storage';
import type { Outbox } from './outbox';
import { type Lane, type Live, planSite, type SitePlan } from './plans';
import type { Hosts } from './post';
import { type ForwardingRow, openSecretStore, type SecretStore } from './secrets';
import { startWorker, type Worker } from './worker';

export interface ForwardingOptions {
  folder: string;
  sites: SiteStore;
  catalog: Catalog;
  hosts: Hosts;
  failed(error: Error): void;
}

export interface ForwardingService {
  /** Asked by the store of events within its transaction. */
  destinationsOf(arrival: Arrival): readonly string[];
  /** Reads what is live and set up again: after publishing, after a change of settings. */
  refresh(): Promise<void>;
  /** Starts sending what waits. */
  start(outbox: Outbox): void;
  wake(sites: Iterable<string>): void;
  worker(): Worker;
  lane(site: string, destination: string): Lane | undefined;
  rows(site: string): ForwardingRow[];
  store: SecretStore;
  hosts: Hosts;
  stop(): Promise<void>;
  close(): void;
}

const none: readonly string[] = [];

export async function openForwarding(options: ForwardingOptions): Promise<ForwardingService> {
  const { sites, catalog, hosts } = options;
  const store = openSecretStore(options.folder);
  const versions = new Map<string, { number: number; live: Live }>();
  let plans = new Map<string, SitePlan>();
  let worker: Worker | undefined;
  let refreshing: Promise<void> = Promise.resolve();

  async function read(): Promise<void> {
    const rows = groupedBySite(store.all());
    const next = new Map<string, SitePlan>();
    const wanted = [...rows].filter(([, ofSite]) => ofSite.some(({ enabled }) => enabled));
    if (wanted.length > 0) {
      const liveNumbers = new Map((await sites.list()).map(({ id, live }) => [id, live]));
      for (const [site, ofSite] of wanted) {
        const live = await liveVersion(site, liveNumbers.get(site) ?? null);
        const plan = live && planSite(site, live, ofSite, catalog);
        if (plan) next.set(site, plan);
      }
    }
    plans = next;
    worker?.wake(plans.keys());
  }

  /** A published version never changes: read once. */
  async function liveVersion(site: string, number: number | null): Promise<Live | undefined> {
    if (number === null) return undefined;
    const known = versions.get(site);
    if (known?.number === number) return known.live;
    const version = await sites.version(site, number);
    const files = await sites.files(site, number);
    if (!version || !files) return undefined;
    const live = { ruleSet: version.ruleSet, ready: files.manifest.ready ?? [] };
    versions.set(site, { number, live });
    return live;
  }

  const service: ForwardingService = {
    store,
    hosts,
    destinationsOf: (arrival) =>
      plans.size === 0 ? none : (plans.get(arrival.site)?.destinationsOf(arrival) ?? none),
    refresh() {
      // One after the other: the later one has the newer answer.
      refreshing = refreshing.then(read, read);
      return refreshing;
    },
    start(outbox) {
      worker = startWorker({
        outbox,
        hosts,
        lanesOf: (site) => [...(plans.get(site)?.lanes.values() ?? [])],
        secretsOf: ({ site, destination }) => store.secrets(site, destination.id),
        isReady: (lane) =>
          missingOf(lane.destination.type, lane.settings, store.secretsSet(lane.site, lane.destination.id))
            .length === 0,
        failed: options.failed,
      });
      worker.wake(plans.keys());
    },
    wake: (woken) => worker?.wake(woken),
    worker() {
      if (!worker) throw new Error('Forwarding was asked before it was started.');
      return worker;
    },
    lane: (site, destination) => plans.get(site)?.lanes.get(destination),
    rows: (site) => store.all().filter((row) => row.site === site),
    async stop() {
      await worker?.stop();
    },
    close() {
      store.close();
    },
  };
  await service.refresh();
  return service;
}

function groupedBySite(rows: readonly ForwardingRow[]): Map<string, ForwardingRow[]> {
  const grouped = new Map<string, ForwardingRow[]>();
  for (const row of rows) grouped.set(row.site, [...(grouped.get(row.site) ?? []), row]);
  return grouped;
}

/** Names of required fields that have no value. */
export function missingOf(
  type: string,
  settings: Readonly<Record<string, unknown>>,
  secretsSet: Readonly<Record<string, number>>,
): string[] {
  const protocol: ForwardingProtocol | undefined = forwardingProtocols[type];
  return (protocol?.fields ?? [])
    .filter(({ required, secret, name }) => {
      if (!required) return false;
      return secret ? secretsSet[name] === undefined : !isFilled(settings[name] as SettingValue | undefined);
    })
    .map(({ name }) => name);
}

function isFilled(value: SettingValue | undefined): boolean {
  if (typeof value === 'object') return Object.values(value).some((text) => text.trim() !== '');
  return value !== undefined && String(value).trim() !== '';
}
