/** What is remembered of a picked element, so that it can be found again. Lives in the rule set, never in the container. */
export interface Fingerprint {
  /** Lower-case tag name. */
  tag?: string;
  /** ARIA role, explicit or implied. */
  role?: string;
  /** Accessible name as a person would read it, white space folded, at most 120 characters. */
  name?: string;
  /** Visible text with counts, prices and dates stripped, at most 120 characters. */
  text?: string;
  /** Attributes that tend to outlive redesigns: test ids, name, type, for, aria-label, alt, itemprop, form action path. */
  attributes?: Record<string, string>;
  id?: string;
  classes?: string[];
  /** Path of a link, without query, host and hash. */
  hrefPath?: string;
  /** Nearest heading before or around it. */
  heading?: string;
  /** Nearest landmark: `main`, `navigation`, `banner`, `contentinfo`, `form Newsletter`. */
  landmark?: string;
  /** Words of the elements beside it. */
  neighbours?: string[];
  /** What stands for words inside it: names of icons and of picture files, alternatives of pictures; at most six. */
  pictures?: string[];
  /** Words of the smallest thing around it that says more than it does itself, at most 80 characters. */
  nearby?: string;
  /** What it stands in, nearest first, at most eight: a tag with its stable id or style names, `ul#menu`, `div.card`. */
  trail?: string[];
  /** Which of how many of its tag among its siblings, from 1. */
  sibling?: { place: number; count: number };
  /** The repeated container it stands in, and which one of how many; `title` is what the container is called, its heading. */
  container?: { selector: string; name: string; ordinal: number; count: number; title?: string };
  /** Frames it stands in, outermost first, each by a selector on the page around it. Absent on the page itself. */
  frame?: string[];
  /** Shadow hosts it stands in, outermost first, each by a selector within the one before. Absent outside of shadow roots. */
  shadow?: string[];
  /** What was most like it on the page when it was picked, most alike first, at most five: it is none of these. */
  rivals?: Rival[];
  /** Where it was picked: path of the page. */
  pagePath?: string;
}

/** Another element by what of its fingerprint differs from the picked one's; null: it has none where the picked one has. */
export type Rival = {
  [Property in Exclude<keyof Fingerprint, 'rivals' | 'pagePath'>]?: Fingerprint[Property] | null;
};

export type Strength = 'strong' | 'fair' | 'fragile';

/** A guard is one cheap test beside the selector, run on the page. */
export interface Guard {
  read: 'text' | 'attribute';
  attribute?: string;
  equals: string;
}

/** One way to say which elements are meant, with what it matches on the page where it was picked. */
export interface Scope {
  /** Stable id of the kind of scope: `only`, `each`, `says`, `link`; `custom` where the person wrote the selector. */
  kind: 'only' | 'each' | 'says' | 'link' | 'custom';
  /** "Only this one", "Every product card's button", "Anything that says “Add to cart”". */
  title: string;
  selector: string;
  guards: Guard[];
  matches: number;
  strength: Strength;
  /** Why this strength, in words: "Has its own test id". */
  reason: string;
}

/** What a pick returns to the editor. */
export interface Pick {
  /** "Button “Add to cart” in Product card" */
  name: string;
  fingerprint: Fingerprint;
  /** Best first; the chosen one is `scopes[chosen]`. */
  scopes: Scope[];
  chosen: number;
  /** Outer box in CSS pixels, for the thumbnail. */
  box: { width: number; height: number };
  url: string;
}
