/** Pages and devices that wait for a person at the editor to let them in. */
import { type AskAnswer, type Asking, newSecret } from '../../shared/connection';
import type { Connection, Connections } from './connections';
import { hashOf, newNumber } from './secrets';

/** As long as a person may take to look at the other screen. */
const askLifetimeMs = 2 * 60_000;
/** Whoever asks holds a question open; when none has been open for this long, nobody is there any more. */
const askPatienceMs = 10_000;
/** Fewer than there are numbers of two digits. */
const maxAsks = 60;

interface Ask {
  id: string;
  number: string;
  asked: readonly Connection[];
  until: number;
  /** Undefined: not answered. Null: the answer is no. */
  answer: AskAnswer | null | undefined;
  wake: () => void;
  /** Questions held open: who asks again before the first has ended has two. */
  listening: number;
  gone: NodeJS.Timeout | undefined;
}

export type Asks = ReturnType<typeof createAsks>;

export function createAsks(connections: Connections, now: () => number = Date.now) {
  const bySecret = new Map<string, Ask>();

  /** `ask` proves later who asked; the editors get another name for it. */
  function add(
    asked: readonly Connection[],
    known: Pick<Asking, 'page' | 'device'>,
  ): { ask: string; number: string } {
    for (const [hash, { until }] of bySecret) if (until < now() || bySecret.size >= maxAsks) drop(hash);
    const secret = newSecret();
    const number = freeNumber();
    const ask: Ask = {
      id: newSecret(),
      number,
      asked,
      until: now() + askLifetimeMs,
      answer: undefined,
      wake: () => {},
      listening: 0,
      gone: undefined,
    };
    bySecret.set(hashOf(secret), ask);
    for (const { news } of asked) news.put({ type: 'asking', ask: ask.id, number, ...known });
    leaveSoon(hashOf(secret), ask);
    return { ask: secret, number };
  }

  /** No two who wait show the same, or a stranger could be taken for the one who is meant. */
  function freeNumber(): string {
    const taken = new Set([...bySecret.values()].map(({ number }) => number));
    let number = newNumber();
    while (taken.has(number)) number = newNumber();
    return number;
  }

  /** The answer once there is one, `waiting` after `waitMs`; undefined for no, or for an ask that is not or no longer known. */
  async function answerOf(secret: string, waitMs: number): Promise<AskAnswer | undefined> {
    const hash = hashOf(secret);
    const ask = bySecret.get(hash);
    if (!ask || now() > ask.until) return undefined;
    clearTimeout(ask.gone);
    ask.wake();
    ask.listening += 1;
    if (ask.answer === undefined)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        timer.unref();
        ask.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    ask.listening -= 1;
    if (ask.answer === undefined) {
      if (ask.listening === 0) leaveSoon(hash, ask);
      return { waiting: true };
    }
    // Told once: a code lies around nowhere.
    bySecret.delete(hash);
    return ask.answer ?? undefined;
  }

  /** Answers the new session that the page will get, or null after a no; undefined when nobody asks under that name. */
  function decide(
    held: Connection,
    id: string,
    accept: boolean,
    page: string,
  ): { session: string | null } | undefined {
    const ask = [...bySecret.values()].find((one) => one.id === id && one.asked.includes(held));
    if (!ask || ask.answer !== undefined || now() > ask.until) return undefined;
    const admitted = accept ? connections.admit(held) : null;
    ask.answer = admitted && { code: admitted.code, page };
    for (const other of ask.asked) if (other !== held) other.news.put({ type: 'asked-no-more', ask: id });
    ask.wake();
    return { session: admitted?.session ?? null };
  }

  function leaveSoon(hash: string, ask: Ask): void {
    clearTimeout(ask.gone);
    ask.gone = setTimeout(() => drop(hash), askPatienceMs);
    ask.gone.unref();
  }

  function drop(hash: string): void {
    const ask = bySecret.get(hash);
    if (!ask || !bySecret.delete(hash)) return;
    clearTimeout(ask.gone);
    ask.wake();
    if (ask.answer === undefined)
      for (const { news } of ask.asked) news.put({ type: 'asked-no-more', ask: ask.id });
  }

  function stop(): void {
    for (const hash of [...bySecret.keys()]) drop(hash);
  }

  return { add, answerOf, decide, stop };
}
