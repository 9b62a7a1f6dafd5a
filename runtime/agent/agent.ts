/** Entry of the agent's own bundle: loaded by a container on a page that the editor opened. */
import type { PreviewGlobal } from '../../shared/preview';
import { sessionKey } from '../../shared/preview';
import { attend } from './attend';
import { greet } from './greet';
import { quietly } from './page/listen';

async function begin(): Promise<void> {
  const queue = (window as { milepost?: unknown[][] & PreviewGlobal & Record<string, unknown> }).milepost;
  if (!queue?.connect) return;
  const connection = await greet(queue.connect, window.opener as Window | null);
  if (connection) attend(connection, queue);
  // The editor is gone: the next page load is an ordinary visit again.
  else quietly(() => sessionStorage.removeItem(sessionKey));
}

void begin();
