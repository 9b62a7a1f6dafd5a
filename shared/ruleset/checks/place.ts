/** A JSON Pointer as people would say it: `Rule “Add to cart”, trigger 2, “Mouse button”`. */

import type { Catalog, FieldSchema, SettingsSchema } from '../../definition';
import { pointer, segmentsOf, valueAt } from '../../pointer';
import { quote } from '../../problems/words';
import { marked } from '../../texts/marked';
import { t, told } from '../../texts/t';
import { own } from '../own';

const collections: Readonly<Record<string, string>> = {
  rules: marked('Rule'),
  targets: marked('Target'),
  variables: marked('Variable'),
  destinations: marked('Destination'),
  events: marked('Event'),
  stages: marked('Stage'),
  origins: marked('Address'),
  triggers: marked('Trigger'),
  guards: marked('Guard'),
  format: marked('Format step'),
  all: marked('Condition'),
  any: marked('Condition'),
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
    const noun = field ? undefined : told(own(collections, segment));
    if (field) {
      const title = quote(told(field.title) ?? segment);
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
        words.push(
          /^\d+$/.test(segment) ? t('entry {number}', { number: Number(segment) + 1 }) : quote(segment),
        );
      continue;
    }
    if (isNumbered) {
      index += 1;
      at += `/${next}`;
    }
  }
  if (words.length === 0) return t('The rule set');
  const [first, ...rest] = words;
  return [first, ...rest.map((word) => word.replace(/^[A-Z]/, (letter) => letter.toLowerCase()))].join(', ');
}

type Fields = Readonly<Record<string, FieldSchema>>;

/** Settings in rules are those of triggers. */
function kindOf(part: string | undefined): 'triggers' | 'variables' | 'destinations' | 'consentSources' {
  if (part === 'consent') return 'consentSources';
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
