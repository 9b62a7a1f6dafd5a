/** How much the collector takes, by settings: generous, because a limit that visitors meet loses what they did. */

export interface CollectorLimits {
  /** Events a second of one site, over ten seconds; 0: no limit. A busy shop sends some hundred. */
  siteEventsPerSecond: number;
  /** Requests a second of one network (an IPv4 /24, an IPv6 /48), over ten seconds; 0: no limit. A phone company may be one network. */
  networkRequestsPerSecond: number;
  /** With less room on the disk nothing more is taken: time to notice before a write fails. */
  minFreeBytes: number;
  /** What is put aside of one site; beyond that the oldest goes. */
  quarantineBytes: number;
}

const mb = 1024 * 1024;

export const defaultLimits: CollectorLimits = {
  siteEventsPerSecond: 5000,
  networkRequestsPerSecond: 500,
  minFreeBytes: 64 * mb,
  quarantineBytes: 32 * mb,
};

const settings: [name: string, limit: keyof CollectorLimits, unit: number][] = [
  ['MILEPOST_SITE_RATE', 'siteEventsPerSecond', 1],
  ['MILEPOST_NETWORK_RATE', 'networkRequestsPerSecond', 1],
  ['MILEPOST_MIN_FREE_MB', 'minFreeBytes', mb],
  ['MILEPOST_QUARANTINE_MB', 'quarantineBytes', mb],
];

/** Throws what `wrong` makes of a setting that is no number. */
export function limitsFrom(env: NodeJS.ProcessEnv, wrong: (message: string) => Error): CollectorLimits {
  const limits = { ...defaultLimits };
  for (const [name, limit, unit] of settings) {
    const text = env[name];
    if (text === undefined || text === '') continue;
    if (!/^\d{1,9}$/.test(text)) throw wrong(`${name} is "${text}". Give a whole number from 0.`);
    limits[limit] = Number(text) * unit;
  }
  return limits;
}
