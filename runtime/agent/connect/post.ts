import { isKeptAlive } from '../../../shared/connection';

/** The server answered, and said no. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`The server answered ${status}.`);
  }

  /** Busy, restarting, or waiting for the other side: the same may work in a moment. */
  get mayPass(): boolean {
    return this.status === 429 || this.status >= 500;
  }
}

// Taken before the page wraps it: what is said to the editor is no request of the page's own.
const nativeFetch = window.fetch.bind(window);

/**
 * Asks the relay. As text, so that no preflight is needed; without cookies and without the page's address. Rejects with
 * Refused, or with a TypeError where no answer came: offline, or held back by the page's Content-Security-Policy.
 */
export async function ask(
  server: string,
  what: string,
  body: object | string,
  options: { signal?: AbortSignal; keepalive?: boolean } = {},
): Promise<unknown> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { keepalive, ...rest } = options;
  const answer = await nativeFetch(`${server}/connect/${what}`, {
    method: 'POST',
    body: text,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    ...(keepalive && isKeptAlive(text) && { keepalive }),
    ...rest,
  });
  if (!answer.ok) throw new Refused(answer.status);
  return answer.status === 204 ? null : ((await answer.json()) as unknown);
}
