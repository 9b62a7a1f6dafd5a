/**
 * What a definition is: the half of a trigger, variable, operator or destination that people meet.
 * Forms, checks, types, sentences and help all come from it; the page code beside it never imports it as a value.
 */
import type { XStatic } from 'typebox/schema';

/** A value a variable can have. An Element only ever meets `matches-selector` and element variables; it is never sent. */
export type Value = string | number | boolean | null | undefined | object;

/** Fields of a settings form. Plain JSON Schema; `format` and the keywords below say what the type alone does not. */
export interface FieldSchema {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | readonly string[];
  title?: string;
  description?: string;
  default?: unknown;
  enum?: readonly (string | number | boolean)[];
  /** Words for each `enum` value, in order, as they read inside a sentence. */
  enumTitles?: readonly string[];
  /**
   * `target`: a target id or a raw CSS selector · `selector`: CSS · `regex` · `template`: text that may hold `{{variable}}`
   * · `attribute` · `url` · `name`: the page's own name for an event or a key · `event`: an event of the plan, by its name
   * · `trigger`: a trigger inside this one, `{ type, settings, conditions? }` · `condition`: a condition tree, as rules hold them
   * · `code`: the body of a JavaScript function, which gets what `gets` names
   */
  format?:
    | 'target'
    | 'selector'
    | 'regex'
    | 'template'
    | 'attribute'
    | 'url'
    | 'name'
    | 'event'
    | 'trigger'
    | 'condition'
    | 'code';
  /** Of code: the names of what it gets, in order. It reaches the page code as a function. */
  gets?: readonly string[];
  /** Unit shown behind a number: `ms`, `%`, `px`. */
  unit?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  pattern?: string;
  items?: FieldSchema;
  /** Fields of an object, such as a row of a table; the list of rows is `items`. */
  properties?: Readonly<Record<string, FieldSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean;
  examples?: readonly unknown[];
  /** How a list reads in a sentence: `a, b and c` (the default), `a or b`, or `a, then b`. */
  joined?: 'and' | 'or' | 'then';
  /** Words that stand for the setting in a sentence where it is left out: `any form`. */
  placeholder?: string;
  /**
   * Read only when the page code asks: a text with variables reaches it as a reader, `(occurrence) => value`. For rows of a table,
   * of which one is used.
   */
  late?: boolean;
  /** Shown only while another setting has one of these values: `{ read: ['attribute'] }`. */
  showWhen?: Readonly<Record<string, readonly (string | number | boolean)[]>>;
}

export interface SettingsSchema {
  type: 'object';
  required?: readonly string[];
  additionalProperties?: boolean;
  properties: Readonly<Record<string, FieldSchema>>;
}

/** Today's shape of the stored settings, derived from the schema: one place says what a setting may be. */
export type SettingsOf<D extends { settings: unknown }> = XStatic<D['settings']>;

interface Definition {
  /** Stored in rule sets: never renamed, kebab-case, equal to the folder name. */
  type: string;
  title: string;
  /** One sentence for the picker list and the help panel. */
  description: string;
  /**
   * How it reads inside a rule: `someone clicks {target}`. A part in square brackets is shown only when a field in it
   * differs from its default: `someone clicks {target}[ with the {button} button]`.
   */
  sentence: string;
  /** A lucide icon name in kebab-case, such as `mouse-pointer-click`. */
  icon: string;
  /** Heading under which pickers and help list it: Page, Click, Forms, Reading, Media, Signals, Visit, Combinations, ... */
  group?: string;
  settings: SettingsSchema;
  /**
   * What its page code relies on and a container carries only then. Facts of the visit (core/visit.ts), which are kept: `pages`
   * · `seconds` · `number` · `sinceLast` · `landing` · `engaged` · `scroll`; `joins` where it waits for them with `whenJoined`;
   * `heard` where it hears the events that rules send (core/rule.ts). `{setting}`: the fact that the setting of that name says.
   * `{setting:choice=fact}`: that fact where the setting has that choice.
   */
  asks?: readonly string[];
  /** Well-known settings that people look for by a name of their own: `Outbound link`, `Typeform sent`. Offered beside the types. */
  presets?: readonly Preset[];
  /** Named input/output pairs, used by tests, help and preview alike. */
  examples: readonly Example[];
  /** Steps that turn settings stored under format N (the key) into those of format N + 1. */
  upgrades?: Readonly<Record<number, (settings: Record<string, unknown>) => Record<string, unknown>>>;
}

export interface Example {
  title: string;
  settings: Readonly<Record<string, unknown>>;
  /** What a person would say happens: shown in help. */
  outcome?: string;
}

