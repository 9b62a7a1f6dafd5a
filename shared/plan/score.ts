/** Which events to measure first, from what people said. */
import type { PlanEvent } from '../ruleset/types';

export interface Priority {
  /** 1 to 9: intent (3 high to 1 low) times ease (3 little effort to 1 much). */
  score: number;
  /** `3 for high intent × 2 for some effort = 6 of 9` */
  arithmetic: string;
}

const intents = { 1: [3, 'high intent'], 2: [2, 'medium intent'], 3: [1, 'low intent'] } as const;
const eases = { low: [3, 'little effort'], medium: [2, 'some effort'], high: [1, 'much effort'] } as const;

/**
 * Undefined until both intent and effort are said. How often it happens and how much it lifts the goal belong into it too, and are
 * unknown before events were collected: they are left out rather than guessed.
 */
export function priorityOf({ tier, effort }: Pick<PlanEvent, 'tier' | 'effort'>): Priority | undefined {
  const intent = tier && intents[tier];
  const ease = effort && eases[effort];
  if (!intent || !ease) return undefined;
  const score = intent[0] * ease[0];
  return { score, arithmetic: `${intent[0]} for ${intent[1]} × ${ease[0]} for ${ease[1]} = ${score} of 9` };
}
