import type { AgentChannel } from '../../../shared/connection';
import { newSecret } from '../../../shared/connection';
import { quietly } from '../page/listen';
import type { Claim } from './claim';
import { greetOpener } from './opener';
import { joinRelay } from './relay';

export interface Connection {
  channel: AgentChannel;
  session: string;
}

/** What both ways say of this page load. */
export interface Greeting {
  container: string;
  server: string;
  claim: Claim;
  load: string;
}

export interface Attempt {
  stop(): void;
}

// The opener answers within milliseconds where there is one; the server need not be asked then.
const headStartMs = 300;
// The editor's tab may be busy, or asleep on a phone.
const giveUpMs = 10_000;

/** Both ways at once; the first over which both sides have proved themselves carries everything. Null: nobody answered. */
export function race(connect: Omit<Greeting, 'load'>, opener: Window | null): Promise<Connection | null> {
  const greeting: Greeting = { ...connect, load: newSecret() };
  return new Promise((resolve) => {
    const attempts: Attempt[] = [];
    const timers: ReturnType<typeof setTimeout>[] = [];
    const end = (connection: Connection | null) => {
      for (const timer of timers) clearTimeout(timer);
      for (const attempt of attempts) attempt.stop();
      resolve(connection);
    };
    const here = opener && !opener.closed;
    // Turned away by the server, and nobody else to ask.
    const failed = () => here || end(null);
    const relay = () => quietly(() => attempts.push(joinRelay(greeting, end, failed)));
    if (here) {
      attempts.push(greetOpener(greeting, opener, end));
      timers.push(setTimeout(relay, headStartMs));
    } else relay();
    timers.push(setTimeout(() => end(null), giveUpMs));
  });
}
