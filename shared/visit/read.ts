/** Values of variables at a recorded moment: as they were read then, or read anew from what was recorded. */
import type { FieldSchema, Value } from '../definition';
import { patternOf } from '../regex';
import { own } from '../ruleset/own';
import { parseTemplate, references, type TemplatePart } from '../ruleset/template';
import type { Condition, FormatStep, Settings } from '../ruleset/types';
import type { Engine } from './engine';
import { type Declared, Meaning } from './keys';
import { type Context, isMasked, type Known, notRecorded } from './known';
import { LayerStates } from './layers';
import type { Moment, Source } from './moments';
import { readPage, readQuery, readTime } from './readAddress';
import { readElement } from './readElement';
import type { Answers } from './threeValued';
import { heldOf } from './threeValued';
import type { Visit } from './visit';

type Fields = Readonly<Record<string, FieldSchema>>;
type Judge = (condition: Condition, context: Context) => Answers;

export class Reader {
  readonly #engine: Engine;
  readonly #meaning: Meaning;
  readonly #judge: Judge;
  readonly #layers: LayerStates;
  readonly #drafts: (Map<string, string[]> | undefined)[] = [];
  readonly #visit: Pick<Visit, 'drafts'>;
  readonly #ofMoment = new Map<Moment, Map<string, Known>>();
  readonly #relative = new Map<string, { element: boolean; data: boolean }>();
  readonly #templates = new Map<string, TemplatePart[]>();

  constructor(
    visit: Pick<Visit, 'drafts'>,
    moments: readonly Moment[],
    meaning: Meaning,
    engine: Engine,
    judge: Judge,
  ) {
    this.#visit = visit;
    this.#engine = engine;
    this.#meaning = meaning;
    this.#judge = judge;
    this.#layers = new LayerStates(moments, engine.layers);
  }

  read(name: string, context: Context): Known {
    const { element, data } = this.#relativeTo(name);
    const shared = !element && !data && !context.later;
    let cache = context.cache;
    if (shared) {
      cache = this.#ofMoment.get(context.moment) ?? new Map();
      this.#ofMoment.set(context.moment, cache);
    }
    if (cache.has(name)) return cache.get(name);
    // Of a circle: there is none.
    cache.set(name, undefined);
    const value = this.#find(name, context);
    cache.set(name, value);
    return value;
  }

  /** A text that may hold variables: alone, one keeps its type; among other words, one without a value leaves nothing. */
  template(text: string, context: Context): Known {
    let parts = this.#templates.get(text);
    if (!parts) {
      parts = parseTemplate(text);
      this.#templates.set(text, parts);
    }
    const [first] = parts;
    if (parts.length === 1 && first && typeof first !== 'string') return this.read(first.variable, context);
    let joined = '';
    for (const part of parts) {
      const value = typeof part === 'string' ? part : this.read(part.variable, context);
      if (value === notRecorded) return value;
      joined += value ?? '';
    }
    return joined;
  }

  #find(name: string, context: Context): Known {
    const declared = this.#meaning.variable(name);
    // A reference to nothing is a problem of its own; the page reads nothing.
    if (!declared) return undefined;
    if (context.vague && this.#relativeTo(name).element) return notRecorded;
    const asThen = this.#recorded(name, context);
    if (asThen !== notRecorded) return asThen;
    const anew = this.#readAnew(declared, context);
    const raw = anew === notRecorded ? this.#recorded(name, context, true) : anew;
    return raw === notRecorded ? raw : this.#formatted(raw, declared.format ?? [], context);
  }

  /** As it was read then, under whatever name the draft of that time had for it. */
  #recorded(name: string, context: Context, raw = false): Known {
    if (context.later && !isOfAddress(this.#meaning.variable(name))) return notRecorded;
    const { moment } = context;
    const names = this.#namesOf(moment.draft).get(
      `${raw ? 'raw ' : ''}${this.#meaning.variableKey(name, raw)}`,
    );
    if (!names) return notRecorded;
    const relative = this.#relativeTo(name);
    for (const source of moment.sources) {
      if (!belongs(source, context, relative)) continue;
      for (const then of names) {
        if (!Object.hasOwn(source.values, then)) continue;
        const value = source.values[then];
        if (!isMasked(value)) return (value ?? undefined) as Value;
      }
    }
    return notRecorded;
  }

