import type { CompileOptions, ContainerScript } from '../../shared/compiler/types';
import type { Problem } from '../../shared/problem';
import type { RuleSet } from '../../shared/ruleset/types';

export interface ToWorker {
  /** Counts up; answers carry it, and only those of the newest are used. */
  turn: number;
  ruleSet: RuleSet;
  options: CompileOptions;
}

export type FromWorker =
  | { turn: number; type: 'problems'; problems: Problem[] }
  | { turn: number; type: 'container'; container: ContainerScript | undefined }
  | { turn: number; type: 'failed'; reason: string };
