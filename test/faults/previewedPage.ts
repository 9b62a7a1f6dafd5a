/** Runs on a faulty page in place of the container's greeting: the real agent, with the test as the editor it speaks to. */
import { attend } from '../../runtime/agent/attend';
import type { FromAgent, PreviewGlobal, ToAgent } from '../../shared/preview';

interface Told {
  /** Given by the test: what the agent says to the editor. */
  toEditor(message: FromAgent): void;
  /** What the editor says at once. */
  fromEditor: ToAgent[];
  container: string;
  server: string;
  milepost?: unknown[][] & PreviewGlobal & Record<string, unknown>;
}

const page = window as unknown as Told;
page.milepost ??= [] as unknown as NonNullable<Told['milepost']>;
const queue = page.milepost;
queue.connect = {
  container: page.container,
  server: page.server,
  proof: '',
  load(url) {
    const script = document.createElement('script');
    script.src = url;
    document.head.append(script);
  },
};
let hear: (message: ToAgent) => void = () => {};
attend(
  {
    channel: {
      way: 'opener',
      send: (message) => page.toEditor(message),
      onMessage(listener) {
        hear = listener;
      },
      onClose() {},
      close() {},
    },
  },
  queue,
);
for (const message of page.fromEditor) hear(message);
