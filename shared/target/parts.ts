/** The selectors one element offers by itself, each with what it rests on. */
import { cssIdentifier, cssString } from './escape';
import type { Fingerprint } from './fingerprint';
import { isStableClass, isStableId, isStableValue, testAttributes } from './stability';

/** What a selector rests on; score.ts knows how long each lasts. */
export type Family =
  | 'test-id'
  | 'id'
  | 'name'
  | 'label'
  | 'microdata'
  | 'href'
  | 'form'
  | 'landmark'
  | 'class'
  | 'type'
  | 'tag'
  | 'text'
  | 'ordinal'
  | 'path';

export interface Part {
  selector: string;
  family: Family;
}

/** What of a fingerprint a selector can be made of. */
export type Selectable = Pick<Fingerprint, 'tag' | 'id' | 'classes' | 'attributes' | 'hrefPath' | 'landmark'>;

const landmarkTags = new Set(['header', 'nav', 'main', 'footer', 'aside', 'dialog', 'search']);
const namedTags = new Set([
  'input',
  'select',
  'textarea',
  'button',
  'form',
  'fieldset',
  'iframe',
  'object',
  'meta',
]);

/** Best first within a family; never a generated id, nor a hashed, utility or state class. */
export function partsOf(element: Selectable): Part[] {
  const { tag = '*', id, classes = [], attributes = {} } = element;
  const parts: Part[] = [];
  const add = (family: Family, selector: string) => parts.push({ family, selector });

  for (const name of testAttributes) {
    const value = attributes[name];
    if (value && isStableValue(value)) add('test-id', `[${name}=${cssString(value)}]`);
  }
  if (id && isStableId(id)) add('id', `#${cssIdentifier(id)}`);
  const { name } = attributes;
  if (name && namedTags.has(tag) && isStableValue(name)) add('name', `${tag}[name=${cssString(name)}]`);
  for (const attribute of ['aria-label', 'alt', 'title', 'placeholder']) {
    const value = attributes[attribute];
    if (value && isStableValue(value)) add('label', `${tag}[${attribute}=${cssString(value)}]`);
  }
  for (const attribute of ['itemprop', 'itemtype']) {
    const value = attributes[attribute];
    if (value) add('microdata', `[${attribute}=${cssString(value)}]`);
  }
  for (const selector of linkSelectors(element)) add('href', selector);
  const { action } = attributes;
  if (tag === 'form' && action && isStableValue(action)) add('form', `form[action=${cssString(action)}]`);
  if (landmarkTags.has(tag)) add('landmark', tag);
  const { role } = attributes;
  if (role && element.landmark) add('landmark', `[role=${cssString(role)}]`);
  const stable = classes.filter(isStableClass).slice(0, 6);
  for (const one of stable) add('class', `.${cssIdentifier(one)}`);
  for (const one of stable.slice(0, 3)) add('class', `${tag}.${cssIdentifier(one)}`);
  if (stable.length > 1)
    add(
      'class',
      stable
        .slice(0, 2)
        .map((one) => `.${cssIdentifier(one)}`)
        .join(''),
    );
  const { type } = attributes;
  if (type && ['button', 'input'].includes(tag)) add('type', `${tag}[type=${cssString(type)}]`);
  add('tag', tag);
  return parts;
}

/** A link by where it leads: its path as written, with or without a query behind it. Query and hash change by visit. */
export function linkSelectors({ tag, attributes = {} }: Selectable): string[] {
  const href = attributes['href'];
  if (tag !== 'a' || !href || href.startsWith('#') || /^javascript:/i.test(href)) return [];
  if (!isStableValue(href)) return [];
  if (/[?]$/.test(href)) return [`a[href^=${cssString(href)}]`];
  return [`a[href=${cssString(href)}]`];
}
