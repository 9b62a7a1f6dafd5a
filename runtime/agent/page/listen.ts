export type Stop = () => void;

/** A listener and its removal. Errors of ours never reach the page's console as its own. */
export function listen<E extends Event>(
  on: EventTarget,
  type: string,
  handler: (event: E) => void,
  options: AddEventListenerOptions = { capture: true, passive: true },
): Stop {
  const guarded = (event: Event) => quietly(() => handler(event as E));
  on.addEventListener(type, guarded, options);
  return () => on.removeEventListener(type, guarded, options);
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
