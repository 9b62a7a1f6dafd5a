import type { StoredEvent } from '../../shared/api';

/** A busy site reaches the screen a few times a second instead of once per event. */
const gatherMs = 100;
/** EventSource comes back by itself after a broken connection, not after an answer that is no stream, as a proxy gives. */
const reopenMs = 2000;

export interface Listener {
  /** Newest last; nothing twice, nothing left out. */
  arrived(events: StoredEvent[]): void;
  connected(yes: boolean): void;
}

/** Tells of every event stored after `offset`, through breaks and restarts of the server. Returns its stop. */
export function listenToEvents(site: string, offset: number, listener: Listener): () => void {
  let last = offset;
  let gathered: StoredEvent[] = [];
  let stream: EventSource;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    const events = gathered;
    gathered = [];
    telling = undefined;
    listener.arrived(events);
  };
  const open = () => {
    // In the address as well: before its first event a browser has no Last-Event-ID to send when it comes back.
    stream = new EventSource(`/api/sites/${encodeURIComponent(site)}/events/stream?after=${last}`);
    stream.addEventListener('open', () => listener.connected(true));
    stream.addEventListener('error', () => {
      listener.connected(false);
      if (stream.readyState === EventSource.CLOSED) reopening = setTimeout(open, reopenMs);
    });
    stream.addEventListener('event', ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as StoredEvent;
      last = event.offset;
      gathered.push(event);
      telling ??= setTimeout(tell, gatherMs);
    });
  };
  open();
  return () => {
    clearTimeout(reopening);
    clearTimeout(telling);
    stream.close();
  };
}
