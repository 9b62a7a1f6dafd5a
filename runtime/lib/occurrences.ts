import type { ElementSummary } from '../../shared/preview';
import { guard } from '../core/guard';
import type { Occurrence } from '../core/types';
import { trace } from './trace';

/** Traced builds only: several rules that fire on one click share one occurrence on the timeline. */
let count = 0;
let current = 0;

function summarise(element: Element | undefined): ElementSummary | undefined {
  if (!element) return undefined;
  const agent = (globalThis as { milepost?: { describe?: (element: Element) => ElementSummary } }).milepost;
  const text = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 80);
  return (
    guard(() => agent?.describe?.(element)) || {
      name: text ? `“${text}”` : `<${element.localName}>`,
      tag: element.localName,
    }
  );
}

function begin(trigger: string, element: Element | undefined, data?: Record<string, unknown>): number {
  const summary = summarise(element);
  trace({
    kind: 'occurrence',
    occurrence: ++count,
    trigger,
    url: location.href,
    ...(summary && { element: summary }),
    ...(data && { data }),
  });
  return count;
}

/** Reports a document event once, and what runs inside `work` belongs to it. */
export function during(type: string, element: Element, work: () => void): void {
  current = begin(type === 'submit' ? 'form-submit' : type, element);
  work();
  current = 0;
}

/** The number of an occurrence, reported now unless its document event was. */
export function occurrenceOf(
  occurrence: Occurrence,
  trigger = '',
): { number: number; element?: ElementSummary } {
  const element = summarise(occurrence.element);
  return {
    number: current || begin(trigger, occurrence.element, occurrence.data),
    ...(element && { element }),
  };
}
