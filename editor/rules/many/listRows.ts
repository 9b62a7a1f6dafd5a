/** The rows of the rule list: rules narrowed, sorted and under the headings of their stages or folders. */

import type { Catalog } from '../../../shared/definition';
import type { Problem, Severity } from '../../../shared/problem';
import type { Rule, RuleSet } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { type ListView, narrows, type Sort } from './listView';
import { testOf } from './matches';
import { factsOf, ruleName } from './ruleFacts';
import type { SeenRules } from './seenRules';

export interface GroupRow {
  kind: 'group';
  /** Unlike any rule's id. */
  id: string;
  /** Id of the stage or name of the folder; empty for what is in none. */
  group: string;
  title: string;
  count: number;
  open: boolean;
}

export interface RuleRowData {
  kind: 'rule';
  id: string;
  rule: Rule;
  problem: Severity | undefined;
  /** As its group's row has it. */
  group: string;
}

export type Row = GroupRow | RuleRowData;

export interface ListSource {
  ruleSet: RuleSet;
  catalog: Catalog;
  grades: ReadonlyMap<number, Severity>;
  /** Bytes of each rule in the container. */
  bytes: ReadonlyMap<string, number>;
  seen: SeenRules;
  /** When each rule was changed. */
  changed: ReadonlyMap<string, number>;
  now: number;
  /** Groups that are folded up, by the id of their row. */
  folded: ReadonlySet<string>;
}

export interface ListRows {
  rows: Row[];
  /** Ids of the rules of each group, folded up or not, by the id of its row. */
  members: ReadonlyMap<string, readonly string[]>;
  /** How many rules are listed, folded ones included. */
  found: number;
}

export function listRows(source: ListSource, view: ListView): ListRows {
  const { ruleSet, catalog, grades, seen, now } = source;
  const test = testOf(view.text, view.filters, ruleSet);
  const stageOf = stagesByEvent(ruleSet);
  const found: RuleRowData[] = [];
  ruleSet.rules.forEach((rule, index) => {
    const problem = grades.get(index);
    const stage = stageOf.get(rule.event) ?? '';
    if (!test(rule, () => factsOf(rule, ruleSet, catalog), { stage, problem, seen, now })) return;
    const group = view.group === 'stage' ? stage : view.group === 'folder' ? (rule.folder ?? '') : '';
    found.push({ kind: 'rule', id: rule.id, rule, problem, group });
  });
  sortRows(found, source, view.sort, stageOf);
  if (view.group === 'none') return { rows: found, members: new Map(), found: found.length };

  const members = new Map<string, RuleRowData[]>();
  for (const row of found) {
    const list = members.get(row.group);
    if (list) list.push(row);
    else members.set(row.group, [row]);
  }
  // While something is searched for, nothing that was found is hidden.
  const searching = narrows(view);
  const rows = groupsOf(ruleSet, view.group, [...members.keys()]).flatMap(({ group, title }): Row[] => {
    const list = members.get(group);
    if (!list) return [];
    const id = `${view.group} ${group}`;
    const open = searching || !source.folded.has(id);
    return [{ kind: 'group', id, group, title, count: list.length, open }, ...(open ? list : [])];
  });
  return {
    rows,
    members: new Map(
      [...members].map(([group, list]) => [`${view.group} ${group}`, list.map(({ id }) => id)]),
    ),
    found: found.length,
  };
}

/** The gravest problem of each rule, by its place in the document. */
export function gradesOf(problems: readonly Problem[]): ReadonlyMap<number, Severity> {
  const grades = new Map<number, Severity>();
  for (const { path, severity } of problems) {
    const place = /^\/rules\/(\d+)/.exec(path)?.[1];
    if (place === undefined) continue;
    const index = Number(place);
    if (gravity(severity) > gravity(grades.get(index))) grades.set(index, severity);
  }
  return grades;
}

/** Stage of each event by its name; an event in no known stage is not in it. */
export function stagesByEvent({ plan }: RuleSet): ReadonlyMap<string, string> {
  const known = new Set(plan.stages.map(({ id }) => id));
  return new Map(
    plan.events.flatMap(({ name, stage }) => (stage && known.has(stage) ? [[name, stage] as const] : [])),
  );
}

function groupsOf(
  ruleSet: RuleSet,
  by: 'stage' | 'folder',
  used: string[],
): { group: string; title: string }[] {
  if (by === 'stage') {
    const { stages } = ruleSet.plan;
    return [
      ...stages.map(({ id, name }) => ({ group: id, title: name })),
      { group: '', title: stages.length > 0 ? t('No stage') : t('All rules') },
    ];
  }
  const folders = used.filter(Boolean).sort(collator.compare);
  return [
    ...folders.map((folder) => ({ group: folder, title: folder })),
    { group: '', title: folders.length > 0 ? t('No folder') : t('All rules') },
  ];
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function gravity(severity: Severity | undefined): number {
  return severity === undefined ? 0 : { hint: 1, warning: 2, error: 3 }[severity];
}

/** In place. Rules that are equal keep the order of the document; what is not known comes last. */
function sortRows(
  rows: RuleRowData[],
  { ruleSet, bytes, seen, changed }: ListSource,
  sort: Sort,
  stageOf: ReadonlyMap<string, string>,
): void {
  const most = (of: (row: RuleRowData) => number | undefined) =>
    rows.sort((a, b) => (of(b) ?? Number.NEGATIVE_INFINITY) - (of(a) ?? Number.NEGATIVE_INFINITY) || 0);
  switch (sort) {
    case 'own':
      return;
    case 'name':
      rows.sort((a, b) => collator.compare(ruleName(a.rule), ruleName(b.rule)));
      return;
    case 'stage': {
      const places = new Map(ruleSet.plan.stages.map(({ id }, at) => [id, at]));
      const place = ({ rule }: RuleRowData) => places.get(stageOf.get(rule.event) ?? '') ?? places.size;
      rows.sort((a, b) => place(a) - place(b));
      return;
    }
    case 'size':
      most(({ id }) => bytes.get(id));
      return;
    case 'problems':
      most(({ problem }) => gravity(problem));
      return;
    case 'seen':
      most(({ id }) => seen.rules.get(id)?.lastAt);
      return;
    case 'fired':
      most(({ id }) => seen.rules.get(id)?.week);
      return;
    case 'changed':
      most(({ id }) => changed.get(id));
  }
}
