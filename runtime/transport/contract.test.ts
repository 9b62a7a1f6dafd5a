/** The retry contract as the container's queue keeps it: every case of the table against a real page, with its answers and its clock. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ContractCase, contract, contractNow } from '../../shared/delivery/contract';
import { dropReason } from '../../shared/delivery/report';
import type { EventBatch, MilepostEvent } from '../../shared/event';
import type { Send } from '../core/types';

type Asked = { at: number; batch: EventBatch };

let asked: Asked[] = [];
let answer: () => Promise<Response>;
let send: Send | undefined;

beforeEach(() => {
  asked = [];
  // A batch gathers for 50 ms: the answer comes when the table's clock says.
  vi.useFakeTimers({ now: contractNow - 50, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.resetModules();
  vi.stubGlobal('USES', { rules: { keeps: false }, consent: {}, frames: {} });
  vi.stubGlobal('fetch', (_url: string, { body }: { body: string }) => {
    asked.push({ at: Date.now(), batch: JSON.parse(body) as EventBatch });
    return answer();
  });
});
afterEach(() => {
  send?.stop?.();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const event = (seq: number) =>
  ({
    id: `id-${seq}`,
    name: 'noticed',
    site: 'mp_1',
    page_id: 'page',
    seq,
    created_at: contractNow,
  }) as MilepostEvent;
const ids = ({ batch }: Asked) => batch.events.map(({ id }) => id);
const respond = ({ answer: given }: ContractCase) =>
  'fault' in given
    ? given.fault === 'no-answer'
      ? new Promise<Response>(() => {})
      : Promise.reject(new TypeError(given.fault))
    : Promise.resolve(new Response(null, { status: given.status, headers: given.headers ?? {} }));

/** Until the try of the case has been answered. Answers what was asked in it. */
async function toTheCase(one: ContractCase): Promise<Asked> {
  const { attempt = 1, events = 10 } = one;
  const { deliver } = await import('./deliver');
  const { poster } = await import('./send');
  vi.spyOn(Math, 'random').mockReturnValue(0);
  answer = () => Promise.resolve(new Response(null, { status: 500 }));
  // What comes after is taken.
  const once = () => {
    answer = () => Promise.resolve(new Response(null, { status: 202 }));
    return respond(one);
  };
  if (attempt === 1) answer = once;
  send = deliver(poster('https://milepost.example/e'));
  for (let seq = 1; seq <= events; seq++) send(event(seq));
  if (attempt === 1) vi.mocked(Math.random).mockReturnValue(one.random ?? 0.5);
  await vi.advanceTimersByTimeAsync(50);
  for (let tried = 1; tried < attempt; tried++) {
    if (tried === attempt - 1) {
      answer = once;
      vi.mocked(Math.random).mockReturnValue(one.random ?? 0.5);
    }
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(asked.length).toBeGreaterThanOrEqual(attempt);
  return asked[attempt - 1]!;
}

it.each(contract.filter(({ only }) => only !== 'forwarder'))('$number: $title', async (one) => {
  const first = await toTheCase(one);
  const { attempt = 1, does } = one;
  expect(first.batch.attempt).toBe(attempt);
  const after = () => asked.slice(attempt);
  if (does.does === 'done' || does.does === 'drop') {
    await vi.advanceTimersByTimeAsync(400_000);
    expect(after()).toEqual([]);
    send!(event(11));
    await vi.advanceTimersByTimeAsync(50);
    const [next] = after();
    expect(ids(next!)).toEqual(['id-11']);
    // What was given up is counted, with why.
    const told = next!.batch.dropped ?? [];
    expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(
      does.does === 'drop' ? (one.events ?? 10) : 0,
    );
    for (const { reason } of told) expect(dropReason(reason)).toBe(does.reason);
  } else if (does.does === 'split') {
    await vi.advanceTimersByTimeAsync(10);
    const halves = asked.slice(1);
    expect(halves).toHaveLength(2);
    expect(halves.flatMap(ids)).toEqual(ids(first));
  } else {
    // No answer is what has not come in a minute.
    if ('fault' in one.answer && one.answer.fault === 'no-answer') await vi.advanceTimersByTimeAsync(60_000);
    const begun = Date.now();
    const wait = does.waitMs! - (Date.now() - begun);
    if (wait > 2) {
      await vi.advanceTimersByTimeAsync(wait - 2);
      // Nothing at all, what happens meanwhile neither.
      expect(after()).toEqual([]);
    }
    await vi.advanceTimersByTimeAsync(60);
    const [next] = after();
    expect(ids(next!)).toEqual(ids(first));
    expect(next!.batch.attempt).toBe(attempt + 1);
  }
});
