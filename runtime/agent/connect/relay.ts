import {
  type AgentChannel,
  type Heard,
  isMessage,
  ownTexts,
  secretPattern,
} from '../../../shared/connection';
import type { ToAgent } from '../../../shared/preview';
import { listen, quietly } from '../page/listen';
import { ask, Refused } from './post';
import type { Attempt, Connection, Greeting } from './race';

// A train in a tunnel; after this the editor has given the page up too.
const patienceMs = 20_000;
const pauseMs = 500;
/** Below what the server takes in one request, and what browsers send for a page that goes away. */
const batchBytes = 400_000;
const keepaliveBytes = 55_000;
const batchMessages = 200;
/** What a page may say while the server is away: older traces are worth less than a page that stays quick. */
const maxWaiting = 2000;

type Ticketed = Pick<Greeting, 'server'> & { ticket: string };

/** Through our own server, which lets us in for the code or session and tells the editor; the editor's welcome completes it. */
export function joinRelay(
  { container, server, claim, load }: Greeting,
  done: (connection: Connection) => void,
  failed: () => void,
): Attempt {
  const stopped = new AbortController();
  let won = false;
  void join().then(
    (joined) => joined || failed(),
    () => failed(),
  );
  return {
    stop() {
      if (!won) stopped.abort();
    },
  };

  async function join(): Promise<boolean> {
    const { by, proof } = claim;
    const joined = ownTexts(await ask(server, 'join', { container, load, by, proof }), ['ticket']);
    if (!joined || !secretPattern.test(joined.ticket)) return false;
    const place = { server, ticket: joined.ticket };
    if (stopped.signal.aborted) {
      end(place);
      return true;
    }
    stopped.signal.addEventListener('abort', () => end(place), { once: true });
    const line = openLine(place, stopped);
    line.hear((message) => {
      if (won) return;
      const welcome = ownTexts(message, ['type', 'session']);
      if (welcome?.type !== 'welcome' || stopped.signal.aborted) return;
      won = true;
      done({ channel: line.channel, session: welcome.session });
    });
    return true;
  }
}

function end({ server, ticket }: Ticketed): void {
  void ask(server, 'end', { ticket }, { keepalive: true }).catch(() => {});
}

const encoder = new TextEncoder();

/** What JSON refuses is told as text. */
function sayable(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' || typeof value === 'symbol' ? String(value) : value;
}

function openLine({ server, ticket }: Ticketed, stopped: AbortController) {
  const early: ToAgent[] = [];
  let listener: ((message: ToAgent) => void) | null = null;
  let closed: () => void = () => {};
  let ended = false;
  const over = () => {
    if (ended) return;
    ended = true;
    stopLeaving();
    closed();
  };

  async function hear(each: (message: unknown) => void): Promise<void> {
    let after = 0;
    let since = Date.now();
    while (!ended && !stopped.signal.aborted) {
      try {
        const heard = (await ask(server, 'hear', { ticket, after }, { signal: stopped.signal })) as Heard;
        since = Date.now();
        for (const { at, message } of heard.messages) {
          after = at;
          quietly(() => each(message));
        }
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (error instanceof Refused && !error.mayPass) return over();
        if (Date.now() - since > patienceMs) return over();
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  /** As JSON, each by itself, with its length as it is sent. */
  const waiting: { text: string; bytes: number }[] = [];
  let said = 0;
  let busy = false;
  let saying: Promise<void> = Promise.resolve();
  const bodyOf = (messages: string[]) =>
    `{"ticket":"${ticket}","first":${said},"messages":[${messages.join()}]}`;

  function batch(limit: number): string[] {
    const taken: string[] = [];
    let sum = 0;
    for (const { text, bytes } of waiting.slice(0, batchMessages)) {
      // A comma each.
      sum += bytes + 1;
      if (taken.length > 0 && sum > limit) break;
      taken.push(text);
    }
    return taken;
  }

  /** Resolves when everything is said, or nobody hears it any more. */
  function say(): Promise<void> {
    if (!busy) saying = sayAll();
    return saying;
  }

  async function sayAll(): Promise<void> {
    busy = true;
    let since = Date.now();
    /** So many are said one by one: the server would not take them together. */
    let singly = 0;
    while (waiting.length > 0) {
      const messages = batch(singly > 0 ? 0 : batchBytes);
      try {
        await ask(server, 'say', bodyOf(messages), { keepalive: true });
      } catch (error) {
        const passes = !(error instanceof Refused) || error.mayPass;
        if (passes && Date.now() - since < patienceMs) {
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
          continue;
        }
        // One too large is left out, and no other; with another refusal nobody hears us any more.
        if (!(error instanceof Refused && error.status === 413)) break;
        if (messages.length > 1) {
          singly = messages.length;
          continue;
        }
        waiting.shift();
        singly -= 1;
        continue;
      }
      since = Date.now();
      singly -= messages.length;
      said += messages.length;
      waiting.splice(0, messages.length);
    }
    busy = false;
  }

  // What was said last, a click that leads to the next page: sent again with what is under way, which says nothing twice.
  const stopLeaving = listen(window, 'pagehide', () => {
    const messages = batch(keepaliveBytes);
    if (messages.length > 0) void ask(server, 'say', bodyOf(messages), { keepalive: true }).catch(() => {});
  });

  const channel: AgentChannel = {
    way: 'relay',
    send(message) {
      if (ended || waiting.length >= maxWaiting) return;
      quietly(() => {
        const text = JSON.stringify(message, sayable);
        waiting.push({ text, bytes: encoder.encode(text).length });
        void say();
      });
    },
    onMessage(given) {
      listener = given;
      for (const message of early.splice(0)) given(message);
    },
    onClose(given) {
      closed = given;
    },
    close() {
      ended = true;
      stopLeaving();
      void say().then(() => {
        stopped.abort();
      });
    },
  };
  const deliver = (message: unknown) => {
    if (!isMessage(message)) return;
    if (listener) listener(message as ToAgent);
    else early.push(message as ToAgent);
  };
  return {
    channel,
    hear(first: (message: unknown) => void) {
      let welcomed = false;
      void hear((message) => {
        if (welcomed) return deliver(message);
        welcomed = ownTexts(message, ['type'])?.type === 'welcome';
        first(message);
      });
    },
  };
}
