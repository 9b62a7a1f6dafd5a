/** What can be done with one rule or many: the same from menus, keys, palette and the pane of what is chosen. */

import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { edit, getRuleSet } from '../../shell/document';
import { stagesByEvent } from './listRows';
import { listStore } from './listStore';
import {
  duplicateRules,
  fileRules,
  labelRules,
  placeRules,
  type RolloutStep,
  removeRules,
  rollOutRules,
  rulesInWords,
  sendRulesTo,
  switchRules,
  unlabelRules,
} from './manyChanges';
import { editAndTell } from './undoable';

type Rules = readonly Rule[];

export function switchMany(rules: Rules, enabled: boolean): void {
  const label = t('Switch {one} {value}', { one: one(rules, 'rule'), value: enabled ? 'on' : 'off' });
  const said = t('Switched {rules} {value}', { rules: rulesInWords(rules), value: enabled ? 'on' : 'off' });
  tell(rules, label, said, (ruleSet, ids) => switchRules(ruleSet, ids, enabled));
}

export function fileMany(rules: Rules, folder: string): void {
  const label =
    folder === ''
      ? t('Take {one} out of folders', { one: one(rules, 'rule') })
      : t('Move {one} to folder', { one: one(rules, 'rule') });
  const said =
    folder === ''
      ? t('{rules} {value} in no folder now', {
          rules: rulesInWords(rules),
          value: rules.length === 1 ? 'is' : 'are',
        })
      : t('Moved {rules} to {folder}', { rules: rulesInWords(rules), folder });
  tell(rules, label, said, (ruleSet, ids) => fileRules(ruleSet, ids, folder));
}

export function labelMany(rules: Rules, label: string, has: boolean): void {
  tell(
    rules,
    has
      ? t('Label {one}', { one: one(rules, 'rule') })
      : t('Take a label off {one}', { one: one(rules, 'rule') }),
    has
      ? t('Labelled {rules} {label}', { rules: rulesInWords(rules), label })
      : t('Took {label} off {rules}', { label, rules: rulesInWords(rules) }),
    (ruleSet, ids) => (has ? labelRules : unlabelRules)(ruleSet, ids, label),
  );
}

export function sendManyTo(rules: Rules, destinations: 'all' | string[]): void {
  const said = t('Changed where {rules} {value}', {
    rules: rulesInWords(rules),
    value: rules.length === 1 ? 'goes' : 'go',
  });
  tell(rules, t('Change destinations of {one}', { one: one(rules, 'rule') }), said, (ruleSet, ids) =>
    sendRulesTo(ruleSet, ids, destinations),
  );
}

export function rollOutMany(rules: Rules, state: RolloutStep): void {
  const as = { live: t('live for everyone'), shadow: 'in shadow', draft: 'a draft' }[state];
  const drafts = state === 'draft' && rules.length > 1 ? 'drafts' : as;
  const said = `${rulesInWords(rules)} ${rules.length === 1 ? 'is' : 'are'} ${drafts} now`;
  tell(rules, t('Change rollout of {one}', { one: one(rules, 'rule') }), said, (ruleSet, ids) =>
    rollOutRules(ruleSet, ids, state),
  );
}

/** Answers the ids of the copies, which are chosen then where there are several. */
export function duplicateMany(rules: Rules): string[] {
  const { copies } = duplicateRules(getRuleSet(), idsOf(rules));
  const change = (ruleSet: Parameters<typeof duplicateRules>[0]) =>
    duplicateRules(ruleSet, idsOf(rules)).ruleSet;
  if (rules.length === 1) edit(t('Duplicate rule'), change);
  else
    editAndTell(
      t('Duplicate {count} rules', { count: rules.length }),
      t('Duplicated {count} rules', { count: rules.length }),
      change,
    );
  if (copies.length > 1) listStore.setState({ selection: { chosen: new Set(copies), anchor: copies[0] } });
  return copies;
}

export function deleteMany(rules: Rules): void {
  const ids = idsOf(rules);
  const tests = getRuleSet().tests?.filter((test) => ids.has(test.rule)).length ?? 0;
  const whose = rules.length === 1 ? 'its' : 'their';
  const also = tests === 0 ? '' : tests === 1 ? ` and ${whose} test` : ` and ${whose} ${tests} tests`;
  tell(
    rules,
    t('Delete {one}', { one: one(rules, 'rule') }),
    t('Deleted {rules}{also}', { rules: rulesInWords(rules), also }),
    removeRules,
  );
}

/** By one place among those shown in the same group; what moves above what is above it. */
export function neighbourOf(rule: Rule, step: 1 | -1): string | undefined {
  const { order, view } = listStore.getState();
  if (view.sort !== 'own') return undefined;
  const { rules } = getRuleSet();
  const stages = view.group === 'stage' ? stagesByEvent(getRuleSet()) : undefined;
  const groupOf = (one: Rule | undefined) =>
    one && (stages ? (stages.get(one.event) ?? '') : view.group === 'folder' ? (one.folder ?? '') : '');
  const id = order[order.indexOf(rule.id) + step];
  const other = order.includes(rule.id) ? rules.find((one) => one.id === id) : undefined;
  return other && groupOf(other) === groupOf(rule) ? other.id : undefined;
}

export function moveByOne(rule: Rule, step: 1 | -1): void {
  const beside = neighbourOf(rule, step);
  if (beside === undefined) return;
  const place = { beside: { id: beside, side: step > 0 ? ('after' as const) : ('before' as const) } };
  edit(t('Move rule'), (ruleSet) => placeRules(ruleSet, new Set([rule.id]), place));
}

function tell(
  rules: Rules,
  label: string,
  title: string,
  change: (ruleSet: ReturnType<typeof getRuleSet>, ids: ReadonlySet<string>) => ReturnType<typeof getRuleSet>,
): void {
  if (rules.length === 0) return;
  const ids = idsOf(rules);
  editAndTell(label, title, (ruleSet) => change(ruleSet, ids));
}

function idsOf(rules: Rules): ReadonlySet<string> {
  return new Set(rules.map(({ id }) => id));
}

/** As the list of steps names it: "rule", "12 rules". */
function one(rules: Rules, word: string): string {
  return rules.length === 1 ? word : `${rules.length} ${word}s`;
}
