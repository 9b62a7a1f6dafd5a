/** One batch of taken events: to requests, to the vendor, to what became of each. Nothing here is stored or waited for. */
import { type Decision, type Fault, maxForwarderTries } from '../../shared/delivery/contract';
import { decide } from '../../shared/delivery/decide';
import type { Settled } from './log';
import type { Taken } from './outbox';
import { type Lane, takesName, translated } from './plans';
import { type Posted, type PostOptions, post } from './post';
import type { Forwarded, ItemVerdict, Protocol, Secrets } from './protocol';
import { maxLooked, scrubbed } from './scrub';

/** Requests of one batch that are under way at once. */
const maxAtOnce = 6;

export interface DeliverOptions extends PostOptions {
  protocol: Protocol;
  secrets: Secrets;
  /** How many times in a row this receiver was in trouble, this try included: 1 without any. */
  attempt: number;
  now: () => number;
  random: () => number;
}

export interface Delivered {
  settled: Settled[];
  /** Not tried, because the receiver asked to wait meanwhile. */
  untried: Taken[];
  /** Nothing is sent to this receiver for so long. */
  pauseMs?: number;
}

interface Ready {
  row: Taken;
  event: Forwarded;
}

export async function deliver(
  lane: Lane,
  taken: readonly Taken[],
  options: DeliverOptions,
): Promise<Delivered> {
  const { protocol, secrets, now } = options;
  const settled: Settled[] = [];
  const untried: Taken[] = [];
  let pauseMs: number | undefined;

  const ready: Ready[] = [];
  for (const row of taken) {
    const event = translated(lane, row);
    if (!event) settled.push(buried(row, '', 'switched-off'));
    else if (!takesName(lane, event)) settled.push(buried(row, event.name, 'name'));
    else ready.push({ row, event });
  }

  async function send(together: readonly Ready[]): Promise<void> {
    const events = together.map(({ event }) => event);
    const { requests, unsent } = protocol.prepare(events, lane.settings, secrets, { now: now() });
    for (const { place, reason } of unsent) {
      const { row, event } = together[place] as Ready;
      settled.push(buried(row, event.name, reason));
    }
    await atOnce(requests, async (request) => {
      const sent = request.places.map((place) => together[place] as Ready);
      if (pauseMs !== undefined || options.signal?.aborted) {
        untried.push(...sent.map(({ row }) => row));
        return;
      }
      const answer = await post(request, options);
      // Stopping is no trouble of the vendor's.
      if (options.signal?.aborted && 'fault' in answer) {
        untried.push(...sent.map(({ row }) => row));
        return;
      }
      await settle(sent, answer);
    });
  }

  async function settle(sent: readonly Ready[], answer: Posted): Promise<void> {
    const { attempt, random } = options;
    if ('fault' in answer && answer.inside) {
      settled.push(...sent.map(({ row, event }) => buried(row, event.name, 'inside')));
      return;
    }
    const decision = decide({ answer, events: sent.length, attempt, now: now(), random: random() });
    const verdicts = 'fault' in answer ? undefined : protocol.read?.(answer, sent.length);
    const again: Ready[] = [];
    sent.forEach((each, place) => {
      const verdict = verdicts?.[place];
      const does = verdict?.does ?? decision.does;
      if (does === 'split') {
        again.push(each);
        return;
      }
      const status = 'status' in answer ? answer.status : null;
      const said = verdict?.said ?? (does === 'done' ? '' : saidBy(answer));
      const line = { row: each.row, sentAs: each.event.name, status, said: scrubbed(said, secrets) };
      if (does === 'done') settled.push({ ...line, outcome: 'done', reason: '' });
      else if (does === 'drop')
        settled.push({ ...line, outcome: 'dead', reason: verdict?.reason ?? decision.reason ?? 'refused' });
      else if (each.row.tries >= maxForwarderTries)
        settled.push({ ...line, outcome: 'dead', reason: 'tries' });
      else {
        // One event of many asked to wait: the receiver as a whole is well.
        const waitMs = decision.waitMs ?? retryWait(options);
        settled.push({ ...line, outcome: 'retry', reason: verdict?.reason ?? troubleOf(answer), waitMs });
      }
    });
    const waits = pauseOf(decision, verdicts, options);
    if (waits !== undefined) pauseMs = Math.max(pauseMs ?? 0, waits);
    if (again.length > 1) {
      const half = Math.ceil(again.length / 2);
      await send(again.slice(0, half));
      await send(again.slice(half));
    } else if (again.length === 1) await send(again);
  }

  await send(ready);
  return { settled, untried, ...(pauseMs !== undefined && { pauseMs }) };
}

function buried(row: Taken, sentAs: string, reason: string): Settled {
  return { row, outcome: 'dead', sentAs, status: null, reason, said: '' };
}

/** A vendor that says "later" in a body of its own means the same as one that says it by status. */
function pauseOf(
  decision: Decision,
  verdicts: readonly ItemVerdict[] | undefined,
  options: DeliverOptions,
): number | undefined {
  if (!verdicts) return decision.pauses ? (decision.waitMs ?? 0) : undefined;
  return verdicts.length > 0 && verdicts.every(({ does }) => does === 'retry')
    ? retryWait(options)
    : undefined;
}

function retryWait({ attempt, now, random }: DeliverOptions): number {
  return decide({ answer: { status: 429 }, events: 1, attempt, now: now(), random: random() }).waitMs ?? 0;
}

const faultReasons: Readonly<Record<Fault, string>> = {
  refused: 'no-connection',
  reset: 'no-connection',
  'cut-answer': 'no-connection',
  'no-answer': 'no-answer',
  'unknown-host': 'no-name',
  certificate: 'bad-certificate',
};

function troubleOf(answer: Posted): string {
  if ('fault' in answer) return faultReasons[answer.fault];
  return answer.status >= 500 ? 'vendor-trouble' : 'busy';
}

function saidBy(answer: Posted): string {
  return 'fault' in answer ? '' : answer.text.slice(0, maxLooked);
}

async function atOnce<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = [...list];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(maxAtOnce, left.length) }, worker));
}
