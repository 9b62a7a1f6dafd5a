/** Good events among bad ones: every good one is in, every bad one is aside with its code, and both can be told again. */

import { newEvent, startTestServer } from '../../server/testing/testServer';
import type { QuarantineReplayed, QuarantineReport, RuleSeen } from '../../shared/api';
import type { BatchAnswer } from '../../shared/event';
import { type Row, row } from '../support/table';
import { badKinds } from './badKinds';
import { seeded } from './random';

const batchEvents = 50;
const moved = 'https://moved.example';
/** What has no browser's name is taken for a bot, and reports leave it out. */
const browser =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';
const visitor = { 'user-agent': browser };

export interface Sorted {
  good: number;
  bad: number;
  /** Good ones that were not accepted, and bad ones that were not put aside. */
  astray: number;
  /** Put aside with another code than its kind has. */
  miscoded: string[];
  /** Good ones that are not counted, or counted twice. */
  miscounted: number;
  /** Put aside because of their address, and not taken in once it was allowed. */
  unreplayed: number;
  /** Bad ones that the replay lost or let in. */
  changed: number;
}

export async function sortBadRows(good: number, bad: number, seed: number): Promise<Sorted> {
  const limits = { siteEventsPerSecond: 0, networkRequestsPerSecond: 0 };
  const server = await startTestServer({ limits });
  try {
    const workspace = await server.makeSite();
    const site = workspace.site.id;
    const rows = shuffled(site, good, bad, seed);
    // A server that has its hands full says so, and pages send again.
    const collect = async (events: unknown[], headers: Record<string, string>): Promise<Response> => {
      const answer = await server.collect(events, headers);
      if (answer.status !== 503) return answer;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return collect(events, headers);
    };
    const sorted: Sorted = { good, bad, astray: 0, miscoded: [], miscounted: 0, unreplayed: 0, changed: 0 };
    for (let at = 0; at < rows.length; at += batchEvents) {
      const batch = rows.slice(at, at + batchEvents);
      const answer = await collect(
        batch.map(({ event }) => event),
        visitor,
      );
      const { verdicts } = (await answer.json()) as BatchAnswer;
      batch.forEach(({ code, name }, place) => {
        const verdict = verdicts[place];
        if (verdict?.verdict !== (code === undefined ? 'accepted' : 'quarantined')) sorted.astray += 1;
        else if (verdict.verdict === 'quarantined' && verdict.code !== code)
          sorted.miscoded.push(`${name}: ${verdict.code} for ${code}`);
      });
    }
    // From an address that is not the site's: nothing is wrong with them but that.
    const strays = Array.from({ length: batchEvents }, () => newEvent(site));
    await collect(strays, { ...visitor, origin: moved });

    const get = async <T>(path: string) =>
      (await (await server.call('GET', `/api/sites/${site}/${path}`)).json()) as T;
    const aside = async () => {
      const { codes } = await get<QuarantineReport>('quarantine');
      return codes.filter(({ code }) => code !== 'origin').reduce((sum, { count }) => sum + count, 0);
    };
    const asideBefore = await aside();
    const { ruleSet, revision } = workspace;
    const wider = { ...ruleSet, site: { origins: [...ruleSet.site.origins, moved] } };
    await server.call('PUT', `/api/sites/${site}/workspace`, wider, { 'if-match': `"${revision}"` });
    const replayed = await server.call('POST', `/api/sites/${site}/quarantine/replay`, {});
    const { accepted } = (await replayed.json()) as QuarantineReplayed;
    sorted.unreplayed = strays.length - accepted;
    sorted.changed = Math.abs((await aside()) - asideBefore);
    const seen = (await get<RuleSeen[]>('rules-seen')).reduce((sum, { month }) => sum + month, 0);
    sorted.miscounted = Math.abs(seen - good - accepted);
    return sorted;
  } finally {
    await server.stop();
  }
}

interface Sent {
  event: unknown;
  /** Absent: nothing is wrong with it. */
  code?: string;
  name?: string;
}

function shuffled(site: string, good: number, bad: number, seed: number): Sent[] {
  const random = seeded(seed);
  const rows: Sent[] = Array.from({ length: good }, () => ({ event: newEvent(site) }));
  for (let each = 0; each < bad; each += 1) {
    const [code, name, spoil] = badKinds[each % badKinds.length]!;
    rows.splice(random.below(rows.length + 1), 0, { event: spoil(newEvent(site), each), code, name });
  }
  return rows;
}

export async function badRows(short: boolean): Promise<Row[]> {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
  const sorted = await sortBadRows(short ? 1000 : 10_000, short ? 200 : 1000, seed);
  for (const one of sorted.miscoded.slice(0, 10)) console.error(one);
  const note = `${sorted.good} good and ${sorted.bad} bad of ${badKinds.length} kinds, seed ${seed}`;
  return [
    row('collector.bad-rows.wrong', sorted.astray + sorted.miscoded.length + sorted.miscounted, '', 0, {
      note,
    }),
    row('collector.bad-rows.unreplayed', sorted.unreplayed + sorted.changed, '', 0, {
      note: `${batchEvents} from a new address taken in once it was allowed, the bad left as they were`,
    }),
  ];
}
