import { guard } from './guard';
import type { Queue } from './queue';

/** Trusted Types, where the browser has them. https://developer.mozilla.org/en-US/docs/Web/API/Trusted_Types_API */
type TrustingWindow = Window & {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(given: string): string },
    ): { createScriptURL(url: string): string };
  };
};

/**
 * Whether this page load belongs to a preview: the editor opened it with a one-time code at the end of its address or, where
 * a redirect or a router drops that, in the window's name; someone typed `#milepost` to ask for one; or the session that a
 * code opened goes on. Then the agent is loaded and the live rules stay out. The code is stripped at once, before anything
 * else reads the address.
 */
export function connect(queue: Queue, container: string, server: string): string | null | undefined {
  // Addresses hold no spaces: at the end of either.
  const code = /#milepost(=\w*)?(?= |$)/.exec(`${location.href} ${window.name}`)?.[0];
  const proof = code || guard(() => sessionStorage.getItem('milepost.session'));
  if (code) history.replaceState(history.state, '', location.href.replace(code, ''));
  if (proof) {
    // One policy for agent and draft: pages may forbid a second of the same name.
    const policy = (window as TrustingWindow).trustedTypes?.createPolicy('milepost', {
      createScriptURL: (given) => given,
    });
    /** Loads a script of our own server under the page's policies: its nonce is passed on. The address is baked in. */
    const load = (url: string) => {
      const script = document.createElement('script');
      script.nonce = document.querySelector<HTMLElement>('script[nonce]')?.nonce || '';
      script.src = policy?.createScriptURL(url) || url;
      document.head.append(script);
    };
    queue['connect'] = { container, server, proof, load };
    load(`${server}/agent.js`);
  }
  return proof;
}
