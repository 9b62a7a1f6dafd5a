import { looksLikePrice } from '../../../shared/target/numbers';
import type { PickedValue } from '../../../shared/target/pickedValue';
import { isField, textOf } from '../../lib/text';
import { dataAttributes, kindByName, type ReadingOf, readingsOf } from './readings';
import { type Around, takenFrom } from './value';

// More would be a list to read rather than a choice to make.
const maxSuggestions = 6;
const maxElements = 400;
const struck = 's, del, strike, [class*="was"], [class*="old"], [class*="regular"], [class*="compare"]';

/** Values beside the picked element that reports usually want: what it is called, what it costs, what it is known by. */
export function suggestedValues(around: Around): PickedValue[] {
  const { picked, place } = around;
  const readings = [...(place ? inside(place.element, picked) : []), ...identifiers(picked, place?.element)];
  const values: PickedValue[] = [];
  for (const reading of readings) {
    const value = takenFrom(reading, around);
    const [here] = value.samples;
    if (here === null || here === undefined) continue;
    // A second id that says the same, or a second name, is no new value.
    const again = values.some(
      ({ kind, samples }) =>
        JSON.stringify(samples) === JSON.stringify(value.samples) || (kind === value.kind && kind !== 'id'),
    );
    if (!again) values.push(value);
  }
  return values.slice(0, maxSuggestions);
}

function inside(place: Element, picked: Element): ReadingOf[] {
  const found: (ReadingOf | undefined)[] = [name(place, picked), price(place)];
  for (const [selector, kind] of [
    ['[itemprop="brand"]', 'brand'],
    ['[itemprop="category"]', 'category'],
    ['[itemprop="sku"], [itemprop="productID"], [itemprop="gtin13"]', 'id'],
  ] as const) {
    const element = place.querySelector(selector);
    if (element) found.push({ ...marked(element), kind });
  }
  const image = place.querySelector('img[alt]:not([alt=""])');
  if (image) found.push(readingsOf(image, place).find(({ title }) => title === 'alternative text'));
  const link =
    place.querySelector('h1 a[href], h2 a[href], h3 a[href], h4 a[href]') ?? place.querySelector('a[href]');
  if (link && link !== picked)
    found.push({ element: link, settings: { read: 'url' }, title: 'where it leads', kind: 'link' });
  return (
    found
      .filter((one): one is ReadingOf => one !== undefined)
      // The image says what the name says, in more words.
      .map((one) => (one.title === 'alternative text' && found[0] ? { ...one, kind: 'image' as const } : one))
  );
}

function name(place: Element, picked: Element): ReadingOf | undefined {
  const element = [
    ...place.querySelectorAll('[itemprop="name"]'),
    ...place.querySelectorAll('h1, h2, h3, h4, h5, h6'),
    ...place.querySelectorAll('[class*="title" i], [class*="name" i]'),
  ].find((one) => !picked.contains(one) && !isField(one) && textOf(one));
  return element && { ...marked(element), kind: 'name' };
}

function price(place: Element): ReadingOf | undefined {
  const exact = place.querySelector('[itemprop="price"]');
  if (exact) return { ...marked(exact), kind: 'price' };
  const priced = [...place.querySelectorAll('*')]
    .slice(0, maxElements)
    .filter((element) => looksLikePrice(element.textContent ?? '') && looksLikePrice(textOf(element)));
  // The innermost that says a whole price, today's before the former one.
  const leaves = priced.filter(
    (element) => !priced.some((other) => other !== element && element.contains(other)),
  );
  const element = leaves.find((one) => !one.closest(struck)) ?? leaves[0];
  return element && { element, settings: { read: 'text' }, title: 'text', kind: 'price' };
}

/** Marked up for machines: its content attribute where it has one, else what it says. */
function marked(element: Element): Omit<ReadingOf, 'kind'> {
  return element.getAttribute('content')
    ? { element, settings: { read: 'attribute', attribute: 'content' }, title: 'content' }
    : { element, settings: { read: 'text' }, title: 'text' };
}

/** What scripts of the page read from the element or the card around it. */
function identifiers(picked: Element, place: Element | undefined): ReadingOf[] {
  return [picked, ...(place ? [place] : [])].flatMap((element) =>
    dataAttributes(element)
      .map((attribute) => ({
        element,
        settings: { read: 'attribute' as const, attribute },
        title: attribute,
        kind: kindByName(attribute.slice(5)),
      }))
      .filter(({ kind }) => kind !== 'other'),
  );
}
