/** How many events are many: what practice says, and what a plan may say instead. */
import type { Plan, PlanLimits } from '../ruleset/types';

export type Limits = Required<PlanLimits>;

/** Three to five steps in a funnel, five to seven events to start with; fifteen on one page and thirty in all are overload. */
export const usualLimits: Limits = { steps: 5, stage: 7, total: 7, page: 15, everything: 30 };

export interface LimitsPreset {
  id: 'few' | 'usual' | 'grown';
  title: string;
  hint: string;
  limits: Limits;
}

/** Each is a school of its own; the plan stores the numbers, so that they can be changed one by one. */
export const limitsPresets: readonly LimitsPreset[] = [
  {
    id: 'few',
    title: 'Only a few',
    hint: 'Three events that predict the goal. For low traffic, and for a first month.',
    limits: { steps: 3, stage: 2, total: 3, page: 5, everything: 15 },
  },
  {
    id: 'usual',
    title: 'A first plan',
    hint: 'Five to seven events across the stages.',
    limits: usualLimits,
  },
  {
    id: 'grown',
    title: 'A grown plan',
    hint: 'Three to seven events in each stage. For teams that act on all of them.',
    limits: { steps: 7, stage: 7, total: 28, page: 15, everything: 30 },
  },
];

/** What the plan says, where it says a number; otherwise the usual. */
export function limitsOf({ limits }: Pick<Plan, 'limits'>): Limits {
  const own = typeof limits === 'object' && limits !== null ? limits : {};
  const given = Object.entries(own).filter(([, value]) => typeof value === 'number' && value > 0);
  return { ...usualLimits, ...Object.fromEntries(given) };
}

/** The preset that has exactly these numbers. */
export function presetOf(limits: Limits): LimitsPreset['id'] | undefined {
  const keys = Object.keys(usualLimits) as (keyof Limits)[];
  return limitsPresets.find((preset) => keys.every((key) => preset.limits[key] === limits[key]))?.id;
}
