import type { CompileOptions, ContainerScript } from '../../shared/compiler/types';
import type { Problem } from '../../shared/problem';
import type { SilencedProblem } from '../../shared/problems/silence';
import type { RuleSet } from '../../shared/ruleset/types';
import type { Texts } from '../../shared/texts/t';
import type { TestResult } from '../../shared/visit/tests';

/** First of all: in which language problems and sentences are said. */
export interface Speak {
  speak: { language: string; texts: Texts };
}

export interface ToWorker {
  /** Counts up; answers carry it, and only those of the newest are used. */
  turn: number;
  ruleSet: RuleSet;
  options: CompileOptions;
}

export type FromWorker =
  | { turn: number; type: 'problems'; problems: Problem[]; silenced: SilencedProblem[] }
  /** `problems`: what only the compiler could find, beside those told before. */
  | { turn: number; type: 'container'; container: ContainerScript | undefined; problems: Problem[] }
  /** What the tests of the rule set came to, and those that fail as problems. */
  | { turn: number; type: 'tests'; tests: TestResult[]; problems: Problem[] }
  | { turn: number; type: 'failed'; reason: string };
