import type { Frequency, Rollout, Schedule } from '../../shared/ruleset/types';
import { join } from '../../shared/sentence';
import { t } from '../../shared/texts/t';

/** Read behind "at most" where there is a limit. */
export function frequencyWords(frequency: Frequency | undefined): string {
  if (!frequency) return t('every time');
  const times = ['once', 'twice'][frequency.limit - 1] ?? `${frequency.limit} times`;
  return t('{times} per {per}', { times, per: frequency.per });
}

/** Steps from written to trusted; a share of visitors is its own step, though it is stored as live with a percentage. */
export type Rung = 'draft' | 'shadow' | 'share' | 'live';

export function rungOf(rollout: Rollout | undefined): Rung {
  if (rollout?.state === 'draft' || rollout?.state === 'shadow') return rollout.state;
  return (rollout?.percent ?? 100) < 100 ? 'share' : 'live';
}

/** A share starts small: what goes wrong then goes wrong for few. */
const firstShare = 10;

export function withRung(rollout: Rollout | undefined, rung: Rung): Rollout {
  const percent = rollout?.percent ?? 100;
  switch (rung) {
    case 'draft':
      return { ...rollout, state: 'draft' };
    case 'shadow':
      return { ...rollout, state: 'shadow' };
    case 'share':
      return { state: 'live', percent: percent < 100 ? percent : firstShare };
    case 'live':
      return { state: 'live', percent: 100 };
  }
}

export function rolloutWords(rollout: Rollout | undefined): string {
  if (rollout?.state === 'draft') return t('nobody yet (draft)');
  const share =
    rollout?.percent === undefined || rollout.percent >= 100
      ? t('everyone')
      : t('{percent} % of visitors', { percent: rollout.percent });
  return rollout?.state === 'shadow' ? t('{share}, in shadow', { share }) : share;
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const shortDays = weekdays.map((day) => day.slice(0, 3));

/** `27 Nov to 30 Nov 2026, Mon to Fri, 08:00 to 18:30`; undefined where it runs always. */
export function scheduleWords(schedule: Schedule | undefined): string | undefined {
  const { from, to, days, hours } = schedule ?? {};
  const words = [
    from && to
      ? t('{moment} to {moment2}', { moment: momentWords(from), moment2: momentWords(to) })
      : from
        ? t('from {moment}', { moment: momentWords(from) })
        : to && t('until {moment}', { moment: momentWords(to) }),
    days && dayWords(days),
    hours && t('{hours} to {hours2}', { hours: hours[0], hours2: hours[1] }),
  ].filter(Boolean);
  return words.length > 0 ? words.join(', ') : undefined;
}

function dayWords(days: readonly number[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const first = sorted[0] ?? 1;
  const last = sorted.at(-1) ?? first;
  const name = (day: number) => shortDays[day - 1] ?? String(day);
  const unbroken = sorted.length > 2 && last - first === sorted.length - 1;
  return unbroken
    ? t('{name} to {name2}', { name: name(first), name2: name(last) })
    : join(sorted.map(name), 'and');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function momentWords(moment: string): string {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)(?:T(.+))?$/.exec(moment) ?? [];
  const name = months[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}${time ? ` ${time}` : ''}` : moment;
}
