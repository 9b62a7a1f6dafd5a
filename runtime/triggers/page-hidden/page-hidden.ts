import type { Fire, Stop } from '../../core/types';
import { elapsed } from '../../lib/clock';
import { listen } from '../../lib/listen';
import { whenHidden } from '../../lib/whenHidden';
import type { PageHiddenSettings } from './page-hidden.definition';

export default function pageHidden({ times }: Partial<PageHiddenSettings>, fire: Fire): Stop {
  const began = PREVIEW || USES.noticed!.page_seconds ? elapsed() : 0;
  // Leaving tells twice: the page is left, and it is hidden.
  let hidden = false;
  const stop = whenHidden(() => {
    if (hidden) return;
    hidden = true;
    fire(
      PREVIEW || USES.noticed!.page_seconds
        ? { data: { page_seconds: Math.round((elapsed() - began) / 1000) } }
        : {},
    );
  });
  if (!USES.pageHiddenTrigger!.times) return stop;
  const unlisten = listen('visibilitychange', () => {
    if (!document.hidden && times) hidden = false;
  });
  return () => {
    stop();
    unlisten();
  };
}
