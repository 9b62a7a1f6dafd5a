import type { Answers } from '../recipes/recipe';
import type { Pick } from '../target/fingerprint';

/** A micro-conversion that a scan sees on the page. */
export interface Found {
  /** Id of the sight. */
  sight: string;
  /** `Add to cart button`. */
  title: string;
  recipe: string;
  /** What it is on this page: `Button “Add to cart” in Product card`; empty for what is of the page as a whole. */
  name: string;
  /** Why it is taken for that: `says “Add to cart”`. */
  because: string;
  /** How many of it are on the page. */
  count: number;
  weight: 1 | 2 | 3;
  /** The recipe's questions that the page answers. Those in `picks` are left out. */
  answers: Answers;
  /** The answers that are places, with how they are found again, by question. */
  picks: Record<string, Pick>;
}

/** What the editor knows of something found, by the id of its sight. */
export interface FoundRow {
  sight: string;
  /** Title of the recipe. */
  recipe: string;
  /** Name of the stage it belongs to. */
  stage: string;
  /** `new`: one press makes the rule · `asks`: the recipe has to know more first · `counted`: a rule counts it already. */
  state: 'new' | 'asks' | 'counted';
}