export interface Preset {
  title: string;
  description?: string;
  icon?: string;
  settings: Readonly<Record<string, unknown>>;
}

/**
 * What an occurrence carries, so that an editor only offers variables that can have a value: `element`, `data` (a pushed entry,
 * whatever it holds), or the name of something a trigger `notices`.
 */
export type Provided = string;

/** A value a trigger brings along. Its name is a built-in variable, and the field of the occurrence's data it is read from. */
export interface Noticed {
  /** As people call it: `Scroll percent`. Triggers that notice the same name give it the same title. */
  title: string;
  type: 'text' | 'number' | 'boolean' | 'any';
}

/**
 * What the compiler adds to a trigger's settings. `key`: a text that no other trigger of the container has, under which it may
 * remember something of a visit (`core/memory.ts`). `hosts`: the site's own hosts.
 */
export type Given = 'key' | 'hosts';

/**
 * How a recording of a visit shows that a trigger noticed something, so that rules made afterwards can be tried on it. What it
 * does not show is unknown, never false.
 */
export interface RecordedSign {
  /**
   * What shows it: something the visitor did (`dom-event`: the one that the setting `event` names), a `push` of the page, a
   * `page`, an `event` that a rule sent, or what the triggers in its settings noticed (`steps`).
   */
  from:
    | 'click'
    | 'submit'
    | 'focus'
    | 'change'
    | 'copy'
    | 'scroll'
    | 'hide'
    | 'dom-event'
    | 'push'
    | 'page'
    | 'event'
    | 'steps';
  /**
   * What it notices: the `closest` that its setting `target` means, the `form` around, the form around a `field` or else the field,
   * the `link` around, the one `hit`; or the page as a whole (`none`).
   */
  element: 'closest' | 'form' | 'field' | 'link' | 'hit' | 'none';
  /** Once on a page, or once for each element of a page. */
  once?: 'page' | 'element';
  /** What settings ask of the gesture's data. */
  asks?: Readonly<Record<string, RecordedAsk>>;
  /** Settings that ask for what is not recorded, once they differ from their default. */
  unseen?: readonly string[];
}

/** `of`: a field of what was noticed. `is`: the stored type of an operator. */
export interface RecordedAsk {
  of: string;
  is: string;
  /** The choice that asks nothing. */
  unless?: string;
  /** What a choice stands for, any of them; left out: the setting itself, a list being any of it. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** What it was where the recording says nothing. */
  absent?: string;
}

export interface TriggerDefinition extends Definition {
  /** Left out where a recording alone does not show it. */
  recorded?: RecordedSign;
  /** `page`: stopped and started on every virtual page. `visit`: started once per load. */
  scope: 'page' | 'visit';
  /**
   * Whether it is started only on pages whose address can meet the rule's conditions: true where it keeps nothing from page to
   * page. Default: for scope `page` true, for scope `visit` false.
   */
  leaveOut?: boolean;
  /**
   * Fires in a frame that is part of a page too, though it notices no element there: what happens in the frame is the frame's own.
   * Others that notice none are about the page as a whole.
   */
  inFrames?: boolean;
  /** What it `notices` needs no mention. */
  provides: readonly ('element' | 'data')[];
  /** Each is a built-in variable of its own, without a line anywhere else. */
  notices?: Readonly<Record<string, Noticed>>;
  /**
   * Settings that hold triggers whose occurrence is handed on: what those bring, this one brings. Each of those triggers has to
   * fire for this one to fire, so that one which never can is a problem.
   */
  passesOn?: readonly string[];
  given?: readonly Given[];
  /** False where it works without a document, such as a checkout sandbox. */
  needsDom: boolean;
  /** What the licence of a library it carries asks containers to say: name, owner, licence. */
  credit?: string;
  /** Built-in variables of the element that belong to it, listed first when a condition is added. */
  variables?: readonly string[];
}

export interface VariableDefinition extends Definition {
  returns: 'text' | 'number' | 'element' | 'any';
  /** Only has a value when the trigger provides this. */
  needs?: Provided;
  /** True where reading touches the visitor's device storage: unknown without the rule set's storage consent. */
  readsStorage?: boolean;
  given?: readonly Given[];
}

