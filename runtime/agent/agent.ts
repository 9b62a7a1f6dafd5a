/** Entry of the agent's own bundle: loaded by a container on a page that the editor opened, or by the bookmarklet. */
import type { PreviewGlobal } from '../../shared/preview';
import { attend } from './attend';
import { claimOf, forgetSession, keepSession, stripCode } from './connect/claim';
import { letIn } from './connect/letIn';
import { race } from './connect/race';
import { listen } from './page/listen';

type Queue = unknown[][] & PreviewGlobal & Record<string, unknown>;

async function begin(): Promise<void> {
  // It runs, and is not needed any more: nothing of ours may stay behind.
  document.currentScript?.remove();
  const queue = (window as { milepost?: Queue }).milepost;
  const connect = queue?.connect;
  // In a frame the top page's agent does the work; what it needs of us stays on our queue.
  if (!queue || !connect || window !== window.top) return;
  const stopStripping = stripCode();
  const { container, server } = connect;
  let claim = claimOf(connect.proof) ?? (await letIn(server, container));
  while (claim) {
    const connection = await race({ container, server, claim }, window.opener as Window | null);
    if (!connection) break;
    keepSession(connection.session);
    queue.connect = connect;
    if ((await attended(connection, queue)) === 'left') break;
    claim = { by: 'session', proof: connection.session };
    await looked();
  }
  // Nobody is there any more: the next page load is an ordinary visit again.
  forgetSession();
  stopStripping();
  // A page that was made anew from itself has copied our scripts while they were there.
  for (const copy of document.querySelectorAll(
    `script[src="${server}/agent.js"], script[src^="${server}/preview/"]`,
  ))
    copy.remove();
  delete queue.connect;
}

function attended(connection: Parameters<typeof attend>[0], queue: Queue): Promise<'left' | 'lost'> {
  return new Promise((resolve) => {
    const leave = attend(connection, queue, (how) => {
      stopListening();
      resolve(how);
    });
    // Back from the browser's memory of pages: the editor has gone on to another one meanwhile.
    const stopListening = listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
      if (persisted) leave('lost');
    });
  });
}

/** Two tabs of one session would take it from each other for ever: only the one that is looked at asks for it. */
function looked(): Promise<void> {
  if (document.hasFocus()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = listen(window, 'focus', () => {
      stop();
      resolve();
    });
  });
}

// The page hears of no failure of ours.
void begin().catch(() => {});
