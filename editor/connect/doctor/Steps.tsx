import { Check, Circle, CircleDot, X } from 'lucide-react';
import { t } from '../../../shared/texts/t';
import type { Stage, StageName } from './diagnose';

type Words = Record<Stage['state'], string>;

const words: Record<StageName, Words> = {
  opened: {
    done: t('Page opened'),
    now: t('Opening the page…'),
    failed: t('Page not opened'),
    open: t('Page opened'),
  },
  found: {
    done: t('Milepost runs on it'),
    now: t('Looking for Milepost on it…'),
    failed: t('Milepost does not run on it'),
    open: t('Milepost runs on it'),
  },
  proved: {
    done: t('Page recognised'),
    now: t('Making sure it is this page…'),
    failed: t('Page not recognised'),
    open: t('Page recognised'),
  },
  connected: {
    done: t('Connected'),
    now: t('Connecting…'),
    failed: t('Not connected'),
    open: t('Connected'),
  },
};

const icons: Record<Stage['state'], typeof Check> = { done: Check, now: CircleDot, failed: X, open: Circle };

/** How far connecting came: ticks, and a cross at the step that failed. */
export function Steps({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className="doctor-steps" aria-label={t('Steps of connecting')}>
      {stages.map(({ name, state }) => {
        const Icon = icons[state];
        return (
          <li key={name} className={state} aria-current={state === 'now' ? 'step' : undefined}>
            <Icon size={14} aria-hidden="true" /> {words[name][state]}
          </li>
        );
      })}
    </ol>
  );
}
