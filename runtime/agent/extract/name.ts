import { cut, foldSpace } from '../../../shared/target/stability';
import { redact } from '../../lib/redact';
import { roleOf } from './role';

const maxName = 120;
// Not `Node.TEXT_NODE`: where a page is only parsed, under Node, there is no such global.
const textNode = 3;
const elementNode = 1;

/**
 * The accessible name as a person would read it, folded and cut; empty where there is none. Never reads what a visitor typed, and
 * keeps no personal data.
 */
export function nameOf(element: Element): string {
  return cut(kept(element, named(element)), maxName);
}

/** Without personal data. What a site publishes as its own number or address, in a link that calls or writes, is none. */
function kept(element: Element, said: string): string {
  const text = foldSpace(said);
  return isPublished(element) ? text : redact(text);
}

/** Not by `closest`: old scripts put functions of their own in its place, and everything an agent says holds a name. */
function isPublished(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.matches('a[href^="tel:" i], a[href^="mailto:" i]')) return true;
  return false;
}

function named(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const said = labelledBy
      .split(/\s+/)
      .map((id) => spoken(root.getElementById(id)))
      .join(' ');
    if (said.trim()) return said;
  }
  return (
    element.getAttribute('aria-label')?.trim() ||
    fromMarkup(element) ||
    (takesNameFromContent(element) ? spoken(element) : '') ||
    element.getAttribute('title') ||
    element.getAttribute('placeholder') ||
    ''
  );
}

function fromMarkup(element: Element): string {
  const { type, labels } = element as HTMLInputElement;
  if (element.localName === 'input' && ['submit', 'button', 'reset'].includes(type))
    return (
      (element as HTMLInputElement).value || (type === 'submit' ? 'Submit' : type === 'reset' ? 'Reset' : '')
    );
  if (labels?.length) return [...labels].map(spoken).join(' ');
  if (['img', 'area', 'input'].includes(element.localName)) return element.getAttribute('alt') ?? '';
  const tag = element.localName;
  const child =
    tag === 'fieldset' ? 'legend' : tag === 'figure' ? 'figcaption' : tag === 'table' ? 'caption' : '';
  const caption = child && element.querySelector(child);
  if (caption) return spoken(caption);
  return tag === 'svg' ? (element.querySelector('title')?.textContent ?? '') : '';
}

const nameless = new Set([
  'article',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'form',
  'grid',
  'list',
  'listbox',
  'main',
  'menu',
  'navigation',
  'radiogroup',
  'region',
  'search',
  'searchbox',
  'table',
  'tablist',
  'tabpanel',
  'textbox',
  'combobox',
  'spinbutton',
  'slider',
  'group',
]);

function takesNameFromContent(element: Element): boolean {
  const role = roleOf(element);
  return role !== '' && !nameless.has(role);
}

/** What a reader would hear of the content: text and the alternatives of images, without what is hidden or typed. */
function spoken(node: Node | null, depth = 0): string {
  if (!node || depth > 12) return '';
  if (node.nodeType === textNode) return node.nodeValue ?? '';
  if (node.nodeType !== elementNode) return '';
  const element = node as Element;
  const tag = element.localName;
  if (['script', 'style', 'template', 'noscript', 'textarea', 'select'].includes(tag)) return '';
  if ((element as HTMLElement).isContentEditable) return '';
  if (depth > 0) {
    if (element.getAttribute('aria-hidden') === 'true' || (element as HTMLElement).hidden) return '';
    const label = element.getAttribute('aria-label');
    if (label) return ` ${label} `;
    if (tag === 'img') return ` ${element.getAttribute('alt') ?? ''} `;
    if (tag === 'svg') return element.querySelector('title')?.textContent ?? '';
  }
  // What a component shows in a slot stands outside its shadow root.
  const slotted = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  const inside = [...(slotted.length ? slotted : element.childNodes)]
    .map((child) => spoken(child, depth + 1))
    .join('');
  return /^(a|abbr|b|bdi|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u|time)$/.test(tag)
    ? inside
    : ` ${inside} `;
}

/** Visible text of an element that is not a field, folded and cut, personal data redacted. */
export function textOf(element: Element): string {
  return cut(kept(element, spoken(element)), maxName);
}
