import { cssString } from '../../../shared/target/escape';
import type { Fingerprint, Guard } from '../../../shared/target/fingerprint';
import { type Repair, repair } from '../../../shared/target/repair';
import { withRivals } from '../../../shared/target/rivals';
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

/** A page as it is at one moment, read once for any number of targets. */
export interface Inventory {
  within: Document | ShadowRoot;
  /** Everything that can be pressed or filled in. */
  elements: Element[];
  /** Made when first asked for, then kept. */
  fingerprint(element: Element): Fingerprint;
}

/** Reads no layout, so a page that was only parsed will do. */
export function inventoryOf(within: Document | ShadowRoot): Inventory {
  const made = new Map<Element, Fingerprint>();
  return {
    within,
    elements: [...within.querySelectorAll(interactiveSelector)],
    fingerprint(element) {
      let fingerprint = made.get(element);
      if (!fingerprint) {
        fingerprint = fingerprintOf(element, containerOf(element));
        made.set(element, fingerprint);
      }
      return fingerprint;
    },
  };
}

/** What has become of a target on a page. Changes nothing there. */
export function repairOn(target: RepairedTarget, page: Inventory | Document | ShadowRoot): PageRepair {
  const inventory = 'fingerprint' in page ? page : inventoryOf(page);
  const { selector, guards = [], fingerprint: picked, scope = 'only' } = target;
  const matched = matching(selector, guards, inventory.within);
  const elements = [...new Set([...(matched ?? []), ...candidatesFor(picked, inventory)])];
  const found = repair(
    picked,
    {
      elements: elements.map((element) => inventory.fingerprint(element)),
      matched: (matched ?? []).map((element) => elements.indexOf(element)),
    },
    scope !== 'only',
  );
  const element = 'index' in found && found.index !== undefined ? elements[found.index] : undefined;
  return {
    repair: found,
    matches: matched ? matched.length : null,
    ...(element && { element, fingerprint: inventory.fingerprint(element) }),
  };
}

/** What could be meant: what can be pressed, and the picked element's own kind where that is something else. */
function candidatesFor({ tag = '', role = '' }: Fingerprint, { within, elements }: Inventory): Element[] {
  const like = elements.some(({ localName }) => localName === tag) ? '' : tag;
  const more = [like, role && `[role=${cssString(role)}]`].filter(Boolean).join();
  return more ? [...elements, ...within.querySelectorAll(more)] : elements;
}

/** The fingerprint to keep of a picked element: with what was most like it on its page. Reads the whole page once: not for hovering. */
export function pickedFingerprint(element: Element, inventory: Inventory): Fingerprint {
  return rivalsFor(element, inventory.fingerprint(element), inventory);
}

/** The same for a fingerprint that is there already. */
export function rivalsFor(element: Element, fingerprint: Fingerprint, inventory: Inventory): Fingerprint {
  const others = candidatesFor(fingerprint, inventory).filter((other) => other !== element);
  return withRivals(
    fingerprint,
    others.map((other) => inventory.fingerprint(other)),
  );
}