  #namesOf(draft: number): Map<string, string[]> {
    const known = this.#drafts[draft + 1];
    if (known) return known;
    const { catalog } = this.#engine;
    const variables = this.#visit.drafts[draft]?.ruleSet.variables ?? [];
    const meaning = new Meaning({ variables }, catalog);
    const names = new Map<string, string[]>();
    const note = (key: string, name: string) => names.set(key, [...(names.get(key) ?? []), name]);
    for (const name of [...Object.keys(catalog.builtins), ...variables.map(({ id }) => id)]) {
      note(meaning.variableKey(name), name);
      if (!meaning.variable(name)?.format?.length) note(`raw ${meaning.variableKey(name, true)}`, name);
    }
    this.#drafts[draft + 1] = names;
    return names;
  }

  #readAnew({ type, settings }: Declared, context: Context): Known {
    const { moment } = context;
    if (type === 'occurrence') return fieldOf(context, String(settings['field']));
    if (type === 'element') return readElement(settings, context);
    if (type === 'page') return readPage(settings, moment.url);
    if (type === 'query') return readQuery(settings, moment.url);
    if (type === 'time') return readTime(settings, moment.at);
    if (type === 'data-layer') return this.#layers.read(settings, moment);
    if (type === 'conditional') return this.#conditional(settings, context);
    if (type !== 'constant' && type !== 'lookup') return notRecorded;
    const given = this.settings(
      settings,
      own(this.#engine.catalog.variables, type)?.settings.properties,
      context,
    );
    if (given === notRecorded) return given;
    return type === 'constant' ? (given['value'] as Value) : this.#engine.lookup(given, context);
  }

  #conditional({ rows, otherwise }: Settings, context: Context): Known {
    const say = (value: unknown): Known =>
      typeof value === 'string' ? this.template(value, context) : (value as Value);
    for (const row of (rows as { if: Condition; value: unknown }[] | undefined) ?? []) {
      const held = heldOf(this.#judge(row.if, context));
      if (held === undefined) return notRecorded;
      if (held) return say(row.value);
    }
    return say(otherwise);
  }

  #formatted(value: Value, steps: readonly FormatStep[], context: Context): Known {
    let now = value;
    for (const { type, ...settings } of steps) {
      const format = own(this.#engine.formats, type);
      const fields = own(this.#engine.catalog.formats, type)?.settings.properties;
      const given = this.settings(this.#ofPage(settings, context), fields, context);
      if (!format || given === notRecorded) return notRecorded;
      now = format(given, now);
    }
    return now;
  }

  /** Numbers written as the page's language writes them. */
  #ofPage(settings: Settings, context: Context): Settings {
    if (settings['locale'] !== 'page') return settings;
    const language = this.read('page_language', context);
    if (typeof language === 'symbol') return { ...settings, locale: '{{page_language}}' };
    return { ...settings, locale: writesComma(`${language || 'en'}`.replace('_', '-')) ? 'de' : 'en' };
  }

  /** Settings as page code gets them: patterns as regular expressions, texts with variables as values; `late` ones as readers. */
  settings(settings: Settings, fields: Fields | undefined, context: Context): Settings | typeof notRecorded {
    const given: Settings = {};
    for (const name in settings) {
      const value = this.#setting(settings[name], fields?.[name], settings['ignoreCase'] === true, context);
      if (value === notRecorded) return notRecorded;
      given[name] = value;
    }
    return given;
  }

  #setting(value: unknown, field: FieldSchema | undefined, ignoreCase: boolean, context: Context): unknown {
    if (Array.isArray(value)) {
      const all = value.map((each) => this.#setting(each, field?.items, ignoreCase, context));
      return all.includes(notRecorded) ? notRecorded : all;
    }
    if (typeof value === 'object' && value && field?.properties)
      return this.settings({ ...(value as Settings) }, field.properties, context);
    if (typeof value !== 'string') return value;
    if (field?.format === 'regex') return patternOf(value, ignoreCase) ?? notRecorded;
    if (field?.format === 'template' || value === '{{page_language}}') {
      if (!references(value).length) return this.template(value, context);
      return field?.late ? () => this.template(value, context) : this.template(value, context);
    }
    return value;
  }

  /** Whether its value depends on the element or the data of what was noticed. */
  #relativeTo(name: string): { element: boolean; data: boolean } {
    const known = this.#relative.get(name);
    if (known) return known;
    const relative = { element: false, data: false };
    this.#relative.set(name, relative);
    const declared = this.#meaning.variable(name);
    if (!declared) return relative;
    if (declared.type === 'occurrence') relative.data = true;
    if (declared.type === 'element' && declared.settings['from'] !== 'page') relative.element = true;
    // Code that gets the occurrence may read anything of it.
    const fields = own(this.#engine.catalog.variables, declared.type)?.settings.properties ?? {};
    if (Object.values(fields).some(({ gets }) => gets?.includes('occurrence')))
      relative.element = relative.data = true;
    const look = (value: unknown): void => {
      if (typeof value === 'string') for (const each of references(value)) add(each);
      else if (typeof value === 'object' && value) {
        if ('variable' in value && 'operator' in value) add(String(value.variable));
        Object.values(value).forEach(look);
      }
    };
    const add = (each: string) => {
      const inner = this.#relativeTo(each);
      relative.element ||= inner.element;
      relative.data ||= inner.data;
    };
    look(declared.settings);
    return relative;
  }
}

/** Of a language that is none, a page takes no comma either. */
function writesComma(language: string): boolean {
  try {
    return (0.5).toLocaleString(language).includes(',');
  } catch {
    return false;
  }
}

/** Whether values were read for the same element and data. */
function belongs(
  source: Source,
  context: Context,
  { element, data }: { element: boolean; data: boolean },
): boolean {
  const height = context.place < 0 ? 0 : context.chain.length - context.place;
  return (!element || source.height === height) && (!data || source.trigger === context.trigger);
}

function fieldOf({ data, whole }: Context, field: string): Known {
  if (data && Object.hasOwn(data, field)) return isMasked(data[field]) ? notRecorded : (data[field] as Value);
  return whole ? undefined : notRecorded;
}

/** Known from the first: it does not change while a page goes on loading. */
function isOfAddress(declared: Declared | undefined): boolean {
  if (declared?.type === 'page')
    return !/title|canonical|language|frame/.test(String(declared.settings['part']));
  return /^(query|referrer|campaign|device|constant|visit)$/.test(declared?.type ?? '');
}
