import { guard } from './guard';
import type { Fire, On, Stop } from './types';

/** Starts a trigger inside a combination: what it notices counts where its own conditions hold. */
export function step([trigger, settings, conditions]: On, fire: Fire): Stop | undefined {
  return guard(trigger, settings, (occurrence) => {
    if (!USES.steps!.conditions || !conditions || conditions.every((each) => each(occurrence)))
      fire(occurrence);
  });
}