export interface DestinationDefinition extends Definition {
  /** Consent signals asked for unless the rule set names others. */
  consent: readonly string[];
  /**
   * Hosts contacted, for CSP: literal hosts, or `{setting}` for the host of a URL setting, or `{server}`. Of a vendor whose
   * `script` we may load they count only where we do: else the page that loads it has allowed them already.
   */
  hosts: readonly string[];
  /** False where it asks for nothing but name and parameters: no ids, page or consent on the event. Default true. */
  envelope?: boolean;
  /** True where it neither stores nor reads anything on the device by itself: it may take anonymous events before an answer. */
  anonymous?: true;
  /** False where several event names may be sent unchanged; a destination with vendor rules lists the reserved names it refuses. */
  reservedEvents?: readonly string[];
  /** What event names it takes (those it gets, once they are translated), where not any: `rule` says the pattern in words, as in “It takes …”. */
  eventNames?: { pattern: string; rule: string };
  /** Our name of an event to the vendor's own: `add_to_cart: 'AddToCart'`. A rule set's `map` goes before it. */
  standardNames?: Readonly<Record<string, string>>;
  /** Further names of the vendor's own, which a rule set's `map` may choose and `standardNames` has no canonical event for. */
  standardEvents?: readonly string[];
  /**
   * What becomes of names that `standardNames` does not know. `as-is` (the default): sent as they are. `custom`: sent through the
   * vendor's call for names of one's own, their event not being `standard`. `mapped-only`: sent only where the rule set's `map`
   * says the vendor's name or id, which `eventNames` describes.
   */
  otherNames?: 'as-is' | 'custom' | 'mapped-only';
  /** Our usual name of a parameter to the vendor's: `price: 'value'`. Left alone where the event has one of that name already. */
  paramNames?: Readonly<Record<string, string>>;
  /** What the vendor takes of parameters, checked by `ruleset/checks/destinationLimits.ts`. */
  limits?: DestinationLimits;
  /**
   * The vendor's own loader, `{setting}` standing for a setting. It is loaded only where the setting `load` is true; the page
   * code then gets the address as `load`.
   */
  script?: { src: string };
  /**
   * How its vendor shows what is only tried. `settings`: those that mark events as a test, set in previews unless somebody says
   * otherwise. `description`: where they are seen then, for people.
   */
  trying?: { settings?: Readonly<Record<string, unknown>>; description: string };
  /** An advertising destination: an event goes there once its quality gate is met, or the rule set's `allow` says why it may. */
  ads?: true;
}

/** A vendor's limits on what an event carries; names are those that the vendor gets. */
export interface DestinationLimits {
  /** Most parameters of one event. */
  maxParams?: number;
  /** `rule` says the pattern in words, as in “It takes …”. */
  paramName?: { pattern: string; rule: string };
  /** Names the vendor keeps for itself. */
  reservedParams?: readonly string[];
  /** Most characters of one text. */
  paramLength?: number;
  /** Parameters that the vendor takes as lists of things with fields of their own, at most `itemsMax` of them: a single value there is lost. */
  lists?: readonly string[];
  itemsMax?: number;
  /** Of these of its own events it asks for one of these parameters. */
  asksFor?: { events: readonly string[]; oneOf: readonly string[] };
  /** Where the vendor says so: `https://…`. */
  source: string;
}

/** Who tells what a visitor agreed to: a banner, or a standard that banners speak. */
export interface ConsentSourceDefinition extends Definition {
  /** What has to be so on the site for it to work, and how its purposes become signals: for people. */
  needs: string;
}

/** Operators are pure functions in one table; this is how each is said and what it compares. */
export interface OperatorDefinition {
  /** Stored in rule sets: `starts-with`. */
  type: string;
  /** `starts with` */
  title: string;
  /** `does not start with` */
  negated: string;
  /** What the right-hand side is; `path`: one that may hold `*` and `**`; `none` for `is-set`. */
  expects: 'text' | 'number' | 'regex' | 'selector' | 'path' | 'none';
  /** True where `ignoreCase` means something. */
  text: boolean;
}

/** A built-in variable: a name people may use without declaring it. */
export interface BuiltinVariable {
  title: string;
  type: string;
  settings: Readonly<Record<string, unknown>>;
  /** Group in pickers: Page, Click, Form, Visit, or that of the trigger that notices it. */
  group: string;
  /** Only has a value when the trigger provides this. */
  needs?: Provided;
}

/** A step of a variable's `format` list. */
export interface FormatDefinition extends Definition {}

/** Everything a rule set can name. Handed to validation, compiler and forms; nobody imports it from `runtime/` but the doors. */
export interface Catalog {
  triggers: Readonly<Record<string, TriggerDefinition>>;
  variables: Readonly<Record<string, VariableDefinition>>;
  destinations: Readonly<Record<string, DestinationDefinition>>;
  consentSources: Readonly<Record<string, ConsentSourceDefinition>>;
  operators: Readonly<Record<string, OperatorDefinition>>;
  formats: Readonly<Record<string, FormatDefinition>>;
  builtins: Readonly<Record<string, BuiltinVariable>>;
}
