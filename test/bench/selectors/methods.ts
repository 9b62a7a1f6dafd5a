/** Who is measured, as the page runs them: each makes something of an element once, and later finds elements by it. */
import { finder } from '@medv/finder';
import { getCssSelector } from 'css-selector-generator';
import { select } from 'optimal-select';
import { matching } from '../../../runtime/agent/extract/look';
import { onlyThis } from '../../../runtime/agent/extract/only';
import {
  type Inventory,
  inventoryOf,
  pickedFingerprint,
  repairOn,
} from '../../../runtime/agent/extract/repair';
import type { Fingerprint, Guard } from '../../../shared/target/fingerprint';

/** What survives from one page to the other: plain data. */
export interface Made {
  selector: string;
  guards?: Guard[];
  fingerprint?: Fingerprint;
}

export interface Method {
  /** Null: it offers nothing for this element. */
  make(element: Element): Made | null;
  find(made: Made): Element[];
}

let read: Inventory | undefined;

/** Nothing on the page changes while it is asked about: read once, as the editor reads it for all targets. */
function inventory(): Inventory {
  read ??= inventoryOf(document);
  return read;
}

const bySelector = (write: (element: Element) => string): Method => ({
  make: (element) => ({ selector: write(element) }),
  find: ({ selector }) => [...document.querySelectorAll(selector)],
});

export const methods: Record<string, Method> = {
  milepost: {
    make(element) {
      const only = onlyThis(element);
      return only ? { selector: only.selector, guards: only.guards } : null;
    },
    find: ({ selector, guards }) => matching(selector, guards) ?? [],
  },
  /** The editor, when a target is looked at again: what it means, or what would be proposed. */
  repair: {
    make(element) {
      const fingerprint = pickedFingerprint(element, inventory());
      const only = onlyThis(element);
      return { selector: only?.selector ?? ':not(*)', guards: only?.guards ?? [], fingerprint };
    },
    find({ selector, guards = [], fingerprint = {} }) {
      const { repair, element } = repairOn({ selector, guards, fingerprint }, inventory());
      if (element) return [element];
      // Told to the person with both in sight: right where it is the same thing twice.
      return repair.verdict === 'ambiguous' ? (matching(selector, guards) ?? []) : [];
    },
  },
  finder: bySelector((element) => finder(element)),
  'css-selector-generator': bySelector((element) => getCssSelector(element)),
  'optimal-select': bySelector((element) => select(element)),
};
