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
  const values = { rules: rulesInWords(rules), count: rules.length };
  const label = enabled
    ? t('{count, plural, one {Switch rule on} other {Switch # rules on}}', values)
    : t('{count, plural, one {Switch rule off} other {Switch # rules off}}', values);
  const said = enabled ? t('Switched {rules} on', values) : t('Switched {rules} off', values);
  tell(rules, label, said, (ruleSet, ids) => switchRules(ruleSet, ids, enabled));
}

export function fileMany(rules: Rules, folder: string): void {
  const label =
    folder === ''
      ? t('Take {count, plural, one {rule} other {# rules}} out of folders', { count: rules.length })
      : t('Move {count, plural, one {rule} other {# rules}} to folder', { count: rules.length });
  const said =
    folder === ''
      ? t('{count, plural, one {{rules} is in no folder now} other {{rules} are in no folder now}}', {
          rules: rulesInWords(rules),
          count: rules.length,
        })
      : t('Moved {rules} to {folder}', { rules: rulesInWords(rules), folder });
  tell(rules, label, said, (ruleSet, ids) => fileRules(ruleSet, ids, folder));
}

export function labelMany(rules: Rules, label: string, has: boolean): void {
  tell(
    rules,
    has
      ? t('Label {count, plural, one {rule} other {# rules}}', { count: rules.length })
      : t('Take a label off {count, plural, one {rule} other {# rules}}', { count: rules.length }),
    has
      ? t('Labelled {rules} {label}', { rules: rulesInWords(rules), label })
      : t('Took {label} off {rules}', { label, rules: rulesInWords(rules) }),
    (ruleSet, ids) => (has ? labelRules : unlabelRules)(ruleSet, ids, label),
  );
}

export function sendManyTo(rules: Rules, destinations: 'all' | string[]): void {
  const said = t('{count, plural, one {Changed where {rules} goes} other {Changed where {rules} go}}', {
    rules: rulesInWords(rules),
    count: rules.length,
  });
  tell(
    rules,
    t('Change destinations of {count, plural, one {rule} other {# rules}}', { count: rules.length }),
    said,
    (ruleSet, ids) => sendRulesTo(ruleSet, ids, destinations),
  );
}

export function rollOutMany(rules: Rules, state: RolloutStep): void {
  const values = { rules: rulesInWords(rules), count: rules.length };
  const said = {
    live: t(
      '{count, plural, one {{rules} is live for everyone now} other {{rules} are live for everyone now}}',
      values,
    ),
    shadow: t('{count, plural, one {{rules} is in shadow now} other {{rules} are in shadow now}}', values),
    draft: t('{count, plural, one {{rules} is a draft now} other {{rules} are drafts now}}', values),
  }[state];
  tell(
    rules,
    t('Change rollout of {count, plural, one {rule} other {# rules}}', { count: rules.length }),
    said,
    (ruleSet, ids) => rollOutRules(ruleSet, ids, state),
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
  tell(
    rules,
    t('Delete {count, plural, one {rule} other {# rules}}', { count: rules.length }),
    t(
      '{tests, plural, =0 {Deleted {rules}} one {Deleted {rules} with # test} other {Deleted {rules} with # tests}}',
      {
        rules: rulesInWords(rules),
        tests,
      },
    ),
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
