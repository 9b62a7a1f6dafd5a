/** Changes of the plan's stages. */
import { starterStages } from '../../shared/plan/starters';
import type { PlanEvent, RuleSet, Stage } from '../../shared/ruleset/types';
import { freeId } from '../rules/freeId';

const withStages = (ruleSet: RuleSet, stages: Stage[]): RuleSet => ({
  ...ruleSet,
  plan: { ...ruleSet.plan, stages },
});

/** A new stage at the end of the way. */
export function addStage(ruleSet: RuleSet, name: string): RuleSet {
  const { stages } = ruleSet.plan;
  const taken = stages.map((stage) => stage.id);
  return withStages(ruleSet, [...stages, { id: freeId(name, taken, 'stage'), name }]);
}

/** The way most people take, for a plan that has no stages yet. */
export function addUsualStages(ruleSet: RuleSet): RuleSet {
  return ruleSet.plan.stages.length > 0 ? ruleSet : withStages(ruleSet, [...starterStages]);
}

/** Its id stays, so that nothing that names it has to follow. */
export function renameStage(ruleSet: RuleSet, id: string, name: string): RuleSet {
  return withStages(
    ruleSet,
    ruleSet.plan.stages.map((stage) => (stage.id === id ? { ...stage, name } : stage)),
  );
}

/** To a place counted from 0, at the ends at most. */
export function moveStage(ruleSet: RuleSet, id: string, to: number): RuleSet {
  const { stages } = ruleSet.plan;
  const stage = stages.find((one) => one.id === id);
  if (!stage) return ruleSet;
  const others = stages.filter((one) => one !== stage);
  const at = Math.max(0, Math.min(to, others.length));
  if (stages[at] === stage) return ruleSet;
  return withStages(ruleSet, [...others.slice(0, at), stage, ...others.slice(at)]);
}

/** What becomes of a stage's events: they go to another stage (by its id), stay without one, or go with it. */
export type EventsOfStage = { to: string } | 'keep' | 'delete';

export function removeStage(ruleSet: RuleSet, id: string, events: EventsOfStage): RuleSet {
  const { plan } = ruleSet;
  const left = plan.stages.filter((stage) => stage.id !== id);
  const isOf = (event: PlanEvent) => event.stage === id;
  if (events === 'delete') {
    return { ...ruleSet, plan: { ...plan, stages: left, events: plan.events.filter((one) => !isOf(one)) } };
  }
  const moved = plan.events.filter(isOf).map(({ stage: _, ...event }) => ({
    ...event,
    ...(events === 'keep' ? {} : { stage: events.to }),
  }));
  // At the end of the stage they come to, in their order.
  return {
    ...ruleSet,
    plan: { ...plan, stages: left, events: [...plan.events.filter((one) => !isOf(one)), ...moved] },
  };
}
