import { Check, Circle, CircleDot, X } from 'lucide-react';
import type { Stage, StageName } from './diagnose';

type Words = Record<Stage['state'], string>;

const words: Record<StageName, Words> = {
  opened: {
    done: 'Page opened',
    now: 'Opening the page…',
    failed: 'Page not opened',
    open: 'Page opened',
  },
  found: {
    done: 'Milepost runs on it',
    now: 'Looking for Milepost on it…',
    failed: 'Milepost does not run on it',
    open: 'Milepost runs on it',
  },
  proved: {
    done: 'Page recognised',
    now: 'Making sure it is this page…',
    failed: 'Page not recognised',
    open: 'Page recognised',
  },
  connected: { done: 'Connected', now: 'Connecting…', failed: 'Not connected', open: 'Connected' },
};

const icons: Record<Stage['state'], typeof Check> = { done: Check, now: CircleDot, failed: X, open: Circle };

/** How far connecting came: ticks, and a cross at the step that failed. */
export function Steps({ stages }: { stages: readonly Stage[] }) {
  return (
    <ol className="doctor-steps" aria-label="Steps of connecting">
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
