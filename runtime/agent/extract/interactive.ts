/** What people mean when they point at something inside it. */
export const interactiveSelector = [
  'a[href]',
  'area[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  'label',
  'video',
  'audio',
  'iframe',
  '[role="button"]',
  '[role="link"]',
  '[role="tab"]',
  '[role="menuitem"]',
  '[role="option"]',
  '[role="checkbox"]',
  '[role="radio"]',
  '[role="switch"]',
  '[onclick]',
].join();

/** The nearest ancestor, itself included, that does something when pressed; without one the element itself. */
export function interactive(element: Element): Element {
  return element.closest(interactiveSelector) ?? (element.closest('svg') as Element | null) ?? element;
}
