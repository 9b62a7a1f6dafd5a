/**
 * The reference: a page for everything a rule set can name, made from the definitions. As data it is `build/reference.json`,
 * an array of these pages; as Markdown it is `build/reference/`.
 */

export type ReferenceKind = 'trigger' | 'variable' | 'operator' | 'format' | 'destination';

/** A setting, in words for people. */
export interface ReferenceOption {
  /** Its key in the stored settings. */
  name: string;
  title: string;
  description?: string;
  /** What it holds: `text`, `whole number`, `list of triggers`, `CSS selector`, ... */
  type: string;
  required: boolean;
  /** Behind a number: `%`, `px`. */
  unit?: string;
  /** What holds where it is left out, in words. */
  default?: string;
  /** `from 1 to 100` */
  limits?: string;
  /** `words`: as it reads in a sentence. */
  choices?: { value: string | number | boolean; words: string }[];
  /** `“Mode” is after it`: asked for only then. */
  onlyWhen?: string;
  examples?: string[];
  /** Fields of each row, where it is a table. */
  fields?: ReferenceOption[];
}

export interface ReferenceExample {
  title: string;
  /** As it reads in a rule. */
  sentence: string;
  /** As it is stored; for an operator, the comparison. */
  settings: Readonly<Record<string, unknown>>;
  /** What a person would say happens. */
  outcome?: string;
}

export interface ReferencePage {
  kind: ReferenceKind;
  type: string;
  title: string;
  /** Heading it stands under: that of the picker for triggers, otherwise of its kind. */
  group: string;
  description: string;
  /** How the first example reads in a rule. */
  sentence: string;
  options: ReferenceOption[];
  /** Values a trigger brings, as built-in variables by id. `type`: `text`, `number`, `boolean` or `any`. */
  notices: { name: string; title: string; type: string }[];
  /** Well-known settings offered under a name of their own. */
  presets: {
    title: string;
    description?: string;
    sentence: string;
    settings: Readonly<Record<string, unknown>>;
  }[];
  /** Of a destination: what it asks for and takes, a sentence each. */
  facts?: string[];
  examples: ReferenceExample[];
  /** The entry that a rule set with the first example alone compiles to. */
  code: string;
  /** Brotli size of that whole container, in bytes. An empty one is not subtracted. */
  bytes: number;
}
