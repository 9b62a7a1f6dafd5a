/** When each rule was last seen firing on the live site, and how often lately, as the server counts them. */

import type { RuleSeen } from '../../../shared/api';

export interface SeenRules {
  /** By rule id: those that ever fired for a visitor. */
  rules: ReadonlyMap<string, RuleSeen>;
  /** The server has answered, so a rule that is not among them never fired. */
  known: boolean;
}

export const nothingSeen: SeenRules = { rules: new Map(), known: false };

export function seenFrom(rules: readonly RuleSeen[]): SeenRules {
  return { rules: new Map(rules.map((seen) => [seen.rule, seen])), known: true };
}

export type SeenWord = 'today' | 'week' | 'month' | 'older' | 'never' | 'unknown';

const dayMs = 24 * 60 * 60 * 1000;

/** The narrowest that holds: `today` is within a day, `week` within seven, `month` within thirty; `unknown` without an answer. */
export function seenWord(id: string, { rules, known }: SeenRules, now: number): SeenWord {
  const seen = rules.get(id);
  if (!seen) return known ? 'never' : 'unknown';
  const days = (now - seen.lastAt) / dayMs;
  return days < 1 ? 'today' : days < 7 ? 'week' : days < 30 ? 'month' : 'older';
}

/** What fired within a day did so within a week, too. */
export function seenWithin(is: SeenWord, asked: string): boolean {
  const wider: readonly SeenWord[] = ['today', 'week', 'month'];
  const place = wider.indexOf(is);
  return is === asked || (place >= 0 && wider.slice(place).some((word) => word === asked));
}
