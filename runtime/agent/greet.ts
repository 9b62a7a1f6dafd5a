import type { Hello, PreviewGlobal, Welcome } from '../../shared/preview';
import { every, listen } from './page/listen';

// The editor's tab is in the background and may answer late; asking again costs nothing.
const askAgainMs = 400;
const giveUpMs = 10_000;

export interface Connection {
  port: MessagePort;
  session: string;
}

type Connect = NonNullable<PreviewGlobal['connect']>;

/**
 * Proves to the window that opened us that we were opened with its code, or go on with its session, and takes the port it
 * answers with. Anything from another window or origin, or with another proof, is not an answer. Null when nobody answers.
 */
export function greet(
  { container, server, proof }: Connect,
  opener: Window | null,
): Promise<Connection | null> {
  if (!opener) return Promise.resolve(null);
  const hello: Hello = { milepost: 'hello', container, proof };
  return new Promise((resolve) => {
    const begun = Date.now();
    const end = (connection: Connection | null) => {
      stopListening();
      stopAsking();
      resolve(connection);
    };
    const stopListening = listen<MessageEvent>(window, 'message', (event) => {
      if (event.source !== opener || event.origin !== server) return;
      const welcome = ownProperties(event.data);
      const [port] = event.ports;
      if (!port || welcome.milepost !== 'welcome' || welcome.proof !== proof) return;
      if (typeof welcome.session !== 'string' || !welcome.session) return;
      end({ port, session: welcome.session });
    });
    const ask = () => opener.postMessage(hello, server);
    const stopAsking = every(askAgainMs, () => (Date.now() - begun > giveUpMs ? end(null) : ask()));
    ask();
  });
}

/** Only what the message itself carries: nothing a page put on Object.prototype. */
function ownProperties(data: unknown): Partial<Record<keyof Welcome, unknown>> {
  return typeof data === 'object' && data !== null ? Object.assign(Object.create(null) as object, data) : {};
}
