import { fromEvents } from '../../core/ears';
import type { Fire, Stop } from '../../core/types';
import type { RuleEventSettings } from './rule-event.definition';

export default function ruleEvent({ event }: RuleEventSettings, fire: Fire): Stop {
  return fromEvents(event, fire);
}
