import type { PreviewGlobal } from '../../shared/preview';
import type { ElementSummary } from '../../shared/trace';
import { failures, guard } from '../core/guard';
import type { Occurrence } from '../core/types';
import { trace } from './trace';

/** Traced builds only. What is numbered within one dispatch, by what tells occurrences apart. */
interface Numbered {
  trigger: string;
  element: Element | undefined;
  data: string;
  number: number;
}

let count = 0;
/** Undefined outside of a dispatch: then everything is an occurrence of its own. */
let current: Numbered[] | undefined;

function shared(): PreviewGlobal {
  return (globalThis as { milepost?: PreviewGlobal }).milepost || {};
}

function summarise(element: Element | undefined): ElementSummary | undefined {
  if (!element) return undefined;
  return (
    guard(() => shared().describe?.(element)) || { name: `<${element.localName}>`, tag: element.localName }
  );
}

/** What rules notice inside `work` has one cause: those that notice the same share one occurrence. Errors end in the guard. */
export function during(work: () => void): void {
  const outer = current;
  current = [];
  guard(work);
  current = outer;
}

/** The number of an occurrence, reported to the agent when it is the first to ask. */
export function occurrenceOf(
  occurrence: Occurrence,
  trigger: string,
): { number: number; element?: ElementSummary } {
  const { element, data } = occurrence;
  const summary = summarise(element);
  const told = { trigger, element, data: String(guard(() => JSON.stringify(data))) };
  const known = current?.find(
    (each) => each.element === element && each.trigger === trigger && each.data === told.data,
  );
  const number = known?.number || ++count;
  if (!known) {
    const cause = current?.[0]?.number;
    current?.push({ ...told, number });
    const chain = element && guard(() => shared().chain?.(element));
    const values = aside(() => shared().read?.(occurrence));
    trace({
      kind: 'occurrence',
      occurrence: number,
      trigger,
      url: location.href,
      ...(summary && { element: summary }),
      ...(chain && { chain }),
      ...(data && { data }),
      ...(values && { values }),
      ...(cause && { cause }),
    });
  }
  return { number, ...(summary && { element: summary }) };
}

/** What the recording reads beside a rule, and what breaks in that, is not the rule's. */
function aside<Result>(work: () => Result): Result | undefined {
  const listening = failures.splice(0);
  const result = guard(work);
  failures.push(...listening);
  return result;
}

/** The number of the last occurrence: what broke, broke on it. */
export function lastOccurrence(): number {
  return count;
}
