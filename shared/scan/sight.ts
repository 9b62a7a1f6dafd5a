/** A sight: what a micro-conversion looks like on a page, and the recipe that counts it. Data only; the page agent looks. */
import type { Answers } from '../recipes/recipe';

export interface Sight {
  /** Kebab-case, unique. */
  id: string;
  /** What it is, in plain words: `Add to cart button`. */
  title: string;
  /** Recipe that makes the rule. */
  recipe: string;
  /** Question of the recipe that the found element answers; absent where it is enough that it is there. */
  question?: string;
  /** Question of the recipe answered by the path a link leads to, or a form's page. */
  pathFor?: string;
  /** Question of the recipe answered by the part of the site that the page is in: `/shop` of `/shop/bags`. */
  sectionFor?: string;
  look: Look;
  /** Further questions of the recipe, answered by the repeated container around it, or by selectors, the likeliest first. */
  also?: Readonly<Record<string, 'container' | readonly string[]>>;
  /** Answers that are plain once this is seen. */
  answers?: Answers;
  /** 1: most sites that have it want it counted; 3: worth knowing. Orders the list, and what is ticked at first is 1. */
  weight: 1 | 2 | 3;
}

/** How it is told. Any one of the signs is enough; `never` rules out. */
export interface Look {
  /** `control`: something to press · `form` · `field` · `thing`: any element by selector · `page`: a fact of the page. */
  at: 'control' | 'form' | 'field' | 'thing' | 'page';
  /** Of its own words: a control's name, a form's heading, button and labels. */
  says?: RegExp;
  /** Of the path that a link leads to or a form goes to, or of the whole address where that has another host. */
  leads?: RegExp;
  /** Of names that builders gave: id, classes, test ids, field names. */
  named?: RegExp;
  selectors?: readonly string[];
  /** What a form has to hold as well. */
  holds?: readonly ('email' | 'password' | 'message' | 'no-password')[];
  never?: RegExp;
  /** Elements that have to be on the page as well. */
  with?: readonly string[];
}
