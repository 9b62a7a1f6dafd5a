import type { Target } from '../../shared/ruleset/types';
import { healthOf, type Proposal, type TargetToCheck } from '../../shared/target/health';
import { liveHealth } from '../../shared/target/reports';
import { t } from '../../shared/texts/t';
import type { HealthKnown } from './healthStore';

/** How a target stands, for people. */
export interface TargetState {
  state: 'present' | 'ambiguous' | 'gone' | 'unknown';
  /** Where that is known from. */
  from: 'preview' | 'live' | 'nothing';
  /** One sentence; empty where nothing is known. */
  said: string;
  proposal?: Proposal;
}

const unknown: TargetState = { state: 'unknown', from: 'nothing', said: '' };

/** A page that was just looked at knows better than reports of the last weeks. */
export function targetState(target: Target, { checks, reports }: HealthKnown): TargetState {
  const [seen] = healthOf([target as TargetToCheck], checks);
  if (seen && seen.state !== 'unseen') {
    const { state, pages, proposal } = seen;
    return { state, from: 'preview', said: pageWords(state, pages), ...(proposal && { proposal }) };
  }
  const mine = reports.filter((one) => one.target === target.id);
  const live = liveHealth(mine, target.scope);
  if (live.state === 'quiet') return unknown;
  return { state: live.state, from: 'live', said: liveWords(live) };
}

function pageWords(state: 'present' | 'ambiguous' | 'gone', pages: readonly string[]): string {
  const where = placesOf(pages);
  if (state === 'present') return t('Found on {where}.', { where });
  if (state === 'ambiguous') return t('It means one thing, and there are several on {where}.', { where });
  return t('It is not on {where} any more.', { where });
}

function liveWords({ state, paths, lastPresentAt, reports }: ReturnType<typeof liveHealth>): string {
  const where = placesOf(paths);
  const since = lastPresentAt
    ? `; it was there last on ${new Date(lastPresentAt).toLocaleDateString(undefined, { day: 'numeric', month: 'long' })}`
    : '';
  if (state === 'present') return t('Visitors’ pages still have it ({reports} looked at).', { reports });
  if (state === 'ambiguous')
    return t('It means one thing, and visitors’ pages have several on {where}.', { where });
  return lastPresentAt
    ? t('Visitors’ pages have lost it on {where}{since}.', { where, since })
    : t('None of {reports} visitors’ pages had it.', { reports });
}

function placesOf(paths: readonly string[]): string {
  const [first = '', second, ...more] = paths;
  if (!second) return first;
  return more.length
    ? t('{first}, {second} and {count} more', { first, second, count: more.length })
    : t('{first} and {second}', { first, second });
}
