import { documents } from '../core/frames/watched';
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
  // Looked through one after the other, as if they were one.
  if (USES.frames!.watched && root === document)
    root = {
      querySelectorAll: (selector: string) =>
        documents().flatMap((each) => [...each.querySelectorAll(selector)]),
    } as unknown as ParentNode;
  if (!USES.targets!.guards || typeof target === 'string')
    return [...root.querySelectorAll(target as string)];
  return (USES.targets!.shadow && target.hosts_ ? rootsOf(target.hosts_, root) : [root])
    .flatMap((each) => [...each.querySelectorAll(target.selector_)])
    .filter(target.test_);
}

/** The open shadow roots of what a target means. */
function rootsOf(hosts: TargetMatcher, root: ParentNode): ParentNode[] {
  return all(hosts, root).flatMap(({ shadowRoot }) => shadowRoot || []);
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

/** A target inside the open shadow roots of what another target means: `hosts >>> inner`. */
export function inShadow(hosts: TargetMatcher, inner: TargetMatcher): TargetMatcher {
  return {
    hosts_: hosts,
    selector_: typeof inner === 'string' ? inner : inner.selector_,
    test_: (element) => {
      const { host } = element.getRootNode() as ShadowRoot;
      return !!host && !!means(host, hosts) && !!means(element, inner);
    },
  };
}
