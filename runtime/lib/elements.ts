import { guard } from '../core/guard';
import type { Stop, TargetMatcher } from '../core/types';
import { after } from './clock';
import { all } from './target';

/** Pages change in bursts: one look for each. */
const lookMs = 200;

const looks = /* @__PURE__ */ new Set<() => void>();
let observer: MutationObserver | undefined;
let due = false;

/** Calls back once for each element that the target means, now and when one is added or comes to match. */
export function eachElement(target: TargetMatcher, found: (element: Element) => void): Stop {
  const known = new WeakSet<Element>();
  const look = () => {
    for (const element of all(target)) {
      if (!known.has(element)) {
        known.add(element);
        found(element);
      }
    }
  };
  observer ||= new MutationObserver(() => {
    if (due) return;
    due = true;
    after(lookMs, () => {
      due = false;
      for (const each of [...looks]) guard(each);
    });
  });
  if (!looks.size)
    // What pages toggle. Not style: animations write it at every frame.
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['class', 'id', 'hidden', 'data-state'],
    });
  looks.add(look);
  look();
  return () => {
    looks.delete(look);
    if (!looks.size) observer?.disconnect();
  };
}
