/** What a sentence does not say, field by field, so that no change is silent. */
import type { Catalog, FieldSchema } from '../definition';
import { own } from '../ruleset/own';
import type { RuleSet } from '../ruleset/types';
import { isTree, same } from '../same';
import { fieldWords, join } from '../sentence';
import { t, told } from '../texts/t';
import { choiceWords, defaults, fieldTitle, yesOrNo } from './fieldTitles';

type Item = object;
type Fields = Readonly<Record<string, unknown>>;

/** Where titles of settings and names of things come from. */
export interface Source {
  /** As it is now. */
  ruleSet: RuleSet;
  catalog: Catalog;
}

/** More than this many places in one field and only their number is said. */
const maxPlaces = 4;

/** What machines remember: that it changed is all a person can use. */
const opaque: ReadonlySet<string> = new Set(['fingerprint', 'visit', 'ran']);

/** Fields that differ and that the sentence stays the same about. `read` says the item as a sentence. */
export function untold<T extends Item>(
  before: T,
  after: T,
  read: (item: T) => string,
  source: Source,
): string[] {
  const [old, now] = [before as Fields, after as Fields];
  const said = read(before);
  return changedKeys(old, now).flatMap((key) => {
    const only = { ...old, [key]: now[key] } as T;
    if (now[key] === undefined) delete (only as Record<string, unknown>)[key];
    if (read(only) !== said) return [];
    const title = fieldTitle(key);
    if (opaque.has(key)) return [t('{title}: changed.', { title })];
    const fields = key === 'settings' ? settingsOf(now, source.catalog) : undefined;
    const places = [...changedPlaces(old[key], now[key], { key, titles: [title], fields, source })];
    return places.length <= maxPlaces
      ? places.map((place) => placeWords(place, source))
      : [
          t('{title}: {count, plural, one {# place} other {# places}} changed.', {
            title,
            count: places.length,
          }),
        ];
  });
}

interface At {
  key: string;
  /** Of everything around it, the outermost first. */
  titles: readonly string[];
  /** Of settings: what their definition says of each. */
  fields?: Readonly<Record<string, FieldSchema>> | undefined;
  field?: FieldSchema | undefined;
  /** Whether all keys from here on are names that people gave. */
  named?: boolean;
  source: Source;
}

interface Place extends At {
  before: unknown;
  after: unknown;
}

function placeWords({ before, after, ...at }: Place, source: Source): string {
  const title = at.titles.join(' › ');
  const usual = at.field ? at.field.default : own(defaults, at.key);
  const words = valueWords(before === undefined ? after : before, at, source);
  if (usual !== undefined && (before === undefined || after === undefined) && same(before ?? after, usual))
    return before === undefined
      ? t('{title}: {words} as before, said outright now.', { title, words })
      : t('{title}: {words} as before, by default.', { title, words });
  if (before === undefined) return t('{title}: {words}, newly set.', { title, words });
  if (after === undefined) return t('{title}: {words}, removed.', { title, words });
  return t('{title}: {before} became {after}.', {
    title,
    before: words,
    after: valueWords(after, at, source),
  });
}

function* changedPlaces(before: unknown, after: unknown, at: At): Iterable<Place> {
  if (same(before, after)) return;
  const fields = (value: unknown) => (isTree(value) && !isPlainList(value) ? (value as Fields) : undefined);
  const isNew = before === undefined || after === undefined;
  const [old, now] = [fields(before ?? (fields(after) && {})), fields(after ?? (fields(before) && {}))];
  const keys = old && now ? changedKeys(old, now) : [];
  if (!old || !now || keys.length === 0 || (!isNew && Array.isArray(before) !== Array.isArray(after))) {
    yield { ...at, before, after };
    return;
  }
  const isList = Array.isArray(after ?? before);
  for (const key of keys) yield* changedPlaces(old[key], now[key], within(at, key, isList, now));
}

function within(
  { titles, fields, field, source, key: around, named = false }: At,
  key: string,
  isList: boolean,
  holder: Fields,
): At {
  if (isList) {
    const item = field?.items;
    return {
      key: around,
      titles: [...titles, `${Number(key) + 1}`],
      fields: item?.properties,
      field: item,
      source,
    };
  }
  const known = fields && own(fields, key);
  if (known) {
    const title = told(known.title) ?? fieldTitle(key);
    return { key, titles: [...titles, title], fields: known.properties, field: known, source };
  }
  // "Triggers › 1 › Mouse button" says enough.
  if (key === 'settings') return { key, titles, fields: settingsOf(holder, source.catalog), source };
  // What stands under parameters and consent signals are names that people gave, and all that a destination's map holds.
  const isNamed = named || around === 'params' || around === 'default' || around === 'allow';
  return {
    key: around === 'default' ? around : key,
    titles: [...titles, isNamed ? `“${key}”` : fieldTitle(key)],
    source,
    named: named || around === 'map',
  };
}

function settingsOf({ type }: Fields, { triggers, variables, destinations, consentSources }: Catalog) {
  const name = String(type);
  const definition =
    own(triggers, name) ?? own(variables, name) ?? own(destinations, name) ?? own(consentSources, name);
  return definition?.settings.properties;
}

function changedKeys(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !same(before[key], after[key]),
  );
}

/** Lists of words are compared as a whole. */
function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && !value.some(isTree);
}

function valueWords(value: unknown, at: At, source: Source): string {
  if (at.field && !isTree(value))
    return shortened(fieldWords(at.field, value, source.ruleSet, source.catalog));
  if (typeof value === 'boolean') return yesOrNo(value);
  if (typeof value === 'string') return choiceWords(at.key, value) ?? quoted(value);
  if (typeof value === 'number') return String(value);
  if (value === null) return t('not sent');
  if (Array.isArray(value) && isPlainList(value))
    return join(
      value.map((one) => valueWords(one, at, source)),
      'and',
    );
  return t('nothing yet');
}

const maxCharacters = 120;

function quoted(text: string): string {
  return `“${shortened(text)}”`;
}

function shortened(text: string): string {
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
}
