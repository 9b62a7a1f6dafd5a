import type { Value } from '../../../shared/definition';
import { absolute } from '../../lib/address';
import { at, parsed } from '../../lib/path';
import { isField, textOf } from '../../lib/text';
import type { StructuredDataSettings } from './structured-data.definition';

/** Pages with more things than this describe a catalogue, and reading it would be felt. */
const maxThings = 2000;

export default function structuredData({ from, item, path }: StructuredDataSettings): Value {
  if (USES.structuredDataVariable!.from_microdata && from === 'microdata') return microdata(path, item);
  if (USES.structuredDataVariable!.from_meta && from === 'meta') {
    const name = CSS.escape(path);
    return document
      .querySelector(`meta[name=${name} i],meta[property=${name} i],meta[itemprop=${name} i]`)
      ?.getAttribute('content');
  }
  return USES.structuredDataVariable!.from_jsonLd ? jsonLd(path, item) : undefined;
}

/** The first value at the path, of things of that type, outer ones first, wherever they stand. */
function jsonLd(path: string, item: string | undefined): Value {
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]');
  const things: unknown[] = [...scripts].map((script) => parsed(script.textContent));
  for (let place = 0; place < things.length && place < maxThings; place++) {
    const thing = things[place];
    if (typeof thing !== 'object' || !thing) continue;
    const types = [(thing as Record<string, unknown>)['@type']].flat();
    // A type may be written as its whole address.
    if (!item || types.some((type) => `${type}`.replace(/^.*[/#:]/, '') === item)) {
      const value = plain(at(thing, path, true));
      if (value !== undefined) return value;
    }
    things.push(...Object.values(thing));
  }
  return undefined;
}

/** A thing in place of a text is called by its value, its name or its address; of a list the first counts. */
function plain(found: unknown): Value {
  const value = (Array.isArray(found) ? found[0] : found) as Record<string, Value> | Value;
  return typeof value === 'object' && value
    ? ((value as Record<string, Value>)['@value'] ??
        (value as Record<string, Value>)['name'] ??
        (value as Record<string, Value>)['@id'])
    : (value ?? undefined);
}

function microdata(path: string, item: string | undefined): Value {
  const names = path.split('.').map((name) => `[itemprop~=${CSS.escape(name)}]`);
  const found = document.querySelector([...(item ? [`[itemtype$="/${item}"]`] : []), ...names].join(' '));
  if (!found || isField(found)) return undefined;
  const read = (name: string) => found.getAttribute(name);
  const address = read('href') ?? read('src');
  return (
    read('content') ??
    read('datetime') ??
    (address === null ? textOf(found) || read('value') : absolute(address))
  );
}
