/** What one side said to the other, in order, kept until it is known to have arrived. */
export interface Mailbox<Item> {
  /** False when it is full: nothing was kept. */
  put(item: Item): boolean;
  /** All of them or, where there is no room for all, none. */
  putAll(items: readonly Item[]): boolean;
  /** What came after `after`, at once or as soon as there is some; nothing once `waitMs` are over or it was closed. */
  take(after: number, waitMs: number): Promise<{ at: number; item: Item }[]>;
  /** Whoever waits gets nothing, now and from now on. */
  close(): void;
  readonly closed: boolean;
}

/** A busy page in a tab that nobody reads for half a minute says less than this. */
const maxItems = 5000;
const maxCharacters = 8 * 1024 * 1024;
/** A single answer stays readable: the rest comes with the next. */
const itemsPerTake = 500;

export function createMailbox<Item>(): Mailbox<Item> {
  let kept: { at: number; item: Item; characters: number }[] = [];
  let characters = 0;
  let last = 0;
  let closed = false;
  let wake: (() => void) | null = null;

  const forget = (upTo: number) => {
    const from = kept.findIndex(({ at }) => at > upTo);
    for (const gone of kept.splice(0, from < 0 ? kept.length : from)) characters -= gone.characters;
  };
  const ring = () => {
    wake?.();
    wake = null;
  };

  return {
    put(item) {
      const size = JSON.stringify(item).length;
      if (closed || kept.length >= maxItems || characters + size > maxCharacters) return false;
      last += 1;
      kept.push({ at: last, item, characters: size });
      characters += size;
      ring();
      return true;
    },
    putAll(items) {
      const size = items.reduce((sum, item) => sum + JSON.stringify(item).length, 0);
      if (kept.length + items.length > maxItems || characters + size > maxCharacters) return false;
      return items.every((item) => this.put(item));
    },
    async take(after, waitMs) {
      // Who asks again has given the question before up, and has what lies before.
      ring();
      forget(Math.min(after, last));
      if (kept.length === 0 && !closed)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, waitMs);
          timer.unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      return kept.slice(0, itemsPerTake).map(({ at, item }) => ({ at, item }));
    },
    close() {
      closed = true;
      kept = [];
      characters = 0;
      ring();
    },
    get closed() {
      return closed;
    },
  };
}
