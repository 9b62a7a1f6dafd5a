import type { Fire, Stop } from '../../core/types';
import { listenToAll } from '../../lib/listen';
import type { FirstInteractionSettings } from './first-interaction.definition';

export default function firstInteraction(_: FirstInteractionSettings, fire: Fire): Stop {
  const stop = listenToAll(['pointerdown', 'keydown', 'wheel'], ({ type, isTrusted }, [element]) => {
    if (!isTrusted) return;
    stop();
    fire({
      ...(element?.matches && { element }),
      ...((PREVIEW || USES.noticed!.interaction_kind) && {
        data: { interaction_kind: type.replace('down', '') },
      }),
    });
  });
  return stop;
}
