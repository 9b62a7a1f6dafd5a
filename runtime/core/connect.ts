import { loadScript } from '../lib/loadScript';
import { guard } from './guard';
import type { Queue } from './queue';

/**
 * Whether this page load belongs to a preview: the editor opened it with a one-time code in the address, or the session that
 * such a code opened goes on. Then the agent is loaded and the live rules stay out. The code is stripped at once, before
 * anything else reads the address.
 */
export function connect(queue: Queue, container: string, server: string): boolean {
  const [address, code] = location.href.split('#milepost=');
  const proof = code || guard(() => sessionStorage.getItem('milepost.session'));
  if (code) history.replaceState(history.state, '', address);
  if (proof) {
    queue['connect'] = { container, server, proof, load: loadScript };
    loadScript(`${server}/agent.js`);
  }
  return !!proof;
}
