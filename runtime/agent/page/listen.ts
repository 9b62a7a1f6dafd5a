export type Stop = () => void;

/** Listeners on windows and documents, which `document.open()` takes away. */
const lasting = new Set<() => void>();

/** A listener and its removal. Errors of ours never reach the page's console as its own. */
export function listen<E extends Event>(
  on: EventTarget,
  type: string,
  handler: (event: E) => void,
  options: AddEventListenerOptions = { capture: true, passive: true },
): Stop {
  const guarded = (event: Event) => quietly(() => handler(event as E));
  const add = () => on.addEventListener(type, guarded, options);
  add();
  if (on === window || on === document) lasting.add(add);
  return () => {
    lasting.delete(add);
    // The window of a frame that has gone to another site since cannot be asked.
    quietly(() => on.removeEventListener(type, guarded, options));
  };
}

/** After `document.open()`: the same listeners again. Adding one that is still there changes nothing. */
export function listenAgain(): void {
  for (const add of lasting) add();
}

/** The page being previewed must work as it would without us. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.debug('milepost agent:', error);
  }
}

export function every(ms: number, work: () => void): Stop {
  const timer = setInterval(() => quietly(work), ms);
  return () => clearInterval(timer);
}

// Long enough to finish after the next frame, short enough to be done before a person notices.
const idleMs = 200;

/** Once, when the page has nothing better to do. */
export function whenIdle(work: () => void): Stop {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(() => quietly(work), { timeout: idleMs });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => quietly(work), 30);
  return () => clearTimeout(timer);
}
