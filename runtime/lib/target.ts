import type { TargetMatcher } from '../core/types';

/** The first of an event's path that the target means: the closest ancestor, out of shadow roots too. */
export function closest(path: readonly Element[], target: TargetMatcher): Element | undefined {
  return path.find((element) =>
    USES.targets!.guards ? means(element, target) : element.matches?.(target as string),
  );
}

/** Whether the target means this very element. What a path ends with, documents and the window, is never meant. */
export function means(element: Element, target: TargetMatcher): boolean | undefined {
  return !USES.targets!.guards || typeof target === 'string'
    ? element.matches?.(target as string)
    : element.matches?.(target.selector_) && target.test_(element);
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
