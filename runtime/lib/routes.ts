import { guard } from '../core/guard';
import type { Stop } from '../core/types';
import { listen } from './listen';

/** `replace`: the entry was changed in place · `pop`: back, forward, or a fragment by hand where the browser does not say more. */
export type Kind = 'push' | 'replace' | 'pop';

type Handler = (kind: Kind) => void;

const handlers = /* @__PURE__ */ new Set<Handler>();
let watching: boolean | undefined;

/**
 * Calls back at every history entry and every change of one, also where the address stays what it was. Where no rule asks for
 * kinds there is one handler, of pages, which neither hears of them nor ends.
 */
export function eachRoute(handler: Handler): Stop | undefined {
  if (
    USES.historyChangeTrigger!.kind_any ||
    USES.historyChangeTrigger!.kind_push ||
    USES.historyChangeTrigger!.kind_replace ||
    USES.historyChangeTrigger!.kind_pop ||
    USES.historyChangeTrigger!.kind_hash
  ) {
    if (!watching)
      watch((kind) => {
        for (const each of handlers) guard(each, kind === 'push' || kind === 'replace' ? kind : 'pop');
      });
    watching = true;
    handlers.add(handler);
    return () => handlers.delete(handler);
  }
  watch(handler as () => void);
  return undefined;
}

function watch(tell: (kind?: string | null) => void): void {
  const { navigation } = window as { navigation?: EventTarget };
  // https://developer.mozilla.org/en-US/docs/Web/API/Navigation/currententrychange_event
  if (navigation)
    navigation.addEventListener('currententrychange', (event) =>
      guard(tell, (event as Event & { navigationType?: string | null }).navigationType),
    );
  else {
    listen('popstate', () => tell());
    for (const kind of ['push', 'replace'] as const) {
      const name = `${kind}State` as const;
      const original = history[name];
      // An own property of this history object: the prototype stays as it is.
      history[name] = (...given) => {
        original.apply(history, given);
        guard(tell, kind);
      };
    }
  }
}
