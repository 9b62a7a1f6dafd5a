import { endedDraft, type PreviewGlobal } from '../../shared/preview';

type Queue = unknown[][] & PreviewGlobal & Record<string, unknown>;

/** Runs one traced draft at a time in place of the live rules, and only such as our own server made. */
export function draftRunner(queue: Queue, container: string, server: string, load: (url: string) => void) {
  // Where the page's own push is an array's, it has none of its own afterwards either.
  const plainPush = Object.getOwnPropertyDescriptor(queue, 'push');
  let running = false;
  let loaded = '';
  return {
    run(url: string): void {
      // As the browser reads it: `..` leads elsewhere.
      if (!new URL(url, location.href).href.startsWith(`${server}/`)) return;
      this.end();
      // The container took its place in the register when it stepped aside for the preview.
      delete queue[container];
      running = true;
      loaded = url;
      load(url);
    },
    /** Ends the draft as a page would, and forgets that it was told so: the next one reads the queue from its start. */
    end(): void {
      if (!running) return;
      running = false;
      // Not before: whether it was refused is told by an event on it. One that still loads runs all the same, once it is here.
      const script = document.querySelector(`script[src="${loaded}"]`);
      script?.setAttribute(endedDraft, '');
      script?.remove();
      queue.push(['off']);
      for (let index = queue.length - 1; index >= 0; index -= 1)
        if (queue[index]?.[0] === 'off') queue.splice(index, 1);
      if (plainPush) Object.defineProperty(queue, 'push', plainPush);
      else delete (queue as Partial<Queue>).push;
      delete queue.triggers;
      delete queue.destinations;
      // As the container left it when it stepped aside.
      queue[container] = 1;
    },
  };
}
