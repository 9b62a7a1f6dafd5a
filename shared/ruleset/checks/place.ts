/** A JSON Pointer as people would say it: `Rule “Add to cart”, trigger 2, “Mouse button”`. */
import type { SettingsSchema } from '../../definition';
import { segmentsOf, valueAt } from '../../pointer';
import { quote } from '../../problems/words';
import { own } from '../references';

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

/** `settings`: the schema of the settings the place lies in, for their titles. */
export function describePlace(document: unknown, path: string, settings?: SettingsSchema): string {
  const segments = segmentsOf(path);
  const words: string[] = [];
  let at = '';
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? '';
    const next = segments[index + 1];
    at += `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const noun = own(collections, segment);
    if (noun !== undefined && next !== undefined && /^\d+$/.test(next)) {
      index += 1;
      at += `/${next}`;
      words.push(`${noun} ${itemName(valueAt(document, at)) ?? Number(next) + 1}`);
    } else if (!implied.has(segment) || (next === undefined && words.length === 0)) {
      const title = settings && own(settings.properties, segment)?.title;
      words.push(/^\d+$/.test(segment) ? `entry ${Number(segment) + 1}` : quote(title ?? segment));
    }
  }
  if (words.length === 0) return 'The rule set';
  const [first, ...rest] = words;
  return [first, ...rest.map((word) => word.replace(/^[A-Z]/, (letter) => letter.toLowerCase()))].join(', ');
}

function itemName(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  for (const key of ['name', 'id']) {
    const name = (item as Record<string, unknown>)[key];
    if (typeof name === 'string' && name !== '') return quote(name);
  }
  return undefined;
}
