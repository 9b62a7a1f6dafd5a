import type { Severity } from '../../../shared/problem';
import type { Rule } from '../../../shared/ruleset/types';
import { t } from '../../../shared/texts/t';
import { ago } from '../../shell/ago';
import type { Tone } from '../../ui/Badge';
import { isFresh } from '../freshRule';
import type { Sort } from './listView';
import { stateOf } from './ruleFacts';
import type { SeenRules } from './seenRules';

export interface RuleStatus {
  tone: Tone | 'ring';
  /** In words, for those who do not see the dot. */
  label: string;
  /** At the end of the row, where there is something to say. */
  aside?: string;
}

export function statusOf(rule: Rule, problem: Severity | undefined): RuleStatus {
  const state = stateOf(rule);
  if (state === 'off') return { tone: 'plain', label: t('Switched off'), aside: 'off' };
  if (isFresh(rule)) return { tone: 'plain', label: t('Being written'), aside: 'new' };
  if (problem === 'error')
    return { tone: 'bad', label: t('Has a problem that stops publishing'), aside: 'mend' };
  if (state === 'draft') return { tone: 'plain', label: t('Draft'), aside: 'draft' };
  if (problem === 'warning') return { tone: 'warn', label: t('Has a warning') };
  if (state === 'shadow') return { tone: 'ring', label: t('In shadow'), aside: 'shadow' };
  if (state === 'share')
    return {
      tone: 'ok',
      label: t('Live for {percent} %', { percent: rule.rollout?.percent }),
      aside: `${rule.rollout?.percent} %`,
    };
  return { tone: 'ok', label: t('Live') };
}

export interface AsideFacts {
  id: string;
  bytes: number | undefined;
  seen: SeenRules;
  changed: number | undefined;
}

/** What a row says at its right end: what it is sorted by, else its state, else its size. */
export function asideOf(
  status: RuleStatus,
  sort: Sort,
  { bytes, seen, changed, id }: AsideFacts,
  now: number,
): string {
  if (sort === 'seen') {
    const fired = seen.rules.get(id);
    return fired ? ago(fired.lastAt, now, 'narrow') : seen.known ? t('never') : t('not known');
  }
  if (sort === 'fired') {
    const fired = seen.rules.get(id);
    return fired || seen.known
      ? t('{count}× in 7 days', { count: (fired?.week ?? 0).toLocaleString() })
      : t('not known');
  }
  if (sort === 'changed') return changed === undefined ? '' : ago(changed, now, 'narrow');
  const size = bytes === undefined ? '' : `${bytes} B`;
  return sort === 'size' ? size : (status.aside ?? size);
}
