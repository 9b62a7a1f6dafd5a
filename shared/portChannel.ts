import { type Channel, isMessage } from './connection';

/** A connection over a MessagePort, the same on both ends. The other end's leaving is heard where the browser tells it. */
export function portChannel<Said, Heard>(port: MessagePort): Channel<Said, Heard> {
  let ended = false;
  let closed: () => void = () => {};
  const end = () => {
    if (ended) return;
    ended = true;
    closed();
  };
  port.addEventListener('close', end);
  return {
    way: 'opener',
    send(message) {
      if (ended) return;
      try {
        port.postMessage(message);
      } catch {
        // A function or an element of the page in it: nothing that could be told.
      }
    },
    onMessage(listener) {
      port.onmessage = ({ data }: MessageEvent<Heard>) => {
        // Whatever a page put on Object.prototype says nothing: a message has its own type.
        if (isMessage(data)) listener(data);
      };
      port.start();
    },
    onClose(listener) {
      closed = listener;
    },
    close() {
      ended = true;
      port.removeEventListener('close', end);
      port.onmessage = null;
      // After what was sent last: closing at once can lose it.
      setTimeout(() => port.close(), 200);
    },
  };
}
