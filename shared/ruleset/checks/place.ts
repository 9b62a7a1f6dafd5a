/** A JSON Pointer as people would say it: `Rule “Add to cart”, trigger 2, “Mouse button”`. */
import type { Catalog, FieldSchema, SettingsSchema } from '../../definition';
import { pointer, segmentsOf, valueAt } from '../../pointer';
import { quote } from '../../problems/words';
import { own } from '../own';

const collections: Readonly<Record<string, string>> = {
  rules: 'Rule',
  targets: 'Target',
  variables: 'Variable',
  destinations: 'Destination',
  events: 'Event',
  stages: 'Stage',
  origins: 'Address',
  triggers: 'Trigger',
  guards: 'Guard',
  format: 'Format step',
  all: 'Condition',
  any: 'Condition',
};

/** "Event “add_to_cart”" and "Trigger 1, “Mouse button”" say enough. */
const implied = new Set(['plan', 'settings', 'conditions']);

/** Titles of settings come from the catalog, also inside triggers that combinations hold. */
export function describePlace(document: unknown, path: string, catalog: Catalog): string {
  const segments = segmentsOf(path);
  const words: string[] = [];
  let at = '';
  let fields: Fields | undefined;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? '';
    const next = segments[index + 1];
    const isNumbered = next !== undefined && /^\d+$/.test(next);
    const holder = at;
    at += pointer(segment);
    const field = fields && own(fields, segment);
    const noun = field ? undefined : own(collections, segment);
    if (field) {
      const title = quote(field.title ?? segment);
      words.push(isNumbered ? `${title} ${Number(next) + 1}` : title);
      fields = (isNumbered ? field.items : field)?.properties;
    } else if (noun !== undefined && isNumbered) {
      const item = valueAt(document, `${at}/${next}`);
      words.push(`${noun} ${itemName(item) ?? Number(next) + 1}`);
      fields = segment === 'format' ? settingsOf(item, catalog.formats) : undefined;
    } else {
      fields = undefined;
      if (segment === 'settings')
        fields = settingsOf(valueAt(document, holder), catalog[kindOf(segments[0])]);
      if (!implied.has(segment) || (next === undefined && words.length === 0))
        words.push(/^\d+$/.test(segment) ? `entry ${Number(segment) + 1}` : quote(segment));
      continue;
    }
    if (isNumbered) {
      index += 1;
      at += `/${next}`;
    }
  }
  if (words.length === 0) return 'The rule set';
  const [first, ...rest] = words;
  return [first, ...rest.map((word) => word.replace(/^[A-Z]/, (letter) => letter.toLowerCase()))].join(', ');
}

type Fields = Readonly<Record<string, FieldSchema>>;

/** Settings in rules are those of triggers. */
function kindOf(part: string | undefined): 'triggers' | 'variables' | 'destinations' {
  return part === 'variables' || part === 'destinations' ? part : 'triggers';
}

function settingsOf(
  holder: unknown,
  definitions: Readonly<Record<string, { settings: SettingsSchema }>>,
): Fields | undefined {
  const { type } = (holder ?? {}) as { type?: unknown };
  return typeof type === 'string' ? own(definitions, type)?.settings.properties : undefined;
}

function itemName(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  for (const key of ['name', 'id']) {
    const name = (item as Record<string, unknown>)[key];
    if (typeof name === 'string' && name !== '') return quote(name);
  }
  return undefined;
}
