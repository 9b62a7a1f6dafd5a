/** Texts for people, in the language that is spoken. Without `speak` (the command line, the server, tests) they are English. */
import { IntlMessageFormat } from 'intl-messageformat';

/** What stands in a text's `{name}`s. */
export type TextValues = Readonly<Record<string, string | number | null | undefined>>;

export type Texts = Readonly<Record<string, string>>;

let language = 'en';
const none: Texts = {};
let translated: Texts = none;
// A choice is an argument with a comma; quotes keep braces from being arguments.
const hasChoices = /\{\w+,|'[{}]/;
const formats = new Map<string, IntlMessageFormat>();

/**
 * A text for people. The English text is the key, in ICU MessageFormat:
 * `t('{count, plural, one {# rule} other {# rules}}', { count })`. `npm run texts` lists them all in `en.json`, which is what a
 * translator starts from; what has no translation stays English. https://unicode-org.github.io/icu/userguide/format_parse/messages/
 * In shared/ it is called when something is said, never when a file is loaded: workers learn the language later than that.
 */
export function t(text: string, values?: TextValues): string {
  const said = translated[text] ?? text;
  if (!values) return said;
  // Most texts only have places to fill in, and what reads choices by number is slow to set up.
  if (!hasChoices.test(said)) return said.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`);
  let format = formats.get(said);
  if (!format) {
    // Texts speak of elements: <b> is three characters to them.
    format = new IntlMessageFormat(said, language, undefined, { ignoreTag: true });
    formats.set(said, format);
  }
  return format.format(values) as string;
}

/**
 * What data says, as the language has it: titles, hints, templates of definitions, recipes and starters, and tables of words.
 * `npm run texts` finds those in the catalogs and in `marked`.
 */
export function told<T extends string | undefined>(text: T): T {
  return text === undefined ? text : ((translated[text] ?? text) as T);
}

/** Before anything is drawn: texts that are made once, when their file is first loaded, are made in this language. */
export function speak(name: string, texts: Texts): void {
  language = name;
  translated = texts;
  formats.clear();
}

/** What `speak` was told, for handing to a worker; undefined where nothing but English is known. */
export function spoken(): { language: string; texts: Texts } | undefined {
  return translated === none ? undefined : { language, texts: translated };
}
