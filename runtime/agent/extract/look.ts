import type { Guard } from '../../../shared/target/fingerprint';
import type { Look } from '../../../shared/target/scopes';
import { foldSpace } from '../../../shared/target/stability';
import type { Container } from './container';
import { isPrivate } from './fingerprint';
import { roleOf } from './role';

/**
 * Every element a selector with guards means now, `host >>> inner` inside open shadow roots; null where the selector does not
 * parse. Ours is in a closed one: never in it.
 */
export function matching(
  selector: string,
  guards: Guard[] = [],
  within: ParentNode = document,
): Element[] | null {
  try {
    const [own = '', ...hosts] = selector.split('>>>').reverse();
    const roots = hosts.reduceRight<ParentNode[]>(
      (outer, host) =>
        outer
          .flatMap((root) => [...root.querySelectorAll(host)])
          .flatMap(({ shadowRoot }) => shadowRoot ?? []),
      [within],
    );
    return roots
      .flatMap((root) => [...root.querySelectorAll(own)])
      .filter((element) => guards.every((guard) => passes(element, guard)));
  } catch {
    return null;
  }
}

function passes(element: Element, guard: Guard): boolean {
  return guard.read === 'text'
    ? foldSpace(element.textContent ?? '') === guard.equals
    : element.getAttribute(guard.attribute ?? '') === guard.equals;
}

/** Judges candidates against the page as it is. */
export function looker(picked: Element, container: Container | null): Look {
  const role = roleOf(picked);
  const said = isPrivate(picked) ? '' : foldSpace(picked.textContent ?? '');
  const within = picked.getRootNode() as Document | ShadowRoot;
  return (selector, guards) => {
    const found = matching(selector, guards, within);
    if (!found) return null;
    const holders = new Map<Element, number>();
    if (container)
      for (const element of found) {
        const holder = element.closest(container.described.selector);
        if (holder) holders.set(holder, (holders.get(holder) ?? 0) + 1);
      }
    const share = (test: (element: Element) => boolean) =>
      found.length ? found.filter(test).length / found.length : 0;
    return {
      matches: found.length,
      includesPicked: found.includes(picked),
      containers: [...holders.values()].filter((count) => count === 1).length,
      sameText: share((element) => said !== '' && foldSpace(element.textContent ?? '') === said),
      sameKind: share((element) => element.localName === picked.localName && roleOf(element) === role),
    };
  };
}
