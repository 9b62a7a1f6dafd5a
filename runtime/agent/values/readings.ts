import type { ValueKind, ValueSettings } from '../../../shared/target/pickedValue';
import { isField, textOf } from '../../lib/text';

/** One thing that can be read of what was pointed at. */
export interface ReadingOf {
  element: Element;
  settings: Pick<ValueSettings, 'read' | 'attribute'>;
  /** "text", "where it leads", "data-sku" */
  title: string;
  kind: ValueKind;
}

const headings = /^h[1-6]$/;
// Longer values are states and configuration of scripts.
const maxAttribute = 120;

/** Best first: what a person most likely means when pointing there. */
export function readingsOf(pointed: Element, place: Element): ReadingOf[] {
  const found: ReadingOf[] = [];
  const add = (element: Element, title: string, kind: ValueKind, settings: ReadingOf['settings']) =>
    found.push({ element, settings, title, kind });
  const image = pointed.localName === 'img' ? pointed : null;
  if (image?.getAttribute('alt'))
    add(image, 'alternative text', 'name', { read: 'attribute', attribute: 'alt' });
  const said = whole(pointed, place);
  if (!isField(said) && textOf(said)) add(said, 'text', kindOfText(said), { read: 'text' });
  for (const name of ['content', 'datetime'])
    if (pointed.getAttribute(name))
      add(pointed, name, kindByName(pointed.getAttribute('itemprop') ?? ''), {
        read: 'attribute',
        attribute: name,
      });
  const link = pointed.closest('a[href]');
  if (link && place.contains(link)) add(link, 'where it leads', 'link', { read: 'url' });
  if (image?.getAttribute('src'))
    add(image, 'address of the image', 'image', { read: 'attribute', attribute: 'src' });
  for (const name of dataAttributes(pointed))
    add(pointed, name, kindByName(name), { read: 'attribute', attribute: name });
  return found;
}

/** Attributes that a page wrote for scripts of its own to read: identifiers, names, prices. */
export function dataAttributes(element: Element): string[] {
  return [...element.attributes]
    .filter(
      ({ name, value }) =>
        name.startsWith('data-') &&
        !/^data-(test|qa|cy|v-|react|ng|bs|aos|toggle|target|action|controller|state|radix|slot|src|css)/.test(
          name,
        ) &&
        value.length > 0 &&
        value.length <= maxAttribute &&
        !/[{[<]/.test(value),
    )
    .map(({ name }) => name);
}

/** The heading around a link that is all of it: the heading stays when the link goes. */
function whole(pointed: Element, place: Element): Element {
  const text = textOf(pointed);
  for (let at = pointed.parentElement; at && at !== place; at = at.parentElement) {
    if (textOf(at) !== text) break;
    if (headings.test(at.localName)) return at;
  }
  return pointed;
}

function kindOfText(element: Element): ValueKind {
  const byName = kindByName(
    [element.getAttribute('itemprop'), element.getAttribute('class')].filter(Boolean).join(' '),
  );
  if (byName !== 'other') return byName;
  return headings.test(element.localName) ? 'name' : 'other';
}

/** What goes by such a name: an attribute's, a class's, one of microdata. */
export function kindByName(name: string): ValueKind {
  if (/price|amount|cost/i.test(name)) return 'price';
  if (
    /sku|gtin|mpn|asin|(^|[-_ ])(id|product|item|variant|slug|add)($|[-_ ])/i.test(name) &&
    !/name|title/i.test(name)
  )
    return 'id';
  if (/brand|vendor|manufacturer/i.test(name)) return 'brand';
  if (/categor/i.test(name)) return 'category';
  if (/rating|stars/i.test(name)) return 'rating';
  if (/name|title|headline/i.test(name)) return 'name';
  return 'other';
}
