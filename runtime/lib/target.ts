import type { TargetMatcher } from '../core/types';

/** The closest ancestor of `element`, itself included, that the target means; with `exact` only `element` itself. */
export function closest(
  element: Element,
  target: TargetMatcher,
  exact?: boolean,
): Element | null | undefined {
  if (typeof target === 'string')
    return exact ? (element.matches(target as string) ? element : null) : element.closest(target as string);
  let found: Element | null | undefined = element;
  while (found && !(found.matches(target.selector_) && target.test_(found)))
    found = exact ? null : found.parentElement;
  return found;
}

/** Every element in `root` that the target means, in document order. Over the document it is never used on a click. */
export function all(target: TargetMatcher, root: ParentNode = document): Element[] {
  return typeof target === 'string'
    ? [...root.querySelectorAll(target)]
    : [...root.querySelectorAll(target.selector_)].filter(target.test_);
}

/** A target with one or two cheap guards: the text (white space folded) or an attribute must equal a value. */
export function guarded(
  selector: string,
  ...guards: [attribute: string | null, equals: string][]
): TargetMatcher {
  return {
    selector_: selector,
    test_: (element) =>
      guards.every(
        ([attribute, equals]) =>
          (attribute
            ? element.getAttribute(attribute)
            : (element.textContent || '').trim().replace(/\s+/g, ' ')) === equals,
      ),
  };
}
