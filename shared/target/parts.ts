/** The selectors one element offers by itself, each with what it rests on. */
import { cssIdentifier, cssString } from './escape';
import type { Fingerprint } from './fingerprint';
import { isStableClass, isStableId, isStableValue, testAttributes } from './stability';

/** What a selector rests on; score.ts knows how long each lasts. */
export type Family =
  | 'test-id'
  | 'id'
  | 'data'
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
  | 'beside'
  | 'ordinal'
  | 'path';

export interface Part {
  selector: string;
  family: Family;
}

/** What of a fingerprint a selector can be made of. */
export type Selectable = Pick<Fingerprint, 'tag' | 'id' | 'classes' | 'attributes' | 'hrefPath' | 'landmark'>;

const landmarkTags = new Set(['header', 'nav', 'main', 'footer', 'aside', 'dialog', 'search']);
const landmarkRoles = new Set([
  'banner',
  'navigation',
  'main',
  'contentinfo',
  'complementary',
  'dialog',
  'search',
  'form',
  'region',
]);
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
/** Roles that say what a thing does; whoever writes one as an attribute has no tag that says it. */
const pressedRoles = new Set(['button', 'link', 'tab', 'menuitem', 'switch', 'checkbox', 'radio', 'option']);
/** Types that tell fields of one form apart; `text` and `button` do not. */
const tellingTypes = new Set([
  'email',
  'password',
  'tel',
  'search',
  'file',
  'url',
  'date',
  'submit',
  'checkbox',
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
  for (const [name, value] of Object.entries(attributes))
    if (isTellingData(name, value)) add('data', `${tag}[${name}=${cssString(value)}]`);
  const { name } = attributes;
  if (name && namedTags.has(tag) && isStableValue(name)) add('name', `${tag}[name=${cssString(name)}]`);
  for (const attribute of ['aria-label', 'alt', 'title', 'placeholder']) {
    const value = attributes[attribute];
    if (value && isStableValue(value)) add('label', `${tag}[${attribute}=${cssString(value)}]`);
  }
  const { for: labels } = attributes;
  if (tag === 'label' && labels && isStableId(labels)) add('name', `label[for=${cssString(labels)}]`);
  for (const attribute of ['itemprop', 'itemtype']) {
    const value = attributes[attribute];
    if (value) add('microdata', `[${attribute}=${cssString(value)}]`);
  }
  for (const selector of linkSelectors(element)) add('href', selector);
  const { action } = attributes;
  if (tag === 'form' && action && isStableValue(action)) add('form', `form[action=${cssString(action)}]`);
  if (landmarkTags.has(tag)) add('landmark', tag);
  const { role } = attributes;
  if (role && (landmarkRoles.has(role) || element.landmark)) add('landmark', `[role=${cssString(role)}]`);
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
  if (type && (tellingTypes.has(type) || tag === 'button') && ['button', 'input'].includes(tag))
    add('type', `${tag}[type=${cssString(type)}]`);
  // Role and label in CSS: `:role()` does not exist, so the tag or the attribute that gives the role says it.
  if (role && pressedRoles.has(role)) add('type', `${tag}[role=${cssString(role)}]`);
  add('tag', tag);
  return parts;
}

/** A link by where it leads: its path as written, with or without a query behind it. Query and hash change by visit. */
export function linkSelectors({ tag, attributes = {} }: Selectable): string[] {
  const href = attributes['href'];
  if (tag !== 'a' || !href || /^javascript:/i.test(href)) return [];
  // Within the page: the id of a section a person named is as good as a path; `#` and `#!` lead nowhere.
  if (href.startsWith('#')) return isStableId(href.slice(1)) ? [`a[href=${cssString(href)}]`] : [];
  if (!isStableValue(href)) return [];
  if (/[?]$/.test(href)) return [`a[href^=${cssString(href)}]`];
  return [`a[href=${cssString(href)}]`];
}

// Data attributes that steer scripts and styles rather than say which thing this is, and those that frameworks write.
const steering =
  /^data-(v-|react|ng-|bs-(?!target)|aos|wow|radix|headlessui|state|status|index|idx|pos|position|order|count|size|width|height|src|srcset|toggle|dismiss|parent|ride|slide|slide-to|interval|delay|duration|speed|offset|theme|color|mode|style|class|animation|lazy|loaded|open|active|selected|checked|visible|value|price|stock|quantity|date|time|token|csrf|nonce|key|uid|user|email|wf-|framer|elementor|astro|svelte|turbo|truth)/;

/** A data attribute whose value names this thing: `data-product="weekender"`. */
export function isTellingData(name: string, value: string): boolean {
  return (
    name.startsWith('data-') &&
    !(testAttributes as readonly string[]).includes(name) &&
    !steering.test(name) &&
    value.length <= 60 &&
    /\p{L}{3}/u.test(value) &&
    !/[\s{}[\]@?&]|^(true|false|none|auto|null)$/.test(value) &&
    isStableValue(value) &&
    isStableId(value.replace(/^[#./]+/, ''))
  );
}
