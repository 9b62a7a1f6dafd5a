/**
 * What of the page code needs no page, for deciding in the editor and under Node as a page would: operators, formats, casts, and
 * what links and pushes say.
 */
import type { Value } from '../shared/definition';
import type { Engine, PureFormat, PureOperator } from '../shared/visit/engine';
import * as casts from './core/cast';
import type { Format, Operator } from './core/types';
import boolean from './formats/boolean/boolean';
import calculate from './formats/calculate/calculate';
import currency from './formats/currency/currency';
import extract from './formats/extract/extract';
import fallback from './formats/fallback/fallback';
import hash from './formats/hash/hash';
import lowerCase from './formats/lower-case/lower-case';
import number from './formats/number/number';
import redact from './formats/redact/redact';
import replace from './formats/replace/replace';
import split from './formats/split/split';
import trim from './formats/trim/trim';
import truncate from './formats/truncate/truncate';
import { merge } from './lib/merge';
import { at } from './lib/path';
import { entryOf } from './lib/pushed';
import * as operators from './operators/operators';
import { fileOf } from './triggers/link-click/file';
import { leadsTo, methodOf, placesOf, sharesOf } from './triggers/link-click/places';
import lookup from './variables/lookup/lookup';

/** Build switches are constants in a container; here every rule set may come, so nothing is left out. */
const everything: unknown = new Proxy({}, { get: () => true });
Object.assign(globalThis, { PREVIEW: false, USES: new Proxy({}, { get: () => everything }) });

type AnyFormat = Format<never>;
const formats: Record<string, AnyFormat> = {
  boolean,
  calculate,
  currency,
  extract,
  fallback,
  hash,
  'lower-case': lowerCase,
  number,
  redact,
  replace,
  split,
  trim,
  truncate,
};

/** The stored type of what is exported as `startsWith`. */
function stored(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function castOf(make: (read: () => Value) => (occurrence: object) => Value): (value: Value) => Value {
  return (value) => make(() => value)({});
}

export const pure: Omit<Engine, 'catalog'> = {
  operators: Object.fromEntries(
    Object.entries<Operator>(operators).map(([name, operator]): [string, PureOperator] => [
      stored(name),
      operator,
    ]),
  ),
  formats: formats as Record<string, PureFormat>,
  casts: {
    string: castOf(casts.text),
    rawText: castOf(casts.rawText),
    number: castOf(casts.number),
    integer: castOf(casts.integer),
    boolean: castOf(casts.boolean),
    plain: castOf(casts.plain),
  },
  links: {
    methodOf(link, kind) {
      const places = placesOf(kind);
      if (!places) return null;
      const method = methodOf(link, places);
      // What shares the page leads to nobody.
      return method && !methodOf(link, sharesOf(kind)) ? method : undefined;
    },
    leadsTo,
    fileOf: (link, named, extensions) => fileOf(named, link, extensions),
  },
  layers: { entryOf: (pushed) => entryOf(pushed as object), merge, at },
  lookup: (settings, late) => lookup(settings as never, late as never),
};
