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
  'embed',
  'object',
  '[role="button"]',
  '[role="link"]',
  '[role="tab"]',
  '[role="menuitem"]',
  '[role="menuitemcheckbox"]',
  '[role="menuitemradio"]',
  '[role="option"]',
  '[role="checkbox"]',
  '[role="radio"]',
  '[role="switch"]',
  '[onclick]',
  '[contenteditable]:not([contenteditable="false"])',
].join();

// What a label is for, rather than the words beside it: the browser passes a click on the label on to it.
const labelled = 'input, select, textarea, button, meter, progress, output';

/**
 * The nearest thing around it that does something when pressed, itself included, out of slots and shadow roots too; without one
 * the element itself. A label means its field.
 */
export function interactive(element: Element): Element {
  let found: Element | null = element;
  while (found && !found.matches(interactiveSelector)) found = above(found);
  if (!found) return element.closest('svg') ?? element;
  if (found.localName !== 'label') return found;
  const { control } = found as HTMLLabelElement;
  return control?.matches(labelled) && (control as HTMLInputElement).type !== 'hidden' ? control : found;
}

/** What an element stands in as it is drawn: its slot, its parent or its shadow root's host. */
export function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** Whether one element is drawn inside another, through slots and shadow roots. */
export function drawnIn(inner: Element, outer: Element): boolean {
  for (let at: Element | null = inner; at; at = above(at)) if (at === outer) return true;
  return false;
}
