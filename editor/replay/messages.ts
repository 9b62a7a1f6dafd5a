import type { Rule, RuleSet, RuleTest } from '../../shared/ruleset/types';
import type { Texts } from '../../shared/texts/t';
import type { OutcomeCount } from '../../shared/visit/outcomeCounts';
import type { RowChange } from '../../shared/visit/outcomes';
import type { Recorded, Visit } from '../../shared/visit/visit';

export type ToReplay =
  /** First of all: in which language tests are named. */
  | { type: 'speak'; language: string; texts: Texts }
  /** The visit in place of the one before. */
  | { type: 'visit'; visit: Visit }
  /** What happened since, at the end of the same visit. */
  | { type: 'more'; recorded: Recorded[] }
  /** Re-evaluate it. `live`: the rule set that visitors get; null: there is none, or it is not asked for. */
  | { type: 'replay'; turn: number; ruleSet: RuleSet; live: RuleSet | null }
  /** How often rules fire in these visits, live and with this rule set. */
  | { type: 'count'; visits: Visit[]; ruleSet: RuleSet; live: RuleSet | null }
  /** Make a test of one of its moments. */
  | {
      type: 'test';
      ask: number;
      index: number;
      expect: RuleTest['expect'];
      rule: Rule;
      ruleSet: RuleSet;
    };

export type FromReplay =
  | { type: 'replayed'; turn: number; rows: RowChange[]; live: RowChange[] | null }
  /** The document cannot be evaluated as it is. */
  | { type: 'failed'; turn: number }
  /** Undefined: the document cannot be evaluated as it is. */
  | { type: 'counted'; counts: OutcomeCount[] | undefined }
  | { type: 'made'; ask: number; test: RuleTest | undefined };
