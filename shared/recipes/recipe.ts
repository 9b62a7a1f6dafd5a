/**
 * A recipe: a micro-conversion people really track, with the questions that make it fit a site. Data only; `apply.ts` makes rules
 * of it, editor and command line ask its questions, and its fixture is a test in a real browser.
 */
import type { PlanEvent, Rule, Stage, Target, Variable } from '../ruleset/types';

export interface Recipe {
  /** Kebab-case, equal to the file's name. Rules keep no trace of it. */
  id: string;
  /** As a marketer would search for it: `Newsletter sign-up`. */
  title: string;
  /** One sentence: what counts, and what does not. */
  description: string;
  /** What else people call it. */
  searches: readonly string[];
  /** Kinds of business it is usual for; empty: any. */
  business: readonly Business[];
  /** Heading it is listed under. */
  group: RecipeGroup;
  questions: readonly Question[];
  /** What it adds. A text that is exactly `[[question]]` becomes the answer, inside longer text the answer's words. */
  makes: Fragment;
  fixture: Fixture;
}

export type Business = 'shop' | 'saas' | 'leads' | 'content';
export type RecipeGroup =
  | 'Shop'
  | 'Leads'
  | 'Account'
  | 'Product'
  | 'Content'
  | 'Contact'
  | 'Visit'
  | 'Friction';

export interface Question {
  /** Name of its placeholder. */
  id: string;
  /** As it is asked: `Point at the newsletter form.` */
  ask: string;
  /** `target`: pointed at on the page, a selector · `list`: texts, one a line · `choice`: one of `choices`. */
  kind: 'target' | 'text' | 'number' | 'list' | 'choice';
  /** Answer where nobody gives one. A question without it has to be answered, unless it is optional. */
  default?: Answer;
  /** Left unanswered, whatever needs the answer is left out: a parameter, a variable, a condition. */
  optional?: boolean;
  choices?: readonly { value: string; title: string }[];
  /** CSS selectors that usually answer it, the likeliest first: what a scan of the page tries. */
  suggests?: readonly string[];
}

export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** Parts of a rule set. Ids are only unique within it: adding it renames what is taken. */
export interface Fragment {
  stages?: readonly Stage[];
  events: readonly PlanEvent[];
  targets?: readonly Target[];
  variables?: readonly Variable[];
  rules: readonly Rule[];
}

/** Pages of a site the recipe is for, what visitors do there, and the events that leave then. */
export interface Fixture {
  answers: Answers;
  /** Bodies of the pages of `https://shop.example` by path; `<head>…</head>` at the start goes to the head. Any other path is the same page as `*`. */
  pages: Readonly<Record<string, string>>;
  /** What other addresses answer, by the beginning of the URL; a path stands for one of the site. */
  answersOf?: Readonly<Record<string, { body?: string; type?: string; status?: number }>>;
  visits: readonly { title: string; acts: readonly RecipeAct[] }[];
}

/** One thing a visitor or the page does, and the events that leave the page then. Left out: none. */
export type RecipeAct =
  /** Loads a page. */
  (
    | { open: string }
    | { click: string; button?: 'left' | 'middle' | 'right'; times?: number }
    | { hover: string }
    /** Types into a field, as a person does. */
    | { fill: string; text: string }
    | { choose: string; option: string }
    | { press: string; in?: string }
    /** Moves within a single-page app. */
    | { navigate: string }
    | { scroll: number }
    | { wait: number }
    | { push: Record<string, unknown> }
    /** Page code, for what the page itself does: `document.querySelector('video').currentTime = 5`. */
    | { run: string }
  ) & { events?: readonly { name: string; params?: Record<string, unknown> }[] };
