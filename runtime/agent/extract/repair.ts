import type { Fingerprint, Guard } from '../../../shared/target/fingerprint';
import { type Repair, repair } from '../../../shared/target/repair';
import { containerOf } from './container';
import { fingerprintOf } from './fingerprint';
import { interactiveSelector } from './interactive';
import { matching } from './look';

/** What of a target matters here; as in the rule set. */
export interface RepairedTarget {
  selector: string;
  guards?: Guard[];
  fingerprint: Fingerprint;
  /** Absent: only one. */
  scope?: 'only' | 'each' | 'says' | 'link' | 'custom';
}

export interface PageRepair {
  repair: Repair;
  /** How many the target means now; null: its selector does not parse. */
  matches: number | null;
  /** Present, proposed or, among several, the one that was picked. */
  element?: Element;
  fingerprint?: Fingerprint;
}

/** What can be pressed or filled in, or is of the picked element's own kind where that cannot. */
export function candidatesFor(picked: Fingerprint, within: ParentNode): Element[] {
  const found = new Set(within.querySelectorAll(interactiveSelector));
  const { tag, role } = picked;
  const like = [tag && !found.size ? tag : '', role ? `[role="${role}"]` : ''].filter(Boolean);
  if (tag && ![...found].some(({ localName }) => localName === tag)) like.push(tag);
  if (like.length) for (const element of within.querySelectorAll(like.join())) found.add(element);
  return [...found];
}

/** Reads the page and says what has become of a target; changes nothing. Reads no layout, so a parsed page will do. */
export function repairOn(target: RepairedTarget, within: Document | ShadowRoot): PageRepair {
  const { selector, guards = [], fingerprint, scope = 'only' } = target;
  const matched = matching(selector, guards, within);
  const elements = [...new Set([...(matched ?? []), ...candidatesFor(fingerprint, within)])];
  const described = elements.map((element) => fingerprintOf(element, containerOf(element)));
  const found = repair(
    fingerprint,
    { elements: described, matched: (matched ?? []).map((element) => elements.indexOf(element)) },
    scope !== 'only',
  );
  const index = 'index' in found ? found.index : undefined;
  return {
    repair: found,
    matches: matched && matched.length,
    ...(index !== undefined && { element: elements[index]!, fingerprint: described[index]! }),
  };
}
