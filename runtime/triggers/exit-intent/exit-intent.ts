import type { Fire, Stop } from '../../core/types';
import { after } from '../../lib/clock';
import { listen } from '../../lib/listen';
import type { ExitIntentSettings } from './exit-intent.definition';

export default function exitIntent({ minMs = 3000 }: Partial<ExitIntentSettings>, fire: Fire): Stop {
  let stop = after(minMs, () => {
    stop = listen('pointerout', (event) => {
      const { pointerType, relatedTarget, clientY } = event as PointerEvent;
      // Related to nothing: out of the window, and not into a frame of the page.
      if (pointerType === 'mouse' && !relatedTarget && clientY <= 0) {
        stop();
        fire({});
      }
    });
  });
  return () => stop();
}
