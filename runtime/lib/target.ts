import type { TargetMatcher } from '../core/types';

/** The closest ancestor of `element`, itself included, that the target means. */
export function closest(element: Element, target: TargetMatcher): Element | null {
  return !USES.targets!.guards || typeof target === 'string'
    ? element.closest(target as string)
    : climb(element, target);
}

function climb(element: Element | null, target: TargetMatcher): Element | null {
  return !element || means(element, target) ? element : climb(element.parentElement, target);
}

/** Whether the target means this very element. */
export function means(element: Element, target: TargetMatcher): boolean {
  return !USES.targets!.guards || typeof target === 'string'
    ? element.matches(target as string)
    : element.matches(target.selector_) && target.test_(element);
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
