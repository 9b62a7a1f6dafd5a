/** What the bookmark does on a page without the install line: what the container does there, and nothing more. */
import { t } from '../../shared/texts/t';

/** Runs on the page: only what is in it, and what is handed to it, is there. */
function bring(server: string, container: string, refused: string): void {
  const page = window as unknown as {
    milepost: unknown[][] & { connect?: object };
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(given: string): string },
      ): { createScriptURL(url: string): string };
    };
  };
  if (!Array.isArray(page.milepost)) page.milepost = [] as unknown as typeof page.milepost;
  const queue = page.milepost;
  if (queue.connect) return;
  // Rules that run already make room for the draft, which must not find that they were told so.
  queue.push(['off']);
  for (let index = queue.length - 1; index >= 0; index -= 1)
    if (queue[index]?.[0] === 'off') queue.splice(index, 1);
  const fail = () => {
    delete queue.connect;
    alert(refused);
  };
  try {
    const policy = page.trustedTypes?.createPolicy('milepost', { createScriptURL: (given) => given });
    const load = (url: string, failed?: () => void) => {
      const script = document.createElement('script');
      script.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce || '';
      if (failed) script.onerror = failed;
      script.src = policy?.createScriptURL(url) || url;
      document.head.append(script);
    };
    queue.connect = { container, server, proof: '#milepost', load };
    load(`${server}/agent.js`, fail);
  } catch {
    fail();
  }
}

/** The bookmark's address. `server`: our origin as the world knows it. It holds no secret: the person at the editor says yes. */
export function bookmarklet(server: string, container: string): string {
  const host = new URL(server).host;
  const refused = t(
    'This page does not let Milepost in: its Content-Security-Policy or a blocker keeps scripts of {host} out. Put the install line on the page, or allow {server} in script-src and connect-src.',
    { host, server },
  );
  const given = [server, container, refused].map((text) => JSON.stringify(text)).join();
  return `javascript:${encodeURIComponent(`(${bring.toString()})(${given})`)}`;
}
