/** What is known of each target's place: from pages looked at in preview, and from live containers. Never saved. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PageCheck } from '../../shared/target/health';
import type { TargetReport } from '../../shared/target/reports';

export interface HealthKnown {
  /** The last word of each page on each target. */
  checks: readonly PageCheck[];
  reports: readonly TargetReport[];
}

const nothing: HealthKnown = { checks: [], reports: [] };

export const healthStore = createStore<HealthKnown>(() => nothing);

export function useHealthKnown(): HealthKnown {
  return useStore(healthStore);
}

export function forgetHealth(): void {
  healthStore.setState(nothing);
}

/** A page says again what it says; of a target that is not in the list any more nothing stays. */
export function tellChecks(told: readonly PageCheck[]): void {
  healthStore.setState(({ checks }) => ({
    checks: [
      ...checks.filter((one) => !told.some(({ target, page }) => target === one.target && page === one.page)),
      ...told,
    ],
  }));
}

/** What was said of a target before it was mended says nothing of it now. */
export function forgetTarget(target: string): void {
  healthStore.setState(({ checks, reports }) => ({
    checks: checks.filter((one) => one.target !== target),
    reports: reports.filter((one) => one.target !== target),
  }));
}
