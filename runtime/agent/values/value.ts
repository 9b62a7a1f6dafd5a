import { guessCurrency, guessLocale, looksLikePrice } from '../../../shared/target/numbers';
import type { PickedValue, ValueKind, ValueSettings } from '../../../shared/target/pickedValue';
import { isStableClass } from '../../../shared/target/stability';
import { type Place, placeOf } from './place';
import { readFor, samplesFor } from './read';
import { type ReadingOf, readingsOf } from './readings';
import { selectorWithin } from './within';

/** What values are read for: the picked element first, then up to three of its like. */
export interface Around {
  picked: Element;
  targets: readonly Element[];
  place: Place | null;
}

const maxLike = 3;

/** `like`: everything that the widest choice for the picked element means, itself included or not. */
export function aroundOf(picked: Element, like: readonly Element[]): Around {
  const at = like.indexOf(picked);
  const others = [...like.slice(at + 1), ...like.slice(0, Math.max(0, at))].slice(0, maxLike);
  return { picked, targets: [picked, ...others], place: placeOf(picked) };
}

/** One way to read what was pointed at, as a value relative to the picked element. */
export function takenFrom(reading: ReadingOf, around: Around): PickedValue {
  const settings = settingsOf(reading, around);
  const language = languageOf(reading.element);
  const texts = around.targets.map((target) => readFor(target, settings));
  const here = texts[0] ?? '';
  const currency = looksLikePrice(here) ? guessCurrency(here, language) : undefined;
  const kind: ValueKind = currency
    ? 'price'
    : reading.kind === 'price' && !/\d/.test(here)
      ? 'other'
      : reading.kind;
  const locale =
    kind === 'price' || kind === 'rating'
      ? guessLocale(
          texts.filter((text): text is string => text !== null && /\d/.test(text)),
          language,
        )
      : undefined;
  const numbered = locale ? { number: { locale } } : {};
  return {
    kind,
    name: nameFor(kind, reading, around.place),
    settings,
    ...numbered,
    ...(currency && { currency }),
    samples: samplesFor(around.targets, { settings, ...numbered }),
  };
}

/** Everything that can be read where a person pointed, the likeliest first. */
export function valuesAt(pointed: Element, around: Around): { title: string; value: PickedValue }[] {
  const { place, picked } = around;
  const inside = place?.element.contains(pointed) ? place.element : picked.ownerDocument.documentElement;
  return readingsOf(pointed, picked.contains(pointed) && picked !== pointed ? picked : inside).map(
    (reading) => ({
      title: reading.title,
      value: takenFrom(reading, around),
    }),
  );
}

function settingsOf({ element, settings }: ReadingOf, { picked, place }: Around): ValueSettings {
  if (element === picked) return settings;
  if (place?.element === element) return { ...place.settings, ...settings };
  if (place?.element.contains(element))
    return { ...place.settings, selector: selectorWithin(place.element, element, place.others), ...settings };
  return {
    from: 'page',
    selector: selectorWithin(element.ownerDocument.documentElement, element, []),
    ...settings,
  };
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') || navigator.language || 'en';
}

const things = /card|item|tile|box|row|entry|teaser|block|cell|wrapper|list|result|slide/i;

/** `product_name`, `price`, `sku`: from what it is and what it stands in. */
function nameFor(kind: ValueKind, { element, settings }: ReadingOf, place: Place | null): string {
  const noun = nounOf(place) || 'item';
  if (kind === 'price' || kind === 'brand' || kind === 'rating' || kind === 'category') return kind;
  if (kind === 'name') return `${noun}_name`;
  if (kind === 'link') return `${noun}_link`;
  if (kind === 'image') return `${noun}_image`;
  const written = settings.attribute?.startsWith('data-')
    ? settings.attribute.slice(5)
    : (element.getAttribute('itemprop') ?? [...element.classList].find(isStableClass) ?? '');
  const own = snake(written);
  if (kind === 'id') return /sku|gtin|mpn|asin|id$|slug/.test(own) ? own : `${noun}_id`;
  return own || `${noun}_text`;
}

function nounOf(place: Place | null): string {
  const word = place?.name.split(' ').find((one) => !things.test(one)) ?? '';
  return snake(word);
}

function snake(words: string): string {
  return words
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
}
