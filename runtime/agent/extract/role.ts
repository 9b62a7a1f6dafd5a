const inputRoles: Record<string, string> = {
  button: 'button',
  checkbox: 'checkbox',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
};

const tagRoles: Record<string, string> = {
  article: 'article',
  aside: 'complementary',
  button: 'button',
  dialog: 'dialog',
  figure: 'figure',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hr: 'separator',
  img: 'img',
  li: 'listitem',
  main: 'main',
  meter: 'meter',
  nav: 'navigation',
  ol: 'list',
  option: 'option',
  p: 'paragraph',
  progress: 'progressbar',
  search: 'search',
  summary: 'button',
  table: 'table',
  td: 'gridcell',
  textarea: 'textbox',
  tr: 'row',
  ul: 'list',
};

/** The ARIA role, explicit or implied by the tag; empty where there is none. https://www.w3.org/TR/html-aria/ */
export function roleOf(element: Element): string {
  const explicit = element.getAttribute('role')?.trim().split(/\s+/)[0];
  if (explicit && explicit !== 'presentation' && explicit !== 'none') return explicit;
  const tag = element.localName;
  if (tag === 'a' || tag === 'area') return element.hasAttribute('href') ? 'link' : '';
  if (tag === 'input') return inputRoles[(element as HTMLInputElement).type] ?? 'textbox';
  if (tag === 'select') return (element as HTMLSelectElement).multiple ? 'listbox' : 'combobox';
  // A header or footer of the page, not of an article in it.
  if (tag === 'header' || tag === 'footer')
    return element.closest('article, aside, main, nav, section')
      ? ''
      : tag === 'header'
        ? 'banner'
        : 'contentinfo';
  if (tag === 'form' || tag === 'section') {
    const named = element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
    return tag === 'form' ? 'form' : named ? 'region' : '';
  }
  return tagRoles[tag] ?? '';
}

const landmarkRoles = [
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
  'dialog',
];

export function isLandmark(element: Element): boolean {
  return landmarkRoles.includes(roleOf(element));
}
