import type { PreviewGlobal } from '../../shared/preview';
import type { ElementSummary } from '../../shared/trace';
import { guard } from '../core/guard';
import type { Occurrence } from '../core/types';
import { trace } from './trace';

/** Traced builds only: several rules that fire on one click share one occurrence on the timeline. */
let count = 0;
let current = 0;
let inside = false;

function summarise(element: Element | undefined): ElementSummary | undefined {
  if (!element) return undefined;
  const { milepost } = globalThis as { milepost?: PreviewGlobal };
  return (
    guard(() => milepost?.describe?.(element)) || { name: `<${element.localName}>`, tag: element.localName }
  );
}

/** What fires inside `work` is one occurrence. */
export function during(work: () => void): void {
  inside = true;
  work();
  inside = false;
  current = 0;
}

/** The number of an occurrence, reported to the agent when it is the first to ask. */
export function occurrenceOf(
  occurrence: Occurrence,
  trigger: string,
): { number: number; element?: ElementSummary } {
  const element = summarise(occurrence.element);
  const number = current || ++count;
  if (!current)
    trace({
      kind: 'occurrence',
      occurrence: number,
      trigger,
      url: location.href,
      ...(element && { element }),
      ...(occurrence.data && { data: occurrence.data }),
    });
  if (inside) current = number;
  return { number, ...(element && { element }) };
}
