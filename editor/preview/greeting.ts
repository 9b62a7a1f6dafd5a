/** Decides whether a window that says hello is the page that was opened. */
import type { Hello } from '../../shared/preview';
import { codeLifetimeMs, sessionLifetimeMs } from '../../shared/preview';

export interface Expected {
  /** The window that was opened. */
  window: unknown;
  container: string;
  /** Addresses of the site, exact origins. */
  origins: readonly string[];
  /** One-time; null once it was used. */
  code: string | null;
  codeAt: number;
  session: string;
  /** When the session began, or null before the first greeting. */
  sessionAt: number | null;
}

export interface Greeting {
  source: unknown;
  origin: string;
  data: unknown;
}

export type Verdict =
  | { accepted: true; proof: string }
  /** `ignore`: not ours to judge. The others are worth telling. */
  | { accepted: false; why: 'ignore' | 'other-origin' | 'other-container' | 'expired'; seen?: string };

/** Exact window, exact origin, exact proof: a code within its minute and once, or the session within its half hour. */
export function judge({ source, origin, data }: Greeting, expected: Expected, now: number): Verdict {
  const hello = helloOf(data);
  if (!hello || source !== expected.window) return { accepted: false, why: 'ignore' };
  if (!expected.origins.includes(origin)) return { accepted: false, why: 'other-origin', seen: origin };
  if (hello.container !== expected.container)
    return { accepted: false, why: 'other-container', seen: hello.container };
  const { code, codeAt, session, sessionAt } = expected;
  if (code !== null && hello.proof === code)
    return now - codeAt <= codeLifetimeMs
      ? { accepted: true, proof: hello.proof }
      : { accepted: false, why: 'expired' };
  if (sessionAt !== null && hello.proof === session)
    return now - sessionAt <= sessionLifetimeMs
      ? { accepted: true, proof: hello.proof }
      : { accepted: false, why: 'expired' };
  return { accepted: false, why: 'ignore' };
}

function helloOf(data: unknown): Hello | null {
  if (typeof data !== 'object' || data === null) return null;
  const own = (name: keyof Hello) =>
    Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
  const [milepost, container, proof] = [own('milepost'), own('container'), own('proof')];
  if (milepost !== 'hello' || typeof container !== 'string' || typeof proof !== 'string' || proof === '')
    return null;
  return { milepost, container, proof };
}

/** 128 random bits as text that an address can carry. */
export function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
