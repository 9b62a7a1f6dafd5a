import { eachFrame } from '../core/frames/watched';
import { guard } from '../core/guard';
import type { Stop, TargetMatcher } from '../core/types';
import { after } from './clock';
import { all } from './target';

/** Pages change in bursts: one look for each. */
const lookMs = 200;

const looks = /* @__PURE__ */ new Set<() => void>();
let observer: MutationObserver | undefined;
let due = false;
/** Ends the watching of frames. */
let unframe: Stop | undefined;
/** Shadow roots that are observed, and hosts whose making is awaited. */
let seen: WeakSet<Node>;

function changed(): void {
  if (due) return;
  due = true;
  after(lookMs, () => {
    due = false;
    for (const each of [...looks]) guard(each);
  });
}

function observe(root: Node): void {
  // What pages toggle. Not style: animations write it at every frame.
  observer!.observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['class', 'id', 'hidden', 'data-state'],
  });
}

/** Changes inside a shadow root are told to who observes the root itself. */
function reach(target: TargetMatcher): void {
  if (typeof target === 'string' || !target.hosts_) return;
  reach(target.hosts_);
  for (const host of all(target.hosts_)) {
    const root = host.shadowRoot;
    if (seen.has(root || host)) continue;
    seen.add(root || host);
    if (root) observe(root);
    // A root given to an element changes nothing that is observed. Elements with scripts of their own get theirs when made.
    else if (host.localName.includes('-'))
      customElements.whenDefined(host.localName).then(
        () => guard(changed),
        () => {},
      );
  }
}

/** Calls back once for each element that the target means, now and when one is added or comes to match. */
export function eachElement(target: TargetMatcher, found: (element: Element) => void): Stop {
  const known = new WeakSet<Element>();
  const look = () => {
    if (USES.targets!.shadow) reach(target);
    for (const element of all(target)) {
      if (!known.has(element)) {
        known.add(element);
        found(element);
      }
    }
  };
  if (!looks.size) {
    observer ||= new MutationObserver(() => guard(changed));
    if (USES.targets!.shadow) seen = new WeakSet();
    observe(document);
    if (USES.frames!.watched)
      unframe = eachFrame((frame) => {
        observe(frame.document);
        changed();
      });
  }
  looks.add(look);
  look();
  return () => {
    looks.delete(look);
    if (!looks.size) {
      observer?.disconnect();
      if (USES.frames!.watched) unframe?.();
    }
  };
}
