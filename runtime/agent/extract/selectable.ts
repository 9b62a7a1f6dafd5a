import { isTellingData, type Selectable } from '../../../shared/target/parts';
import { testAttributes } from '../../../shared/target/stability';
import { redact } from '../../lib/redact';
import { isLandmark, roleOf } from './role';

const kept = [
  ...testAttributes,
  'name',
  'type',
  'for',
  'aria-label',
  'alt',
  'title',
  'placeholder',
  'itemprop',
  'itemtype',
  'role',
  'rel',
];

/** What of an element a selector can be made of: nothing that names a person. */
export function selectable(element: Element): Selectable {
  const attributes: Record<string, string> = {};
  for (const name of kept) {
    const value = element.getAttribute(name);
    if (value && !isPersonal(value)) attributes[name] = value;
  }
  for (const { name, value } of element.attributes)
    if (isTellingData(name, value) && !isPersonal(value)) attributes[name] = value;
  const href = element.getAttribute('href');
  // Where a page writes to or calls, it has published itself.
  if (
    href &&
    element.localName === 'a' &&
    (/^(mailto|tel|sms):/i.test(href) || !isPersonal(withoutQuery(href)))
  )
    attributes['href'] = withoutQuery(href);
  const action = element.getAttribute('action');
  if (action && !isPersonal(action) && element.localName === 'form') attributes['action'] = action;
  const path = hrefPathOf(element);
  return {
    tag: element.localName,
    ...(element.id && !isPersonal(element.id) && { id: element.id }),
    ...(element.classList.length && { classes: [...element.classList].slice(0, 20) }),
    ...(Object.keys(attributes).length && { attributes }),
    ...(path && !isPersonal(path) && { hrefPath: path }),
    ...(isLandmark(element) && { landmark: roleOf(element) }),
  };
}

function isPersonal(value: string): boolean {
  return redact(value) !== value;
}

/** As written, cut before its query, whose `?` stays to say that there was one: queries change by visit and hold secrets. */
function withoutQuery(href: string): string {
  if (href.startsWith('#')) return href;
  const query = href.indexOf('?');
  return query < 0 ? href : href.slice(0, query + 1);
}

/** Path of a link; for `mailto:`, `tel:` and the like the scheme. Empty for links within the page. */
function hrefPathOf(element: Element): string {
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  if (!href || href.startsWith('#')) return '';
  try {
    const url = new URL(href, element.baseURI || 'http://localhost/');
    return /^https?:$/.test(url.protocol) ? url.pathname : url.protocol;
  } catch {
    return '';
  }
}
