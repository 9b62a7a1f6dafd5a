import type { Catalog } from '../../shared/definition';
import type { Problem, Severity } from '../../shared/problem';
import { own } from '../../shared/ruleset/own';
import type { Rule, RuleSet } from '../../shared/ruleset/types';
import { join, readSettings } from '../../shared/sentence';

export type Row =
  | { kind: 'stage'; id: string; title: string; count: number }
  | { kind: 'rule'; id: string; rule: Rule; summary: string; problem: Severity | undefined };

/** Rules under the stages of their events, in the order of the plan; within a stage in the order of the document. */
export function ruleRows(
  ruleSet: RuleSet,
  problems: readonly Problem[],
  catalog: Catalog,
  filter: string,
): Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const grades = gravest(problems);
  const stageOf = new Map(ruleSet.plan.events.map((event) => [event.name, event.stage]));
  const known = new Set(ruleSet.plan.stages.map((stage) => stage.id));
  const groups = new Map<string, Row[]>();
  ruleSet.rules.forEach((rule, index) => {
    const summary = summaryOf(rule, ruleSet, catalog);
    if (words.length > 0) {
      const haystack = `${rule.name ?? ''} ${rule.id} ${rule.event} ${summary}`.toLowerCase();
      if (!words.every((word) => haystack.includes(word))) return;
    }
    const stage = stageOf.get(rule.event) ?? '';
    const group = known.has(stage) ? stage : '';
    const rows = groups.get(group) ?? [];
    groups.set(group, rows);
    rows.push({ kind: 'rule', id: rule.id, rule, summary, problem: grades.get(index) });
  });
  const stages = [...ruleSet.plan.stages, { id: '', name: known.size > 0 ? 'No stage' : 'All rules' }];
  return stages.flatMap(({ id, name }): Row[] => {
    const rows = groups.get(id);
    return rows ? [{ kind: 'stage', id: `stage ${id}`, title: name, count: rows.length }, ...rows] : [];
  });
}

function gravest(problems: readonly Problem[]): Map<number, Severity> {
  const grades = new Map<number, Severity>();
  for (const { path, severity } of problems) {
    const index = /^\/rules\/(\d+)/.exec(path)?.[1];
    if (index === undefined || severity === 'hint') continue;
    if (severity === 'error' || !grades.has(Number(index))) grades.set(Number(index), severity);
  }
  return grades;
}

// Rules are never changed in place, so the same rule with the same targets reads the same.
const summaries = new WeakMap<Rule, { targets: unknown; summary: string }>();

/** The triggers in a few words: "Clicks Button “Add to cart”". */
export function summaryOf(rule: Rule, ruleSet: RuleSet, catalog: Catalog): string {
  const cached = summaries.get(rule);
  if (cached && cached.targets === ruleSet.targets) return cached.summary;
  const clauses = rule.triggers.map((trigger) => {
    const definition = own(catalog.triggers, trigger.type);
    return definition ? readSettings(definition, trigger.settings, ruleSet) : trigger.type;
  });
  const text = join(clauses, 'or').replace(/^someone /, '');
  const summary = text === '' ? 'No trigger yet' : text.charAt(0).toUpperCase() + text.slice(1);
  summaries.set(rule, { targets: ruleSet.targets, summary });
  return summary;
}
