import { ears } from '../../core/rule';
import type { Fire, Stop } from '../../core/types';
import type { RuleEventSettings } from './rule-event.definition';

export default function ruleEvent({ event }: RuleEventSettings, fire: Fire): Stop {
  // A function of its own, so that stopping takes away this listener only.
  const hear: Fire = (occurrence) => fire(occurrence);
  ears[event] ||= new Set();
  ears[event].add(hear);
  return () => ears[event]!.delete(hear);
}
