import { asked, traceDelivery, traceFailed, traceResponse } from '../lib/answers';
import { maySend } from '../lib/trace';
import { refused } from './refused';

// Taken at start, because hosts patch it later.
const request = /* @__PURE__ */ (() => window.fetch)();

/**
 * Asks an address of someone else’s, once: the other half of the door that transport/send.ts is, for receivers that promise
 * nothing. What they answer stays with them. Without credentials, and kept alive past the page's end. `body` goes as text, so that no
 * preflight is needed. Never throws.
 */
export function ask(url: string, body?: string): void {
  const asking = { url };
  if (PREVIEW && held(asking, body)) return;
  if (refused('connect-src', url)) {
    if (PREVIEW) traceFailed(asking);
    return;
  }
  request(url, {
    // What a page has put on every object is none of these.
    __proto__: null,
    method: body === undefined ? 'GET' : 'POST',
    body: body ?? null,
    mode: 'no-cors',
    keepalive: true,
    credentials: 'omit',
  } as RequestInit).then(
    (response) => {
      if (PREVIEW) traceResponse(asking, response);
    },
    () => {
      if (PREVIEW) traceFailed(asking);
    },
  );
}

/** Asks for a picture of one point, which the page's policy allows as a picture. Whether one comes nobody waits for. Never throws. */
export function askImage(url: string): void {
  if (PREVIEW) {
    const asking = { url };
    if (held(asking)) return;
    if (refused('img-src', url)) traceFailed(asking);
  }
  if (!refused('img-src', url)) new Image().src = url;
}

/** Traced builds only: tells what is asked, or would be, and whether it must not be. */
function held(asking: { url: string }, body?: string): boolean {
  const hold = !maySend();
  const delivery = traceDelivery({
    outcome: hold ? 'held' : 'sent',
    ...(hold && { because: 'preview' }),
    request: { url: asking.url, body },
  });
  if (!hold) asked(asking, asking.url, [delivery]);
  return hold;
}
