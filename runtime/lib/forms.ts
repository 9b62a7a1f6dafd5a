import type { TargetMatcher } from '../core/types';
import { all, closest } from './target';

/**
 * The form in which something happened. With a target: where it means the form, something around it or one of its fields and
 * buttons; for fields that stand in no form, what the target means around them.
 */
export function formOf(path: Element[], target: TargetMatcher | undefined): Element | undefined {
  // Fields outside of a form can belong to it.
  const form = path.find(({ localName }) => localName === 'form') || (path[0] as HTMLInputElement).form;
  if (!target) return form || undefined;
  if (!form) return closest(path, target);
  // Array.from, because a field called `elements` stands in the place of the list.
  const fields = Array.from((form as HTMLFormElement).elements);
  return closest([...path, ...fields], target) || all(target, form)[0] ? form : undefined;
}

/** What the page calls a field, never what it holds. */
export function nameOf(field: Element): string | undefined {
  return field.getAttribute('name') || field.id || field.getAttribute('aria-label') || undefined;
}

/** What people press to send; links that lead nowhere are buttons of old pages. */
export function buttonIn(path: readonly Element[]): Element | undefined {
  return path.find((each) =>
    each.matches?.(
      'button,[type=submit],[type=button],[type=image],[role=button],a[href^="#"],a[href^="javascript:"]',
    ),
  );
}
