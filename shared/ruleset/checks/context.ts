/** What the semantic checks read: the well-formed parts of a document, and every name it declares. */
import type { Catalog } from '../../definition';
import { pointer } from '../../pointer';
import type { Problem } from '../../problem';
import type { Use } from '../references';
import type { Destination, PlanEvent, Rule, RuleSet, RuleTest, Stage, Target, Variable } from '../types';

/** A part with a sound shape, and where it stands. */
export interface Part<T> {
  value: T;
  index: number;
  path: string;
}

/** Declared ids, also of parts whose shape is not sound, with where each was declared first. */
export type Declared = ReadonlyMap<string, string>;

export interface Context {
  catalog: Catalog;
  /** Arrays hold every item, sound or not: read items through the lists below. */
  ruleSet: RuleSet;
  stages: Part<Stage>[];
  events: Part<PlanEvent>[];
  targets: Part<Target>[];
  variables: Part<Variable>[];
  rules: Part<Rule>[];
  destinations: Part<Destination>[];
  tests: Part<RuleTest>[];
  declared: {
    stages: Declared;
    events: Declared;
    targets: Declared;
    variables: Declared;
    destinations: Declared;
    rules: Declared;
  };
  eventsByName: ReadonlyMap<string, PlanEvent>;
  variablesById: ReadonlyMap<string, Variable>;
  targetsById: ReadonlyMap<string, Target>;
  /** Rules that can never fire, by their place; filled in by that check. */
  never: Set<number>;
  uses: Use[];
  /** Events whose quality gate for advertising is met, as far as anybody asked. */
  ready: ReadonlySet<string>;
  /** False where a part was left out because of its shape: then nobody can say that something is unused. */
  complete: boolean;
  report(problem: Problem): void;
}

export type SemanticCheck = (context: Context) => void;

/** `unsound` holds the pointers of parts to leave out. */
export function soundParts<T>(
  items: readonly T[],
  at: readonly string[],
  unsound: ReadonlySet<string>,
): Part<T>[] {
  const parts: Part<T>[] = [];
  items.forEach((value, index) => {
    const path = pointer(...at, index);
    if (!unsound.has(path)) parts.push({ value, index, path });
  });
  return parts;
}

/** A draft, or switched off: not in the container. */
export function isIdle(rule: Rule | undefined): boolean {
  return rule?.enabled === false || rule?.rollout?.state === 'draft';
}

export function ruleName(rule: Rule): string {
  return rule.name || rule.id;
}
